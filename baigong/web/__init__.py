"""The doors: public pages and the components they share."""

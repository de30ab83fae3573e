"""The desk: pages for the bureau's own people, behind a sign-in."""

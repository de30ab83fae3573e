"""Deputies’ proposals, who signed them, what they asked."""

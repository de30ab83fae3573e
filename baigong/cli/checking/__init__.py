"""What ``baigong check`` does, once it is called."""

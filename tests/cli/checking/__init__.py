"""What ``baigong check`` does, piece by piece."""

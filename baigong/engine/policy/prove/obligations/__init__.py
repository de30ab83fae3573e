"""What is asked of a policy, of a group, of a reform."""

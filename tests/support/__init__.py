"""What several tests share: a PostgreSQL of their own, the command line in a process."""

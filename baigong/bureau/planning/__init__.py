"""Plans with their projects and platforms; policy documents with their life."""

"""Records for tests, named as people speak: ``a_person()``, ``a_studio(rank="national")``. Each is saved and returned."""

"""The door for programs: JSON in, JSON out, described by OpenAPI at ``/api/openapi.json``; ``/en/api/…`` answers in English."""

"""People, organisations, employment, insurance, certificates, honours: the ground the other rooms stand on."""

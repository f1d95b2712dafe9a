"""The sandbox's own tests: it is only worth what it refuses."""

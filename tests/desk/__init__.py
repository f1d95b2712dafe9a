"""The use cases, apart from any chat."""

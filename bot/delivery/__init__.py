"""Pushing: the courier empties the outbox through the messenger."""

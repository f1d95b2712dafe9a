"""Conversations of officers."""

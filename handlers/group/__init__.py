"""Conversations in the groups of agencies."""

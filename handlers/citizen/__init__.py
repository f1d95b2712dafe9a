"""Conversations of citizens."""

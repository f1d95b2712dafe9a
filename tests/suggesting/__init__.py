"""Suggestions: what they learn, how they are kept, how they are measured."""

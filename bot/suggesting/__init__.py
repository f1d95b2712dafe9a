"""Suggestions: which agency, category or kind a complaint's text speaks of. Pure: it is taught
with texts and labels, and knows no database, no Telegram and no clock. A bot that has learned
nothing yet does not load numpy, which takes a while and 10 MiB: whatever needs it is imported
from its own module."""


class SuggesterUnreadable(ValueError):
    """What was saved is damaged or of another version: teach anew."""

"""Suggestions: which agency, category or kind a complaint's text speaks of. Pure: it is taught
with texts and labels, and knows no database, no Telegram and no clock."""

from bot.suggesting.suggester import Example, Suggester, SuggesterUnreadable, Suggestion

__all__ = ["Example", "Suggester", "SuggesterUnreadable", "Suggestion"]

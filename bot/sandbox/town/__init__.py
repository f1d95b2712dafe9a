"""The town: a web page on loopback with the phones of a sandbox side by side."""

from bot.sandbox.town.opening import opened
from bot.sandbox.town.phones import Phone
from bot.sandbox.town.scenes import Passes, Scene, Step, Story

__all__ = ["Passes", "Phone", "Scene", "Step", "Story", "opened"]

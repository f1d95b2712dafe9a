"""The town: its page, its phones, its stories."""

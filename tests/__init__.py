"""Rules and storage alone, then the bot driven from outside, through the sandbox."""

"""Pure rules on the nouns of storage: no session, no Telegram, no clock of their own."""

# The language of the conversation.
language-name = English
ask-language = <b>Which language shall we speak?</b> Our news will be in it too.
button-language-now = ✓ { $name }
button-language-follow = As my Telegram is set
command-bahasa = Language · Bahasa

"""The pure core: values and rules; no clock, no I/O, no Telegram, no words for people."""

"""A strict local stand-in for the Telegram Bot API, with a chat page and a clock that can be moved.

It implements the methods the bot uses, completely, and refuses every other loudly. What it knows of
fields and types comes from `botapi.json`, an extract of Bot API 10.3.
"""

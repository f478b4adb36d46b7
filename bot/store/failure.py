"""What stops the bot at start: one class, whose message is one line that names the setting."""


class ConfigurationError(Exception):
    """A setting, key or database that the bot cannot run with; the message says what to do."""

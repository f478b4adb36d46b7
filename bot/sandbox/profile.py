"""What the bot says about itself: name, descriptions, commands and the menu button."""

import json
from dataclasses import dataclass, field

from bot.sandbox.schema import Json


@dataclass(slots=True)
class Profile:
    """Texts by kind and language, commands by scope and language, menu buttons by chat."""

    texts: dict[tuple[str, str], str] = field(default_factory=dict)
    commands: dict[tuple[str, str], list[Json]] = field(default_factory=dict)
    menu_buttons: dict[int, Json] = field(default_factory=dict)

    def text(self, kind: str, language: str) -> str:
        """The text of this kind in exactly this language; "" is the general one."""
        return self.texts.get((kind, language), "")

    def commands_for(self, language: str, scope: Json) -> list[Json]:
        """The commands that somebody of this language sees in a chat of this scope."""
        default: Json = {"type": "default"}
        for one in (scope, default):
            for tongue in (language, ""):
                if found := self.commands.get((name_scope(one), tongue)):
                    return found
        return []


def name_scope(scope: Json | None) -> str:
    """One key for a scope, whatever the order of its fields."""
    return json.dumps(scope or {"type": "default"}, sort_keys=True)

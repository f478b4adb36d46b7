"""What Telegram shows of the bot: set at the first start, left alone when nothing has changed."""

import pytest
from telegram import BotCommandScopeAllPrivateChats

from bot.chat.commands import SHOWN
from bot.sandbox.profile import Profile
from tests.conftest import RunningBot
from tests.user import PeopledSandbox, SandboxUser

SETTERS = ("setMyCommands", "setMyDescription", "setMyShortDescription", "setChatMenuButton")


@pytest.fixture
def profile() -> Profile:
    """Nothing yet: each start here is a first one."""
    return Profile()


async def test_the_profile_is_set_at_the_first_start(
    afterword: RunningBot, sandbox: PeopledSandbox
) -> None:
    bot = afterword.application.bot
    private = await bot.get_my_commands(scope=BotCommandScopeAllPrivateChats())
    assert [command.command for command in private] == list(SHOWN)
    assert [command.command for command in await bot.get_my_commands()] == ["help"]
    assert "after a job interview" in (await bot.get_my_description()).description
    assert (await bot.get_chat_menu_button()).type == "commands"
    assert sandbox.refusals == []


async def test_a_second_start_sets_nothing_again(
    afterword: RunningBot, sandbox: PeopledSandbox
) -> None:
    before = [len(sandbox.calls(method)) for method in SETTERS]
    await afterword.stop()
    await afterword.start()
    assert [len(sandbox.calls(method)) for method in SETTERS] == before


@pytest.mark.parametrize(
    ("link", "said"),
    [("plan", "An interview coming up?"), ("sandbox", "Trying it out"), ("x", "/new when")],
)
async def test_a_link_to_the_bot_explains_what_it_was_about(
    sam: SandboxUser, link: str, said: str
) -> None:
    await sam.says(f"/start {link}")
    await sam.sees(said)


async def test_a_shared_location_sets_the_time_zone_at_any_time(sam: SandboxUser) -> None:
    await sam.says("/new")
    await sam.sends_location(40.71, -74.0)
    await sam.sees("America/New York")
    await sam.says("data engineer at Acme")
    await sam.sees("When was it?")


@pytest.mark.parametrize(
    ("language", "word"), [("de", "Dank"), ("es", "Notas"), ("fr", "Remerciements")]
)
async def test_the_bot_introduces_itself_in_the_languages_it_reads_dates_in(
    afterword: RunningBot, sandbox: PeopledSandbox, language: str, word: str
) -> None:
    bot = afterword.application.bot
    private = await bot.get_my_commands(BotCommandScopeAllPrivateChats(), language)
    assert [command.command for command in private] == list(SHOWN)
    about = (await bot.get_my_short_description(language)).short_description
    assert word[:4].casefold() in about.casefold()
    assert (await bot.get_my_description(language)).description
    assert sandbox.refusals == []

"""Pictures the bot sends: shown with their proportions, refused as Telegram refuses them."""

import io

import pytest
import telegram
from PIL import Image

from tests.user import SandboxUser


def picture(width: int, height: int) -> io.BytesIO:
    """Return a blank PNG."""
    file = io.BytesIO()
    Image.new("L", (width, height)).save(file, "PNG")
    file.seek(0)
    return file


async def test_a_picture_comes_with_its_size_and_caption(
    sam: SandboxUser, bot: telegram.Bot
) -> None:
    sent = await bot.send_photo(sam.user.id, picture(80, 60), caption="Two bars")
    assert (sent.photo[-1].width, sent.photo[-1].height) == (80, 60)
    assert sent.caption == "Two bars"


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (io.BytesIO(b"%PDF"), r"(?i)image_process_failed"),
        (picture(30, 900), r"(?i)photo_invalid_dimensions"),
    ],
)
async def test_what_is_no_photo_is_refused(
    sam: SandboxUser, bot: telegram.Bot, content: io.BytesIO, reason: str
) -> None:
    with pytest.raises(telegram.error.BadRequest, match=reason):
        await bot.send_photo(sam.user.id, content)

"""Cards: lines of handwriting's length, on paper's true size."""

from io import BytesIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from bot.pictures.card import A6, FIVE_BY_SEVEN, Paper, draw, lay_out, to_pdf, to_png
from bot.pictures.lettering import undrawable, wrap

NOTE = "Dear Łukasz,\n\n" + "Thank you for showing me the old lathe. " * 8 + "\n\nBest,\nSam Lee"


@pytest.mark.parametrize("paper", [A6, FIVE_BY_SEVEN])
def test_a_note_of_a_cards_length_fits_one_panel(paper: Paper) -> None:
    layout = lay_out(NOTE, paper)
    assert layout
    assert layout.lines[0] == "Dear Łukasz,"
    assert layout.lines[-1] == "Sam Lee"
    assert all(len(line) <= 48 for line in layout.lines)
    assert len(layout.lines) * layout.pitch <= paper.height - 20


def test_a_picture_prints_in_its_true_size() -> None:
    layout = lay_out(NOTE, A6)
    assert layout
    image = Image.open(BytesIO(to_png(draw(layout))))
    millimetres = [
        side / dots * 25.4 for side, dots in zip(image.size, image.info["dpi"], strict=True)
    ]
    assert millimetres == pytest.approx([105, 148], abs=0.5)
    assert to_pdf(draw(layout)).startswith(b"%PDF")


def test_a_longer_text_fits_no_panel() -> None:
    assert lay_out(NOTE * 5, A6) is None


@pytest.mark.parametrize(
    "name",
    ["Åkesson", "Njoroge", "Łukasz", "Nguyễn", "Đặng", "Šimůnková", "O’Brien", "Γιώργος", "Иван"],
)
def test_names_of_many_tongues_can_be_drawn(name: str) -> None:
    assert undrawable(name) == ""


def test_what_cannot_be_drawn_is_named_once() -> None:
    assert undrawable("李伟 and 李娜") == "李伟娜"


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=200))
def test_wrapping_loses_no_word(text: str) -> None:
    assert "".join("".join(wrap(text, 28, 300)).split()) == "".join(text.split())

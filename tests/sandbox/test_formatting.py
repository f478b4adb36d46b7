"""HTML in messages: what becomes of it, and how its faults are worded."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.sandbox.entities import format_text
from bot.sandbox.formatting import measure, parse_html
from bot.sandbox.refusal import RefusalError


def spans(html: str) -> list[tuple[str, str]]:
    """What is formatted in the text, and how."""
    text, entities = format_text(html, "HTML", None)
    wide = text.encode("utf-16-le")
    return [
        (e["type"], wide[2 * e["offset"] :][: 2 * e["length"]].decode("utf-16-le"))
        for e in entities
    ]


@pytest.mark.parametrize(
    ("html", "formatted"),
    [
        ("<b>a</b><strong>b</strong>", [("bold", "a"), ("bold", "b")]),
        ("<i>a</i><em>b</em>", [("italic", "a"), ("italic", "b")]),
        ("<u>a</u><ins>b</ins>", [("underline", "a"), ("underline", "b")]),
        ("<s>a</s><strike>b</strike><del>c</del>", [("strikethrough", c) for c in "abc"]),
        ('<span class="tg-spoiler">a</span>', [("spoiler", "a")]),
        ("<tg-spoiler>a</tg-spoiler>", [("spoiler", "a")]),
        ('<a href="https://a.example/">a</a>', [("text_link", "a")]),
        ("<code>a</code> <pre>b</pre>", [("code", "a"), ("pre", "b")]),
        ('<pre><code class="language-python">x</code></pre>', [("pre", "x")]),
        ("<blockquote>a</blockquote>", [("blockquote", "a")]),
        ("<blockquote expandable>a</blockquote>", [("expandable_blockquote", "a")]),
        ('<tg-emoji emoji-id="5368324170671202286">👍</tg-emoji>', [("custom_emoji", "👍")]),
        ('<tg-time unix="1647531900" format="wDT">then</tg-time>', [("date_time", "then")]),
        ("<b>a<i>b</i></b>", [("bold", "ab"), ("italic", "b")]),
        ("😀<b>😀é</b>x", [("bold", "😀é")]),
        ("  <b> a </b>  ", [("bold", "a")]),
        ("<B>a</b>", [("bold", "a")]),
        ("<pre>/start https://a.example</pre>", [("pre", "/start https://a.example")]),
        ("try /start or a@b.example", [("bot_command", "/start"), ("email", "a@b.example")]),
        (
            "see https://a.example/x, or acme.com.",
            [("url", "https://a.example/x"), ("url", "acme.com")],
        ),
        ('<a href="mailto:a@b.example">write</a>', []),
    ],
)
def test_tags_become_entities(html: str, formatted: list[tuple[str, str]]) -> None:
    assert spans(html) == formatted


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("&lt;&gt;&amp;&quot;", '<>&"'),
        ("&#65;&#x42;", "AB"),
        ("&nbsp;&unknown; & &", "&nbsp;&unknown; & &"),
        ("a\r\nb\tc", "a\nb\tc"),
    ],
)
def test_characters_are_decoded(html: str, text: str) -> None:
    assert format_text(html, "HTML", None)[0] == text


@pytest.mark.parametrize(
    ("html", "reason"),
    [
        ("a<br>b", 'Unsupported start tag "br" at byte offset 1'),
        ("é<p>b</p>", 'Unsupported start tag "p" at byte offset 2'),
        ("<b>x", 'Can\'t find end tag corresponding to start tag "b"'),
        ("x</b>", "Unexpected end tag at byte offset 1"),
        (
            "<b><i>x</b></i>",
            'Unmatched end tag at byte offset 7, expected "</i>", found "</b>"',
        ),
        ("1 < 2", 'Unsupported start tag "" at byte offset 2'),
        ("<b", "Unclosed start tag at byte offset 0"),
        ("<b>x</b", "Unclosed end tag at byte offset 4"),
        ("<span>x</span>", 'Tag "span" must have class "tg-spoiler" at byte offset 0'),
        ('<a href="x', "Unclosed start tag at byte offset 0"),
        ("<a href=x!y>z</a>", "Unexpected end of name token at byte offset 8"),
        ("<a ='x'>z</a>", 'Empty attribute name in the tag "a" at byte offset 0'),
        ('<tg-time unix="soon">x</tg-time>', "Invalid date specified"),
    ],
)
def test_faults_in_html_are_refused_in_telegrams_words(html: str, reason: str) -> None:
    with pytest.raises(RefusalError) as caught:
        parse_html(html)
    assert caught.value.description == f"Bad Request: can't parse entities: {reason}"


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_whatever_is_escaped_comes_out_as_it_was_typed(text: str) -> None:
    escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    assert parse_html(f"<b>{escaped}</b>")[0] == text


@given(st.text(alphabet="<>/b i&;=\"'a😀é", max_size=40))
def test_anything_is_either_parsed_or_refused(text: str) -> None:
    try:
        shown, entities = format_text(text, "HTML", None)
    except RefusalError:
        return
    for entity in entities:
        assert 0 <= entity["offset"] < entity["offset"] + entity["length"] <= measure(shown)

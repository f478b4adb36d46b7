"""Updates as Telegram might send them, and as nobody expects them: strategies for hypothesis.

The chats 101 to 105 stand for two people, a group, a channel and a chat that nobody knows; whoever
uses an update puts real ids in their place.
"""

from typing import Any

from hypothesis import strategies as st

from bot.chat import interview_taps, note_taps, round_taps, setting_taps, taps
from bot.chat.commands import COMMANDS

Json = dict[str, Any]
Made = st.SearchStrategy[Any]

SAM, EVE, GROUP, CHANNEL, NOBODY = range(101, 106)

_ids = st.one_of(st.integers(1, 6), st.sampled_from([0, -1, 2**31, 2**52, 10**18]))
_dates = st.one_of(st.just(1_795_532_400), st.integers(0, 2**31 - 1))
_odd_words = st.sampled_from(
    ["\u202eevil", "א" * 30, "👩‍👩‍👧‍👦", "a\u0300" * 50, "<b>", "</pre>", "&amp;", "{company}",
     "%s", "\x00", "\ufeff", "\u2028", "x" * 4096, "🙂" * 2000, "٣ أيام", "1e999", "-0", "''", "--",
     "\n\n\n"]
)  # fmt: skip
_plain_words = st.sampled_from(
    ["data engineer at Acme", "Priya Nair (CTO, priya@acme.com), Tom", "yesterday at 3",
     "tomorrow 9:30", "by the end of next week", "no idea", "skip", "Skip", "back", "their billing",
     "Sam Lee", "Berlin", "video", "30 February", "in two weeks", "9", "22-7", "yes", "no",
     "priya@acme.com", "London, Ohio"]
)  # fmt: skip
_commands = st.tuples(
    st.sampled_from([*COMMANDS, "nonsense", "", "new@other_bot", "new@afterword_local_bot"]),
    st.sampled_from(["", " now", " " * 50, "\nx", " 99", " Europe/Berlin", " -5", " off"]),
).map(lambda parts: f"/{parts[0]}{parts[1]}")
texts = st.one_of(_plain_words, _plain_words, _commands, _odd_words, st.text(max_size=300))
short = st.one_of(_odd_words.map(lambda text: text[:40]), st.text(max_size=20))

_verbs = st.sampled_from(
    [
        *taps.ON_CHAT,
        *setting_taps.ON_CHAT,
        *note_taps.ON_DRAFT,
        *interview_taps.ON_INTERVIEW,
        *round_taps.ON_INTERVIEW,
    ]
)
_arguments = st.one_of(
    st.integers(1, 4).map(str),
    st.sampled_from(
        ["0", "-1", "", "9" * 19, "9" * 10, "²", "٣", "yes", "no", "enjoyed", "people", "held",
         "company", "timeline", "role", "workplace", "email", "card", "pass_on", "warmer",
         "shorter", "second", "thank_you", "move_on", "next_round", "offer", "rejection", "longer",
         "other",
         "2026-12-04", "2026-02-30", "9999-12-31", "0001-01-01", "Europe/Berlin", "Mars/Base", "DE"]
    ),
)  # fmt: skip
callback_data = st.one_of(
    st.tuples(_verbs, st.lists(_arguments, max_size=5)).map(lambda p: ":".join([p[0], *p[1]])),
    st.text(max_size=64),
    st.text(min_size=200, max_size=3000),
)


def _objects(required: dict[str, Made], optional: dict[str, Made]) -> Made:
    return st.fixed_dictionaries(required, optional=optional)


def _person(number: Made) -> Made:
    optional = {
        "last_name": short,
        "username": short,
        "language_code": st.one_of(
            st.sampled_from(["en", "de", "pt-br", "zh-hans", "", "x"]), short
        ),
        "is_premium": st.just(True),
        "something_new": st.just({"a": [1]}),
    }
    return _objects({"id": number, "is_bot": st.booleans(), "first_name": short}, optional)


def _place(number: int) -> Made:
    kind = {GROUP: "supergroup", CHANNEL: "channel"}.get(number, "private")
    optional = {"title": short, "first_name": short, "username": short, "is_forum": st.just(True)}
    return _objects({"id": st.just(number), "type": st.just(kind)}, optional)


people = _person(st.sampled_from([SAM, EVE, NOBODY, 777000, 136817688]))
places = st.sampled_from([SAM, SAM, EVE, EVE, GROUP, CHANNEL, NOBODY]).flatmap(_place)
_file = _objects(
    {"file_id": short, "file_unique_id": short},
    {"file_size": _ids, "mime_type": short, "file_name": short},
)
_seconds = st.integers(0, 10**6)
_video = _objects(
    {"file_id": short, "file_unique_id": short, "width": _ids, "height": _ids,
     "duration": _seconds}, {}
)  # fmt: skip
_photo = _objects({"file_id": short, "file_unique_id": short, "width": _ids, "height": _ids}, {})
_recording = _objects({"file_id": short, "file_unique_id": short, "duration": _seconds}, {})
_sticker = _objects(
    {"file_id": short, "file_unique_id": short, "type": st.just("regular"), "width": _ids,
     "height": _ids, "is_animated": st.booleans(), "is_video": st.booleans()}, {"emoji": short},
)  # fmt: skip
_location = _objects(
    {"latitude": st.floats(-90, 90), "longitude": st.floats(-180, 180)},
    {"horizontal_accuracy": st.floats(0, 1500), "live_period": _seconds},
)
_entity = _objects(
    {"type": st.sampled_from(["bot_command", "bold", "text_mention", "custom_emoji", "new_kind"]),
     "offset": st.integers(0, 5000), "length": st.integers(0, 5000)}, {"url": short},
)  # fmt: skip
_origin = st.one_of(
    _objects({"type": st.just("user"), "date": _dates, "sender_user": people}, {}),
    _objects({"type": st.just("hidden_user"), "date": _dates, "sender_user_name": short}, {}),
    _objects({"type": st.just("new_kind"), "date": _dates}, {}),
)
_content = st.one_of(
    _objects({"text": texts}, {"entities": st.lists(_entity, max_size=4)}),
    _objects({"text": texts}, {}),
    _objects({"photo": st.lists(_photo, max_size=3)}, {"caption": texts, "media_group_id": short}),
    _objects({"sticker": _sticker}, {}),
    _objects({"voice": _recording}, {"caption": texts}),
    _objects({"audio": _recording}, {}),
    _objects({"video": _video}, {"caption": texts}),
    _objects({"document": _file}, {"caption": texts}),
    _objects({"location": _location}, {}),
    _objects(
        {"location": _location, "venue": _objects(
            {"location": _location, "title": short, "address": short}, {})}, {}
    ),
    _objects({"contact": _objects({"phone_number": short, "first_name": short}, {})}, {}),
    _objects({"dice": _objects({"emoji": short, "value": _ids}, {})}, {}),
    _objects({"new_chat_members": st.lists(people, max_size=2)}, {}),
    _objects({"left_chat_member": people}, {}),
    _objects({"new_chat_title": short}, {}),
    _objects({"group_chat_created": st.just(True)}, {}),
    _objects({"migrate_to_chat_id": st.just(-100_500)}, {}),
    _objects({"message_auto_delete_timer_changed": _objects(
        {"message_auto_delete_time": _seconds}, {})}, {}),
    _objects({"something_new": st.just({"deep": [[1], {"er": None}]})}, {}),
    st.just({}),
)  # fmt: skip


def _message(content: Made, nested: Made | None) -> Made:
    optional: dict[str, Made] = {
        "from": people,
        "sender_chat": places,
        "edit_date": _dates,
        "forward_origin": _origin,
        "via_bot": people,
        "message_thread_id": _ids,
        "is_automatic_forward": st.just(True),
        "has_protected_content": st.just(True),
        "author_signature": short,
        "quote": _objects({"text": short, "position": _ids}, {}),
    }
    if nested is not None:
        optional["reply_to_message"] = nested
    head = _objects({"message_id": _ids, "date": _dates, "chat": places}, optional)
    return st.tuples(head, content).map(lambda parts: {**parts[0], **parts[1]})


_own = st.tuples(st.sampled_from([SAM, EVE]), _ids, _dates, texts).map(
    lambda p: {
        "message_id": p[1],
        "date": p[2],
        "chat": {"id": p[0], "type": "private", "first_name": "Sam"},
        "from": {"id": p[0], "is_bot": False, "first_name": "Sam", "language_code": "en-GB"},
        "text": p[3],
    }
)
messages = st.one_of(_own, _own, _message(_content, _message(_content, None)))
_old_message = _objects({"message_id": _ids, "date": st.just(0), "chat": places}, {})
_tap = _objects(
    {"id": st.integers(1, 2**60).map(str), "from": people, "chat_instance": short},
    {"message": st.one_of(_own, messages, _old_message), "data": callback_data,
     "inline_message_id": short, "game_short_name": short},
)  # fmt: skip
_own_tap = st.tuples(_own, callback_data, st.integers(1, 2**60).map(str)).map(
    lambda p: {
        "id": p[2],
        "from": p[0]["from"],
        "chat_instance": "1",
        "message": p[0],
        "data": p[1],
    }
)
_standing = st.tuples(st.sampled_from(["member", "left", "new_kind"]), people).map(
    lambda p: {"status": p[0], "user": p[1]}
) | people.map(lambda user: {"status": "kicked", "user": user, "until_date": 0})
_membership = _objects(
    {"chat": places, "from": people, "date": _dates, "old_chat_member": _standing,
     "new_chat_member": _standing}, {},
)  # fmt: skip
_inline = _objects({"id": short, "from": people, "query": texts, "offset": short}, {})
updates = st.one_of(
    _own.map(lambda message: {"message": message}),
    _own_tap.map(lambda tap: {"callback_query": tap}),
    st.fixed_dictionaries({"message": messages}),
    st.fixed_dictionaries({"edited_message": messages}),
    st.fixed_dictionaries({"callback_query": _tap}),
    st.fixed_dictionaries({"my_chat_member": _membership}),
    st.fixed_dictionaries({"channel_post": messages}),
    st.fixed_dictionaries({"edited_channel_post": messages}),
    st.fixed_dictionaries({"inline_query": _inline}),
    st.fixed_dictionaries({"something_new": st.just({"id": 1})}),
    st.just({}),
)
conversations = st.lists(updates, min_size=1, max_size=8)

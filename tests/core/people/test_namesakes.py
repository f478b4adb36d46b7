"""First names that are titles as well."""

import pytest

from bot.core.people import name_like_title


@pytest.mark.parametrize(
    ("name", "place", "called"),
    [
        ("Dean Whitlock", "payroll clerk", "Dean"),
        ("Dean Whitlock", "dean of the faculty of law", ""),
        ("Dean Whitlock", "", ""),
        ("Dean Arthur Whitlock", "payroll clerk", ""),
        ("Judge Abara", "warehouse lead", "Judge"),
        ("Judge Abara", "presiding, family court", ""),
        ("Don Keller", "foreman", "Don"),
        ("Don Beto", "owner", ""),
        ("Captain Keller", "foreman", ""),
    ],
)
def test_a_name_is_no_title_where_the_role_is_another(name: str, place: str, called: str) -> None:
    assert name_like_title(name, place) == called

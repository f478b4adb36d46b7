"""The shape of the code: who may import whom, how long things may be, what core may touch."""

import ast
import re
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

BOT = Path(__file__).parents[1] / "bot"
MODULES = sorted(BOT.rglob("*.py"))
MOST_MODULE_LINES = 350
MOST_FUNCTION_LINES = 40

# From the ground up: a module imports only from lower floors, or from its own package.
FLOORS = (
    {"core"},
    {
        "content",
        "pictures",
        "store",
        "settings",
        "clock",
        "pacing",
        "trace",
        "updates",
        "wire",
        "sandbox",
    },
    {"alarm", "attachments", "delivery", "health", "journal", "roster"},
    {"drain", "sweep", "turnstile"},
    {"chat", "courier", "inbox", "heartbeat", "listening", "webhook"},
    {"introduction", "beside"},
    {"application"},
    {"commands"},
    {"__main__"},
)

# The rooms in which answers are read, each of which knows those before it.
ROOMS = (
    *("mending", "rewording", "sparing", "phrases", "questions", "topics", "impressions"),
    *("stretches", "sentences", "saying", "evidence"),
)
ANSWERS = BOT / "core" / "answers"


@cache
def _text(file: Path) -> str:
    return file.read_text()


@cache
def _tree(file: Path) -> ast.Module:
    return ast.parse(_text(file))


@cache
def _nodes(file: Path) -> tuple[ast.AST, ...]:
    return tuple(ast.walk(_tree(file)))


def _name(file: Path) -> str:
    return str(file.relative_to(BOT))


def _part(name: str) -> str:
    """Return the package or module right below bot that a dotted name is in."""
    return name.split(".")[1] if "." in name else ""


def _own_part(file: Path) -> str:
    return file.relative_to(BOT).parts[0].removesuffix(".py")


@cache
def _imports(file: Path) -> tuple[str, ...]:
    return tuple(_read_imports(file))


def _read_imports(file: Path) -> Iterator[str]:
    for node in _nodes(file):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{_name(file)} imports by a relative name"
            if node.module == "bot":
                yield from (f"bot.{alias.name}" for alias in node.names)
            else:
                yield node.module or ""


def _floor(part: str) -> int:
    found = [floor for floor, parts in enumerate(FLOORS) if part in parts]
    assert found, f"{part} has no floor yet"
    return found[0]


def _calls(file: Path) -> Iterator[str]:
    """Yield each called name as it is written."""
    for node in _nodes(file):
        if isinstance(node, ast.Call):
            yield ast.unparse(node.func)


every_module = pytest.mark.parametrize("file", MODULES, ids=_name)
every_core_module = pytest.mark.parametrize(
    "file", [file for file in MODULES if _own_part(file) == "core"], ids=_name
)


@every_module
def test_imports_run_one_way(file: Path) -> None:
    own = _own_part(file)
    if own == "__init__":
        return
    for name in _imports(file):
        part = _part(name) if name.split(".")[0] == "bot" else ""
        if part and part != own:
            assert _floor(part) < _floor(own), f"{_name(file)} imports {name}"


@pytest.mark.parametrize("room", ROOMS)
def test_the_rooms_of_answers_know_only_those_before_them(room: str) -> None:
    for file in (ANSWERS / room).glob("*.py"):
        known = {name.split(".")[3] for name in _imports(file) if name.count(".") > 3}
        later = known & set(ROOMS[ROOMS.index(room) + 1 :])
        assert not later, f"{_name(file)} imports from {later}"


def test_every_room_of_answers_has_its_place() -> None:
    assert {path.name for path in ANSWERS.iterdir() if (path / "__init__.py").exists()} == {*ROOMS}


def test_the_sandbox_stands_apart() -> None:
    for file in MODULES:
        for name in _imports(file):
            if _own_part(file) == "sandbox":
                assert not name.startswith("bot.") or _part(name) == "sandbox", _name(file)
            elif _part(name) == "sandbox":
                assert _own_part(file) == "commands", _name(file)


@every_core_module
def test_core_needs_only_the_standard_library_and_dateutil(file: Path) -> None:
    for name in _imports(file):
        top = name.split(".")[0]
        assert top in {"bot", "dateutil"} or top in sys.stdlib_module_names, name


@every_core_module
def test_core_looks_at_no_clock_and_touches_no_file(file: Path) -> None:
    forbidden = re.compile(
        r"(.*\.)?(now|utcnow|today|time_ns|monotonic|perf_counter)|time\.time|open|print|input"
        r"|.*\.(read_text|write_text|read_bytes|write_bytes)"
    )
    assert not [name for name in _calls(file) if forbidden.fullmatch(name)]


def test_sql_is_written_in_the_store_only() -> None:
    statement = re.compile(r"\b(SELECT .* FROM|INSERT INTO|UPDATE \w+ SET|DELETE FROM)\b")
    for file in MODULES:
        found = statement.findall(_text(file))
        assert not found or _own_part(file) == "store", _name(file)


@every_module
def test_a_module_fits_a_few_screens(file: Path) -> None:
    lines = len(_text(file).splitlines())
    assert lines <= MOST_MODULE_LINES


@every_module
def test_functions_are_short(file: Path) -> None:
    for node in _nodes(file):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            length = (node.end_lineno or node.lineno) - node.lineno + 1
            assert length <= MOST_FUNCTION_LINES, f"{node.name}: {length} lines"


@every_module
def test_a_module_begins_with_its_rule(file: Path) -> None:
    assert ast.get_docstring(_tree(file)) or not _text(file), _name(file)


@every_module
def test_nothing_is_left_for_later(file: Path) -> None:
    found = re.findall(r"\b(?:TODO|FIXME|XXX|HACK)\b", _text(file))
    assert not found


def _own_names(file: Path) -> Iterator[str]:
    """Yield the private names that a module gives."""
    for node in _tree(file).body:
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
            yield node.name
        elif isinstance(node, ast.Assign | ast.AnnAssign):
            targets = node.targets if isinstance(node, ast.Assign) else [node.target]
            yield from (target.id for target in targets if isinstance(target, ast.Name))


@every_module
def test_nothing_of_its_own_is_left_unused(file: Path) -> None:
    used = {node.id for node in _nodes(file) if isinstance(node, ast.Name)
            and isinstance(node.ctx, ast.Load)}  # fmt: skip
    own = {name for name in _own_names(file) if name.startswith("_") and name != "__all__"}
    assert own <= used

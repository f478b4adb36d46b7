"""Figures of the notes, over imagined interviews: ``python -m tests.benchmarks.notes``.

``--read N`` prints N panels for reading instead, raw answers beside notes.
"""

import argparse
import json
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import combinations
from statistics import fmean
from time import process_time

from bot.commands.preview import understand
from bot.content import Content, load_content
from bot.core.debrief import Debrief
from bot.core.drafts.checks import check, know, masks
from bot.core.drafts.compose import compose
from bot.core.drafts.overlap import Masking, body_of, opening, sequences, shared
from bot.core.interview import Draft, Kind
from tests.benchmarks.figure import Figure, Sizes
from tests.benchmarks.imagined import imagine

_VERSIONS = 10
_USERS = 1000  # notes of different users that are compared with each other


@dataclass(frozen=True)
class Panel:
    """One interview and its notes; ``seconds`` of CPU time went into composing them."""

    debrief: Debrief
    thanks: tuple[Draft, ...]
    second: tuple[Draft, ...]
    seconds: float

    @property
    def drafts(self) -> tuple[Draft, ...]:
        """All notes."""
        return (*self.thanks, *self.second)

    def overlap(self, a: Draft, b: Draft) -> float:
        """Return how alike two of its notes are."""
        masking = Masking.of(masks(self.debrief))
        return shared(sequences(body_of(a.text), masking), sequences(body_of(b.text), masking))


def compose_panel(seed: int, content: Content, variant: int = 0) -> Panel:
    """Imagine an interview and write its notes."""
    raw = imagine(seed)
    now = datetime.fromisoformat(raw["now"])
    debrief = understand(raw, now, content).debrief
    begun = process_time()
    thanks = compose(debrief, Kind.THANK_YOU, content.bank, variant=variant)
    second = compose(debrief, Kind.SECOND, content.bank, variant=variant)
    return Panel(debrief, thanks, second, process_time() - begun)


def within(panels: Sequence[Panel], kind: Kind) -> Iterator[float]:
    """Yield the overlap of every two notes of a kind in the same panel."""
    for panel in panels:
        of_kind = [draft for draft in panel.drafts if draft.kind is kind]
        yield from (panel.overlap(a, b) for a, b in combinations(of_kind, 2))


def first_against_second(panels: Sequence[Panel]) -> Iterator[float]:
    """Yield the overlap of each thank-you with the second to the same person."""
    for panel in panels:
        yield from (panel.overlap(a, b) for a, b in zip(panel.thanks, panel.second, strict=True))


def between_users(panels: Sequence[Panel], kind: Kind) -> list[float]:
    """Return the overlap of every two notes of a kind to people of different interviews."""
    bodies = [
        (place, sequences(body_of(draft.text), Masking.of(masks(panel.debrief))))
        for place, panel in enumerate(panels)
        for draft in panel.drafts
        if draft.kind is kind
    ][:_USERS]
    return sorted(shared(a, b) for (one, a), (other, b) in combinations(bodies, 2) if one != other)


def between_versions(seeds: Sequence[int], content: Content) -> Iterator[float]:
    """Yield how much each of ten further versions shares with each before it."""
    for seed in seeds:
        panels = [compose_panel(seed, content, variant) for variant in range(_VERSIONS + 1)]
        for versions in zip(*(panel.thanks for panel in panels), strict=True):
            yield from (panels[0].overlap(a, b) for a, b in combinations(versions, 2))


def broken_rules(panel: Panel) -> Iterator[tuple[str, ...]]:
    """Yield, for each note, the rules it breaks beside the others of its panel."""
    grounds = know(panel.debrief, load_content().standards)
    for draft in panel.drafts:
        yield check(draft, grounds, [other for other in panel.drafts if other is not draft])


def same_openings(panels: Sequence[Panel]) -> int:
    """Count the panels in which two thank-yous open with the same six words."""
    openings = [[opening(draft.text) for draft in panel.thanks] for panel in panels]
    return sum(len(set(words)) < len(words) for words in openings)


def print_figures(count: int) -> None:
    """Compose the notes of that many interviews and print what they measure."""
    content = load_content()
    panels = [compose_panel(seed, content) for seed in range(count)]
    notes = sum(len(panel.drafts) for panel in panels)
    print(f"{count} interviews, {notes} notes")
    _line("thank-yous within a panel", list(within(panels, Kind.THANK_YOU)), 0.10)
    _line("seconds within a panel", list(within(panels, Kind.SECOND)), 0.25)
    _line("thank-you against second", list(first_against_second(panels)), 0.10)
    _line("another version, ten times", list(between_versions(range(count // 10), content)), 0.30)
    for kind in Kind:
        alike = between_users(panels, kind)
        high = alike[int(len(alike) * 0.999)]
        print(f"between users, {kind}: mean {fmean(alike):.4f} (0.05), 99.9% {high:.3f} (0.30)")
    print(f"panels with two like openings: {same_openings(panels)}")
    print(f"CPU time a draft: {1000 * sum(panel.seconds for panel in panels) / notes:.2f} ms")
    _print_rules(panels)


def _line(name: str, values: Sequence[float], most: float) -> None:
    if not values:
        return
    over = sum(value > most for value in values)
    print(f"{name}: mean {fmean(values):.4f}, max {max(values):.3f} ({most}), over: {over}")


def _print_rules(panels: Sequence[Panel]) -> None:
    results = [codes for panel in panels for codes in broken_rules(panel)]
    clean = sum(not codes for codes in results)
    print(f"drafts that pass every check: {clean / len(results):.1%}")
    for code, times in Counter(code for codes in results for code in codes).most_common():
        print(f"  {code}: {times}")


def figures(sizes: Sizes) -> Iterator[Figure]:
    """Compose notes and measure how alike they are, and how many pass every check."""
    content = load_content()
    panels = [compose_panel(seed, content) for seed in range(sizes.interviews)]
    results = [codes for panel in panels for codes in broken_rules(panel)]
    clean = sum(not codes for codes in results) / len(results)
    yield Figure("notes that pass every check", f"{clean:.1%}", f"{len(results)} notes")
    for kind, most in ((Kind.THANK_YOU, 0.10), (Kind.SECOND, 0.25)):
        worst = max(within(panels, kind))
        aim = f"<= {most:.2f}"
        yield Figure(
            f"overlap within a panel at most, {kind}", f"{worst:.3f}", "", aim, worst <= most
        )


def print_panels(count: int) -> None:
    """Print that many interviews: raw answers, then each note with the rules it breaks."""
    content = load_content()
    for seed in range(count):
        print("=" * 100)
        print(json.dumps(imagine(seed), ensure_ascii=False, indent=1))
        panel = compose_panel(seed, content)
        for draft, codes in zip(panel.drafts, broken_rules(panel), strict=True):
            print(f"\n--- {draft.kind}, {draft.channel}: {draft.subject} {' '.join(codes)}")
            print(draft.text)


def main() -> None:
    """Run from the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--count", type=int, default=400, help="interviews to imagine")
    parser.add_argument("--read", type=int, default=0, help="print this many panels instead")
    args = parser.parse_args()
    if args.read:
        print_panels(args.read)
    else:
        print_figures(args.count)


if __name__ == "__main__":
    main()

"""Writes the file of a trained model, as ``bot.core.english.reading`` loads it."""

import gzip
import json
from collections.abc import Sequence
from pathlib import Path

from bot.core.english.weights import pack

Rows = dict[str, list[float]]
MOST = 127


def keep(rows: Rows, count: int) -> Rows:
    """Return the features whose weights matter most."""
    ranked = sorted(rows, key=lambda feature: (-max(map(abs, rows[feature])), feature))
    return {feature: rows[feature] for feature in ranked[:count]}


def write_model(
    path: Path, tags: Sequence[str], tagger: Rows, moves: Sequence[str], parser: Rows
) -> None:
    """Write both models to a file."""
    parts, body = [], b""
    for labels, rows in ((tags, tagger), (moves, parser)):
        spread = sorted(max(map(abs, row)) for row in rows.values())
        scale = MOST / spread[int(len(spread) * 0.999)]
        features, weights = pack(labels, rows, scale)
        names = "\n".join(features).encode()
        parts.append({"labels": list(labels), "features": len(names), "weights": len(weights)})
        body += names + weights
    head = json.dumps({"models": parts}).encode()
    path.write_bytes(gzip.compress(head + b"\n" + body, 9, mtime=0))

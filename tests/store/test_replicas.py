"""Replicas are known by their beats."""

from bot.store import replicas
from bot.store.database import Transaction


async def test_each_beat_is_counted_and_everybody_is_seen(tx: Transaction) -> None:
    assert await replicas.beat(tx, "one") == {"one": 1}
    assert await replicas.beat(tx, "two") == {"one": 1, "two": 1}
    assert await replicas.beat(tx, "one") == {"one": 2, "two": 1}


async def test_whoever_signs_off_is_gone(tx: Transaction) -> None:
    await replicas.beat(tx, "one")
    await replicas.strike_off(tx, "one")
    assert await replicas.beat(tx, "two") == {"two": 1}


async def test_whoever_has_beaten_meanwhile_is_not_struck_off(tx: Transaction) -> None:
    for _ in range(2):
        await replicas.beat(tx, "one")
    await replicas.strike_off(tx, "one", 1)
    assert await replicas.beat(tx, "two") == {"one": 2, "two": 1}
    await replicas.strike_off(tx, "one", 2)
    assert await replicas.beat(tx, "two") == {"two": 2}

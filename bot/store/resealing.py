"""Resealing: everything is encrypted anew under the first key, in small transactions.

A column of bytes is a sealed one (see the migrations), so the schema itself says what there is.
What is sealed with the first key already is left alone: an interrupted run is simply run again.
"""

from dataclasses import dataclass

from cryptography.fernet import InvalidToken

from bot.store.database import Database, Row, Transaction
from bot.store.vault import SealError, Vault

BATCH = 200
"""Rows per transaction, so that others get their turn."""

# Both give a row per column: table_name, column_name, sealed (0, 1), place in the primary key or 0.
_SQLITE_COLUMNS = (
    "SELECT t.name AS table_name, c.name AS column_name, c.type = 'BLOB' AS sealed, c.pk AS place"
    " FROM sqlite_schema t JOIN pragma_table_info(t.name) c"
    " WHERE t.type = 'table' AND t.name NOT LIKE 'sqlite%' ORDER BY t.name, c.pk, c.cid"
)
_POSTGRES_COLUMNS = (
    "SELECT c.table_name, c.column_name, (c.data_type = 'bytea')::int AS sealed,"
    " coalesce(k.ordinal_position, 0) AS place FROM information_schema.columns c"
    " LEFT JOIN (information_schema.key_column_usage k JOIN information_schema.table_constraints p"
    " ON p.constraint_name = k.constraint_name AND p.table_name = k.table_name"
    " AND p.table_schema = k.table_schema AND p.constraint_type = 'PRIMARY KEY')"
    " ON k.table_name = c.table_name AND k.column_name = c.column_name"
    " AND k.table_schema = c.table_schema"
    " WHERE c.table_schema = current_schema() ORDER BY 1, 4, c.ordinal_position"
)


@dataclass(frozen=True, slots=True)
class SealedTable:
    """A table that has sealed columns, and the columns that tell its rows apart."""

    name: str
    keys: tuple[str, ...]
    columns: tuple[str, ...]


async def sealed_tables(db: Database) -> tuple[SealedTable, ...]:
    """Return every table that has sealed columns."""
    sqlite = db.dialect["bytes"] == "BLOB"
    async with db.transaction() as tx:
        found = await tx.fetch(_SQLITE_COLUMNS if sqlite else _POSTGRES_COLUMNS)
    tables = (
        SealedTable(
            name,
            tuple(c["column_name"] for c in found if c["table_name"] == name and c["place"]),
            tuple(c["column_name"] for c in found if c["table_name"] == name and c["sealed"]),
        )
        for name in dict.fromkeys(c["table_name"] for c in found)
    )
    return tuple(table for table in tables if table.columns)


async def reseal(db: Database, first: Vault) -> int:
    """Seal with the key of ``first`` what another key of the database's vault has sealed.

    Returns the number of rows that were changed: none means that the first key opens everything.
    Raises SealError if no key opens some value, which stays as it is.
    """
    changed = 0
    for table in await sealed_tables(db):
        last: tuple[object, ...] = ()
        while True:
            async with db.transaction() as tx:
                rows = await _next_rows(tx, table, last)
                for row in rows:
                    changed += await _renew(tx, table, row, first)
            if not rows:
                break
            last = tuple(rows[-1][key] for key in table.keys)
    async with db.transaction() as tx:
        tx.erase_traces()
    return changed


async def _next_rows(tx: Transaction, table: SealedTable, last: tuple[object, ...]) -> list[Row]:
    """Return the rows that follow ``last`` in the order of the primary key."""
    keys = ", ".join(table.keys)
    places = ", ".join(f"${place}" for place in range(1, len(last) + 1))
    after = f"WHERE ({keys}) > ({places})" if last else ""
    return await tx.fetch(
        f"SELECT {keys}, {', '.join(table.columns)} FROM {table.name} {after}"  # noqa: S608  the schema's own names
        f" ORDER BY {keys} LIMIT {BATCH}",
        *last,
    )


async def _renew(tx: Transaction, table: SealedTable, row: Row, first: Vault) -> int:
    """Reseal what has to be in a row, unless it changes meanwhile; return 1 if anything had to."""
    fits = " AND ".join(f"{key} = ${place}" for place, key in enumerate(table.keys, start=3))
    renewed = 0
    for column in table.columns:
        sealed = row[column]
        if sealed is None or _opens(first, sealed):
            continue
        try:
            fresh = tx.vault.reseal(sealed)
        except InvalidToken:
            raise SealError from None
        await tx.execute(
            f"UPDATE {table.name} SET {column} = $1 WHERE {column} = $2 AND {fits}",  # noqa: S608  the schema's own names
            fresh,
            sealed,
            *(row[key] for key in table.keys),
        )
        renewed = 1
    return renewed


def _opens(vault: Vault, sealed: bytes) -> bool:
    try:
        vault.open_bytes(sealed)
    except SealError:
        return False
    return True

"""The closed classes of small words that many rules ask for, in lower case."""

BE = frozenset(("am", "is", "are", "was", "were"))
MINE = frozenset(("i", "me", "my", "mine", "myself"))
SUBJECTS = frozenset(("i", "he", "she", "we", "they", "you"))

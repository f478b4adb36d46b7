"""Classes of Penn tags that many rules ask for."""

FINITE = frozenset(("VBD", "VBZ", "VBP", "MD"))
NOUNS = frozenset(("NN", "NNS", "NNP", "NNPS"))
NOMINAL = NOUNS | {"CD", "PRP", "$"}

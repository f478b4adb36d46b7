"""Verbs and nouns that say what kind of clause comes after them."""

# What makes somebody do something: "made them laugh".
CAUSES = frozenset((
    "make", "makes", "made", "making", "let", "lets", "letting", "help", "helps", "helped",
    "helping", "watch", "watched", "see", "saw", "hear", "heard", "had",
))  # fmt: skip
# What "that" with a whole clause follows: "the theory that ...".
CLAIMS = frozenset(
    ("theory", "idea", "rule", "fact", "view", "belief", "habit", "principle", "point", "feeling",
     "hope", "notion", "saying", "opinion", "conviction", "worry", "thought", "claim")
)  # fmt: skip
# What a clause without "that" follows: "know they are".
REPORTS = frozenset((
    "know", "knew", "think", "thought", "hope", "believe", "believes", "said", "say", "found",
    "than", "wish", "see", "saw", "mean", "meant", "learned", "realized", "realised", "noticed",
    "felt",
))  # fmt: skip

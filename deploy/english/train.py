"""Train the model that English sentences are read with, and write it where the bot loads it.

    git clone https://github.com/UniversalDependencies/UD_English-EWT
    PYTHONPATH=. python deploy/english/train.py UD_English-EWT

The treebank is Universal Dependencies English EWT, licence CC BY-SA 4.0, by Natalia Silveira,
Timothy Dozat, Christopher Manning, Sebastian Schuster, Ethan Chi, John Bauer, Miriam Connor,
Marie-Catherine de Marneffe, Nathan Schneider, Sam Bowman, Hanzhi Zhu, Daniel Galbraith, Amir Zeldes
and others; see bot/content/english/ATTRIBUTION.md. To it come sentences made from
templates.txt beside this file. It takes about half an hour on one core, and a few gigabytes of
memory.
"""

import argparse
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from random import Random

import templates
from learner import Learner
from model import keep, write_model
from oracle import Oracle
from treebank import Sentence, read_treebank
from typed import typed

from bot.content.english import load_lexicon
from bot.core.english.features import Seen, State, move_features, tag_features
from bot.core.english.parser import Moves
from bot.core.english.tagger import tag

HERE = Path(__file__).parent
OUT = HERE.parents[1] / "bot" / "content" / "english" / "model.gz"
FOLDS = 4  # parts of the treebank, each tagged by a tagger that has not seen it
FOLD_ROUNDS = 4
# Features that are kept of a first training, and of the second, which looks at those only.
TAGGER_FIRST, PARSER_FIRST = 90_000, 300_000
TAGGER_LAST, PARSER_LAST = 50_000, 120_000
EACH = 8  # sentences of each template in a round
LONGEST = 50

Numbered = tuple[int, Sentence]  # the number of a sentence in the treebank, -1 for a template's
Corpus = Callable[[int], list[Numbered]]
Tags = Callable[[int, Sentence], list[str]]


def corpus(base: Iterable[Numbered]) -> Corpus:
    """Return what gives the sentences of a round, in another order and typed another way."""
    kept = list(base)

    def sentences(number: int) -> list[Numbered]:
        random = Random(number * 7 + 1)  # noqa: S311 - no secret
        found = [
            (place, typed(one, random) if random.random() < 0.6 else one) for place, one in kept
        ]
        found += [(-1, one) for one in templates.sentences(EACH, random)]
        random.shuffle(found)
        return [(place, sentence) for place, sentence in found if sentence]

    return sentences


def train_tagger(sentences: Corpus, rounds: int, allowed: frozenset[str] | None) -> Learner:
    """Return a tagger after some rounds through the sentences."""
    lexicon = load_lexicon()
    labels = sorted({word.tag for _, sentence in sentences(0) for word in sentence})
    learner = Learner(labels, allowed)
    index = {label: number for number, label in enumerate(labels)}
    for number in range(rounds):
        for _, sentence in sentences(number):
            seen = Seen([word.text for word in sentence], lexicon)
            tags: list[str] = []
            for place, word in enumerate(sentence):
                features = tag_features(seen, place, tags)
                scores = learner.scores(features)
                chosen = scores.index(max(scores))
                learner.learn(features, index[word.tag], chosen)
                tags.append(labels[chosen])
        say(f"tagger: round {number + 1}")
    return learner


def train_parser(
    sentences: Corpus, tags: Tags, rounds: int, allowed: frozenset[str] | None
) -> Learner:
    """Return a parser after some rounds through the sentences, tagged by ``tags``."""
    moves = Moves(("S", *sorted(_arcs(one for _, one in sentences(0)))))
    learner = Learner(moves.names, allowed)
    random = Random(3)  # noqa: S311 - no secret
    for number in range(rounds):
        for place, sentence in sentences(number):
            low = Seen([word.text for word in sentence], load_lexicon()).low
            state = State(low, tags(place, sentence))
            oracle = Oracle(
                [0, *(word.head for word in sentence)], ["", *(w.label for w in sentence)], moves
            )
            while spans := moves.spans(state):
                explores = number > 0 and random.random() < 0.9
                moves.make(state, _step(learner, state, oracle, spans[0], explores=explores))
        say(f"parser: round {number + 1}")
    return learner


def _step(
    learner: Learner, state: State, oracle: Oracle, span: tuple[int, int], *, explores: bool
) -> int:
    """Learn from one state; return the move to go on with."""
    start, end = span
    if end - start == 1:
        return start
    features = move_features(state)
    scores = learner.scores(features)
    reach = scores[start:end]
    chosen = start + reach.index(max(reach))
    right = oracle.right(state)
    if not right or chosen in right:
        learner.learn(features, chosen, chosen)
        return chosen
    best = max(right, key=scores.__getitem__)
    learner.learn(features, best, chosen)
    return chosen if explores else best


def _arcs(sentences: Iterable[Sentence]) -> set[str]:
    """Return the arcs seen twenty times or more."""
    seen = Counter(
        ("L" if word.head > number else "R") + word.label
        for sentence in sentences
        for number, word in enumerate(sentence, 1)
        if word.head
    )
    return {arc for arc, count in seen.items() if count >= 20}


def tags_of_others(base: Sequence[Numbered], allowed: frozenset[str]) -> Tags:
    """Return what tags a sentence by a tagger that was trained without it."""
    taggers = [
        train_tagger(corpus(one for one in base if one[0] % FOLDS != fold), FOLD_ROUNDS, allowed)
        for fold in range(FOLDS)
    ]
    lexicon = load_lexicon()
    return lambda place, sentence: tag(
        Seen([word.text for word in sentence], lexicon), taggers[place % FOLDS]
    )


def say(text: str) -> None:
    """Tell how far the training is."""
    sys.stderr.write(text + "\n")


def main() -> None:
    """Train, and write the model."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("treebank", type=Path, help="a checkout of UD English EWT")
    parser.add_argument("--out", type=Path, default=OUT)
    parser.add_argument("--rounds", type=int, default=10)
    given = parser.parse_args()
    read = read_treebank(given.treebank, "train")
    base = list(enumerate(sentence for sentence in read if len(sentence) <= LONGEST))
    sentences = corpus(base)
    first = train_tagger(sentences, given.rounds, None).averages()
    tagger = train_tagger(sentences, given.rounds, frozenset(keep(first, TAGGER_FIRST)))
    tags = tags_of_others(base, frozenset(keep(first, TAGGER_FIRST)))
    early = train_parser(sentences, tags, given.rounds, None).averages()
    parse = train_parser(sentences, tags, given.rounds, frozenset(keep(early, PARSER_FIRST)))
    write_model(
        given.out,
        tagger.labels,
        keep(tagger.averages(), TAGGER_LAST),
        parse.labels,
        keep(parse.averages(), PARSER_LAST),
    )


if __name__ == "__main__":
    main()

"""Turns typed answers into pieces of good English that a note can hold.

``material`` is the entrance. ``mending`` makes plain English of what was typed, ``sparing`` takes
out what is nobody's business. ``topics``, ``questions`` and ``impressions`` name what was talked
about, asked and noticed, by the grammar of ``phrases``. ``stretches`` parts what speaks for the
user, ``sentences`` makes it whole, ``saying`` says it in one sentence or two, ``evidence`` weighs
it; ``rewording`` sees to it that no piece repeats too many words as typed.
"""

"""Bits of an answer as parts of speech: noun phrases, persons, sayings, lists."""

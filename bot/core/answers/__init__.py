"""Turns typed answers into pieces of good English that a note can hold."""

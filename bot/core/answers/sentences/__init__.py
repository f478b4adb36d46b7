"""Makes whole sentences of stretches, and tells whether one may stand in a note."""

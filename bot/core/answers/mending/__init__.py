"""How typed text becomes plain English: spelling, capitals, slips, numbers."""

"""How an answer falls into stretches, and what each of them is."""

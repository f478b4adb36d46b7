"""Says a claim as one sentence, else as two or three."""

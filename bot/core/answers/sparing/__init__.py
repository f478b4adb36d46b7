"""What of an answer is spared: what is private, unkind, forbidden or no answer at all."""

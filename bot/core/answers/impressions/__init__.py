"""What struck the user about the place, as a note can say it."""

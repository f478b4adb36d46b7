"""What somebody asked, as a note can repeat it."""

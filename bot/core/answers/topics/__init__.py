"""What was talked about with somebody, as a note can name it."""

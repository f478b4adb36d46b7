"""What an answer says for the user: claims with their proof, counts, traits."""

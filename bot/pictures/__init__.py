"""Pictures: text and numbers drawn as PNG or PDF. Every word comes from the caller."""

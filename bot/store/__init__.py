"""SQL and nothing else: two engines, encryption at rest, one module per noun."""

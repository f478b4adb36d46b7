"""The Telegram shell: one module for each thing a person does."""

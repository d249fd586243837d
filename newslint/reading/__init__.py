"""What an article's text says, worked out at most once and only if a rule asks."""

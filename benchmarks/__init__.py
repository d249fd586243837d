"""Seconds and memory, side by side with peers, in one run. Tests never measure time."""

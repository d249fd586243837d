"""The command line: one thin file a command; whatever is heavy is imported when needed."""

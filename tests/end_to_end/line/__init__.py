"""The whole line: the generated client, in both of its forms, against the running sandbox."""

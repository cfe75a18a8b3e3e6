"""What `make demo` shows: a message from the client's call to its delivery, on this machine."""

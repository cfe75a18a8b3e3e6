"""The site as its readers have it: in a browser."""

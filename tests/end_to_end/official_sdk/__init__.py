"""Plivo's official Python SDK, unchanged apart from its host, drives the sandbox."""

"""Why mutants that survive do."""

REASONS: dict[str, str] = {}

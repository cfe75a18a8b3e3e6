__all__ = ["UnexpectedCallError"]


class UnexpectedCallError(AssertionError):
    """The code under test called what the test has no answer for."""

"""The ways in which a request is refused."""


class ApiError(Exception):
    """A refusal in Plivo's shape: a status and one sentence in the body's ``error``."""

    def __init__(self, status: int, error: str, headers: dict[str, str] | None = None) -> None:
        super().__init__(error)
        self.status = status
        self.error = error
        self.headers = headers or {}


def bad_request(error: str) -> ApiError:
    """400: the request says something that cannot be done, and ``error`` says which part."""
    return ApiError(400, error)


def not_found(error: str = "not found") -> ApiError:
    """404: what the URL names does not exist in this account."""
    return ApiError(404, error)


def unauthenticated() -> ApiError:
    """401: these are not the credentials of the account that the URL names."""
    return ApiError(401, "authentication failed", {"WWW-Authenticate": 'Basic realm="Plivo"'})


class StartupError(Exception):
    """The sandbox cannot start; the message says why and what to do, in one sentence."""

"""A span of OpenTelemetry for each call.

Nothing of OpenTelemetry is imported before a client is given a tracer provider, which nobody has
who has not installed it.
"""

from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from .errors import APIError
from .info import RequestInfo

if TYPE_CHECKING:
    from opentelemetry.trace import TracerProvider

    from .service import Connection

__all__ = ["Span", "Tracing"]

_ERROR = 400


class Span:
    """The span of one call. It is the current one while the call lasts.

    Args:
        tracing: Whose it is.
        request: The request.
    """

    def __init__(self, tracing: "Tracing", request: RequestInfo) -> None:
        # Here, because it costs time to import, and is there only where somebody asks for it.
        from opentelemetry import context, trace  # noqa: PLC0415

        self._trace = trace
        self._context = context
        address = urlsplit(request.redacted_url)
        self._span = tracing.tracer.start_span(
            f"{request.method} {request.template}",
            kind=trace.SpanKind.CLIENT,
            attributes={
                "http.request.method": request.method,
                "server.address": address.hostname or "",
                "server.port": address.port or (443 if address.scheme == "https" else 80),
                "url.full": request.redacted_url,
                "url.template": request.template,
            },
        )
        self._token = context.attach(trace.set_span_in_context(self._span))
        self._prefix = tracing.prefix

    def repeating(self, error: APIError) -> None:
        """Note that the request is sent again, and why."""
        self._span.add_event("retry", {"error.type": _type_of(error.status_code, error)})

    def end(
        self,
        *,
        status_code: int | None,
        api_id: str | None,
        retries: int,
        error: BaseException | None,
    ) -> None:
        """End it with what came of the call."""
        span = self._span
        if status_code is not None:
            span.set_attribute("http.response.status_code", status_code)
        if api_id is not None:
            span.set_attribute(f"{self._prefix}.api_id", api_id)
        if retries:
            span.set_attribute("http.request.resend_count", retries)
        if error is not None:
            span.set_attribute("error.type", _type_of(status_code, error))
            span.set_status(self._trace.StatusCode.ERROR)
        self._context.detach(self._token)
        span.end()


class Tracing:
    """Makes the spans of a client.

    Args:
        provider: Where the spans go.
        connection: What the client calls itself.
    """

    def __init__(self, provider: "TracerProvider", connection: "Connection") -> None:
        name, _, version = connection.user_agent.partition(" ")[0].partition("/")
        self.tracer = provider.get_tracer(name, version)
        self.prefix = name.replace("-", "_")

    def begin(self, request: RequestInfo) -> Span:
        """Begin a span."""
        return Span(self, request)


def _type_of(status_code: int | None, error: BaseException) -> str:
    if status_code is not None and status_code >= _ERROR:
        return str(status_code)
    return f"{type(error).__module__}.{type(error).__qualname__}"

"""The server that a run is pointed at, and whether it can be tested at all."""

import re
import subprocess
import sys
from collections import deque
from collections.abc import Generator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from threading import Thread
from typing import Any
from urllib.parse import urlsplit

import requests
from plivo_sandbox.settings import DEFAULT_AUTH_ID, DEFAULT_AUTH_TOKEN
from requests.exceptions import InvalidSchema, InvalidURL, MissingSchema

TIMEOUT_SECONDS = 10.0
STOP_SECONDS = 10.0
READY = re.compile(r"http://127\.0\.0\.1:(\d+)")


class TargetError(Exception):
    """The target cannot be tested; the message says why, and what to do."""


@dataclass(frozen=True, slots=True)
class Target:
    """A server and the account to test it with.

    Attributes:
        url: scheme and host, like `http://127.0.0.1:8787`.
        auth_id: the account.
        auth_token: its token.
    """

    url: str
    auth_id: str
    auth_token: str

    def base_url(self, document: Mapping[str, Any]) -> str:
        """Where the document's paths stand on this server: its server's path, with the account."""
        path: str = urlsplit(document["servers"][0]["url"]).path
        return self.url.rstrip("/") + path.replace("{auth_id}", self.auth_id)


def credentials(environment: Mapping[str, str]) -> tuple[str, str]:
    """The account of the environment, or else the sandbox's own."""
    return (
        environment.get("PLIVO_AUTH_ID", DEFAULT_AUTH_ID),
        environment.get("PLIVO_AUTH_TOKEN", DEFAULT_AUTH_TOKEN),
    )


@contextmanager
def sandbox(environment: Mapping[str, str]) -> Generator[Target]:
    """A sandbox of its own for this run, on a free port, in a process of its own.

    Raises:
        TargetError: it did not start.
    """
    # Registered at once: the links that lead on from a campaign need one that is active.
    command = [sys.executable, "-m", "plivo_sandbox", "serve", "--port", "0"]
    command += ["--registered-after", "0"]
    with subprocess.Popen(
        command,
        env=dict(environment),
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    ) as process:
        try:
            address = _address(process)
            # Nobody reads its log, and a full pipe would stop it.
            Thread(target=deque, args=(process.stdout, 0), daemon=True).start()
            yield Target(address, *credentials(environment))
        finally:
            process.terminate()
            try:
                process.wait(timeout=STOP_SECONDS)
            except subprocess.TimeoutExpired:
                process.kill()


def _address(process: subprocess.Popen[str]) -> str:
    seen: list[str] = []
    for line in process.stdout or ():
        seen.append(line)
        if found := READY.search(line):
            return found[0]
    raise TargetError("The sandbox did not start:\n" + "".join(seen))


def is_sandbox(target: Target) -> bool:
    """Whether a sandbox answers, rather than Plivo.

    Raises:
        TargetError: nothing answers.
    """
    return _get(target, f"{target.url.rstrip('/')}/_sandbox/health").ok


def check(target: Target, document: Mapping[str, Any]) -> None:
    """Make one harmless call: a wrong address or token is one sentence then, not many failures.

    Raises:
        TargetError: nothing answers, the credentials are refused, or something else answers.
    """
    paths = (path.replace("{auth_id}", target.auth_id) for path in document["paths"])
    path = next(path for path in paths if "{" not in path)
    response = _get(target, target.base_url(document) + path)
    if response.status_code in (401, 403):
        raise TargetError(
            f"{target.url} refuses the credentials of account {target.auth_id}: "
            "set PLIVO_AUTH_ID and PLIVO_AUTH_TOKEN to a pair that it knows."
        )
    if not response.ok:
        raise TargetError(
            f"{target.url} answers {response.status_code} to GET {path} for account "
            f"{target.auth_id}: is the address right, and does PLIVO_AUTH_ID name an account there?"
        )


def _get(target: Target, url: str) -> requests.Response:
    try:
        return requests.get(url, auth=(target.auth_id, target.auth_token), timeout=TIMEOUT_SECONDS)
    except (InvalidSchema, InvalidURL, MissingSchema) as error:
        raise TargetError(
            f"{target.url} is no address: give one like http://127.0.0.1:8787."
        ) from error
    except requests.RequestException as error:
        raise TargetError(
            f"No server answers at {target.url}: start one with `plivo-sandbox serve`, "
            "or leave the URL out and a sandbox is started for the run."
        ) from error

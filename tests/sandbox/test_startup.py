"""What the sandbox checks before it serves."""

import copy
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from plivo_sandbox import contract as contracts
from plivo_sandbox import operations, resources
from plivo_sandbox.contract import Contract, load_bundle
from plivo_sandbox.errors import StartupError
from plivo_sandbox.operations import handlers_for
from plivo_sandbox.settings import Settings
from plivo_sandbox.testing import run_sandbox

from tests.sandbox.bundle import document
from tests.sandbox.caller import Caller


def changed() -> dict[str, Any]:
    return copy.deepcopy(document())


@contextmanager
def packaged(monkeypatch: pytest.MonkeyPatch, bundle: dict[str, Any]) -> Generator[Caller]:
    """A sandbox that was packaged with another bundle, and checks its answers."""
    monkeypatch.setattr("plivo_sandbox.app.packaged_contract", lambda: Contract(bundle))
    with run_sandbox(Settings(validate_responses=True)) as sandbox:
        caller = Caller(sandbox)
        yield caller
        caller.http.close()


def test_every_operation_has_a_handler() -> None:
    resources.register()
    bundle = changed()
    assert len(handlers_for(Contract(bundle))) >= 20
    bundle["paths"]["/Message/"]["get"]["operationId"] = "readTeaLeaves"
    with pytest.raises(StartupError, match="cannot answer: readTeaLeaves"):
        handlers_for(Contract(bundle))


def test_missing_bundle_is_explained(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    def files(_: str) -> Path:
        return tmp_path

    monkeypatch.setattr(contracts, "files", files)
    with pytest.raises(StartupError, match="python -m generator build"):
        load_bundle()
    (tmp_path / "openapi.json").write_text("{", encoding="utf-8")
    with pytest.raises(StartupError, match="cannot be read"):
        load_bundle()


def test_answer_that_breaks_the_contract_is_an_error(monkeypatch: pytest.MonkeyPatch) -> None:
    bundle = changed()
    bundle["components"]["schemas"]["Message"]["properties"]["units"] = {"type": "string"}
    bundle["components"]["schemas"]["Message"]["required"].append("mood")
    with packaged(monkeypatch, bundle) as caller:
        (uuid,) = caller.send()
        error = caller.error(500, "GET", f"/Message/{uuid}/")
        assert error.startswith("the answer to getMessage breaks the contract: ")
        assert "'units' must be a string" in error


def test_answer_with_an_undescribed_status_is_an_error(monkeypatch: pytest.MonkeyPatch) -> None:
    bundle = changed()
    del bundle["paths"]["/Message/"]["post"]["responses"]["202"]
    with packaged(monkeypatch, bundle) as caller:
        body = {"src": "14155550101", "dst": "14155550123", "text": "x"}
        error = caller.error(500, "POST", "/Message/", json=body)
        assert error == "the answer to createMessage breaks the contract: 202 is not described"


def test_failing_handler_is_a_server_error(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def fail(_: object) -> None:
        raise RuntimeError("hush")

    resources.register()
    monkeypatch.setitem(operations.HANDLERS, "getMessage", fail)
    with packaged(monkeypatch, changed()) as caller:
        (uuid,) = caller.send()
        assert caller.error(500, "GET", f"/Message/{uuid}/") == "server error"
        assert "hush" in caplog.text
        caller.ok("GET", "/Message/")

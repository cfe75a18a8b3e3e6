"""Uploading: files from a form, each with a result of its own."""

from datetime import timedelta
from typing import Any

from plivo_sandbox.bodies import UploadedFile
from plivo_sandbox.errors import bad_request
from plivo_sandbox.events import Event
from plivo_sandbox.operations import Call, Reply, operation
from plivo_sandbox.resources.media import store
from plivo_sandbox.resources.media.content_types import CONTENT_TYPES, type_of_part
from plivo_sandbox.resources.media.records import record

_MAX_BYTES = 2 * 1024 * 1024
_KEPT_UNUSED = timedelta(hours=6)
_REFUSED = 400


@operation("uploadMedia")
def upload(call: Call) -> Reply:
    """Keep the files that can be taken, and say of each what became of it."""
    faults = [_fault(file) for file in call.files]
    if all(faults):
        raise bad_request(f"'file' cannot be taken: {faults[0]}")
    results = [
        _refused(file, fault) if fault else _taken(call, file)
        for file, fault in zip(call.files, faults, strict=True)
    ]
    return Reply(200, {"objects": results})


def _fault(file: UploadedFile) -> str:
    name, content_type = file.name[:40], type_of_part(file.content_type, file.name)
    if len(file.content) > _MAX_BYTES:
        return f"'{name}' must have at most 2 MB ({_MAX_BYTES} bytes), got {len(file.content)}"
    if content_type not in CONTENT_TYPES:
        return f"'{name}' must be of one of the types that can be sent, got '{content_type[:40]}'"
    return ""


def _taken(call: Call, file: UploadedFile) -> dict[str, Any]:
    now = call.clock.now()
    kept = store.File(
        media_id=call.ids.uuid(),
        content_type=type_of_part(file.content_type, file.name),
        file_name=file.name,
        content=file.content,
        uploaded=True,
        used=False,
    )
    row = store.keep(call.connection, call.account_id, kept, now)
    call.schedule([Event(now + _KEPT_UNUSED, store.KIND, kept.media_id, {"id": row})])
    item = store.find(call.connection, [call.account_id], kept.media_id)
    if item is None:
        raise LookupError(kept.media_id)
    return {**record(item, call.origin), "status": "success", "status_code": 201}


def _refused(file: UploadedFile, fault: str) -> dict[str, Any]:
    return {
        "content_type": type_of_part(file.content_type, file.name),
        **({"file_name": file.name} if file.name else {}),
        "size": len(file.content),
        "status": "failed",
        "status_code": _REFUSED,
        "error_message": fault,
        "error_code": _REFUSED,
    }

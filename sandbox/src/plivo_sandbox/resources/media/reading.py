"""Reading files: one record, and the list of all."""

from plivo_sandbox.errors import not_found
from plivo_sandbox.operations import Call, Reply, operation
from plivo_sandbox.paging import Page, counted_meta
from plivo_sandbox.resources.media import store
from plivo_sandbox.resources.media.records import record
from plivo_sandbox.tables import media


@operation("getMedia")
def get(call: Call) -> Reply:
    """One file, uploaded or of a message."""
    item = store.find(call.connection, call.sees, call.path["media_id"])
    if item is None:
        raise not_found()
    return Reply(200, record(item, call.origin))


@operation("listMedia")
def list_all(call: Call) -> Reply:
    """One page of files, newest first."""
    page = Page.of(call.query)
    statement = store.FILES.where(call.owns(media.c.account_id)).order_by(
        media.c.created.desc(), media.c.id.desc()
    )
    rows, total = page.rows(call.connection, statement)
    objects = [record(row, call.origin) for row in rows]
    return Reply(200, {"meta": counted_meta(page, total, call.url_path), "objects": objects})

"""What the spec promises and no schema can say, written once and asked of every operation.

Each module is one kind of promise. None names a resource: what belongs together is read from the
document's paths, links, pages, parameters and callbacks.
"""

"""Which files are taken, by their media types."""

import mimetypes

CONTENT_TYPES = frozenset(
    {
        "image/jpeg",
        "image/png",
        "image/gif",
        "image/xcf",
        "video/mp4",
        "video/mpeg",
        "video/3gpp",
        "video/3gpp2",
        "audio/mp3",
        "audio/mpeg",
        "audio/wav",
        "audio/ogg",
        "application/pdf",
        "application/vnd.ms-excel",
        "text/plain",
        "text/vcard",
        "text/csv",
    }
)
"""Those that MediaContentType names."""

# Where the libraries' tables differ from Plivo's names, or from one machine to another.
_BY_EXTENSION = {
    ".3gp": "video/3gpp",
    ".3gpp": "video/3gpp",
    ".3g2": "video/3gpp2",
    ".3gpp2": "video/3gpp2",
    ".ogg": "audio/ogg",
    ".vcard": "text/vcard",
    ".vcf": "text/vcard",
    ".wav": "audio/wav",
    ".xcf": "image/xcf",
    ".xlsx": "application/vnd.ms-excel",
}
_UNKNOWN = "text/plain"  # RFC 7578, section 4.4


def type_of_part(declared: str, file_name: str) -> str:
    """The media type of an uploaded part: what it declares, or what its name tells."""
    if declared:
        return declared.partition(";")[0].strip().lower()
    return type_by_name(file_name) or _UNKNOWN


def type_by_name(name: str) -> str | None:
    """The media type that the ending of a file's name, or of a URL's path, stands for."""
    dot = name.rfind(".")
    known = _BY_EXTENSION.get(name[dot:].lower()) if dot >= 0 else None
    return known or mimetypes.guess_type(name)[0]

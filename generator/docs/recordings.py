"""What the samples print: recorded where they were run, and shown only beside what was run."""

import json
from collections.abc import Mapping
from pathlib import Path

from generator.docs.samples import Program, Sample

__all__ = ["Recordings", "recording"]


class Recordings:
    """What was recorded.

    Args:
        folder: Where there is a file for each sample; it may be missing.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def output(self, sample: Sample, program: Program) -> str | None:
        """What a program printed; ``None`` where this very program has not been run."""
        file = self.file(sample)
        if not file.is_file():
            return None
        told = json.loads(file.read_text("utf-8")).get(program.id)
        if told is None or "\n".join(told["program"]) != program.text:
            return None
        return "\n".join(told["output"])

    def file(self, sample: Sample) -> Path:
        """Where the recording of a sample stands."""
        kind = "operations" if sample.path else "webhooks"
        return self._folder / kind / f"{sample.name}.json"


def recording(sample: Sample, outputs: Mapping[str, str]) -> str:
    """The file of a sample, with what each of its programs printed, by the program's id."""
    told = {
        one.id: {"program": one.text.split("\n"), "output": outputs[one.id].split("\n")}
        for one in sample.programs
    }
    return json.dumps(told, indent=1, ensure_ascii=False) + "\n"

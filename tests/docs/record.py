"""Record what the samples print: ``python -m tests.docs.record``."""

from generator.docs.recordings import Recordings, recording
from tests.docs.running import RECORDED, Runner, samples, sandbox_of_readers


def main() -> None:
    recordings = Recordings(RECORDED)
    left = set(RECORDED.rglob("*.json"))
    with sandbox_of_readers() as sandbox:
        runner = Runner(sandbox)
        for sample in samples():
            file = recordings.file(sample)
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(recording(sample, runner.outputs(sample)), "utf-8")
            left.discard(file)
    for file in left:
        file.unlink()
    print(f"{RECORDED.relative_to(RECORDED.parents[1])} has {len(samples())} samples.")


if __name__ == "__main__":
    main()

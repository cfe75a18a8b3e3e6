"""The sample program runs."""

import asyncio

import pytest

from . import sample_program
from .description import success_of
from .fake import Fake


def test_runs() -> None:
    everything = Fake()
    everything.answer(202, success_of("messages.create"))
    uuids = sample_program.greet(everything.client(), ["14155550123", "14155550124"])
    assert uuids == success_of("messages.create")["message_uuid"]

    powerpack = success_of("powerpacks.create")
    fake = Fake().answer(200, powerpack).answer(200, success_of("number_pools.numbers.add"))
    assert sample_program.prepare(fake.client(), "14155550101") == powerpack["uuid"]
    pool = powerpack["number_pool"].rstrip("/").split("/")[-1]
    assert fake.requests[1].url.path.endswith(f"/NumberPool/{pool}/Number/14155550101/")

    gone = Fake().answer(404, {})
    assert not sample_program.tidy_up(gone.client(), "x")
    failing = Fake().answer(429, {}, headers={"Retry-After": "3"})
    with pytest.raises(SystemExit, match="later: 3"):
        sample_program.tidy_up(failing.client(), "x")

    listed = success_of("powerpacks.list")
    listed = listed | {"meta": listed["meta"] | {"next": None}}
    found = asyncio.run(sample_program.names(Fake().answer(200, listed).async_client()))
    assert found == [one["name"] for one in listed["objects"]]

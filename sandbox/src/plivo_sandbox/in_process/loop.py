"""An event loop in a thread of its own, which can borrow the thread that waits for it."""

import asyncio
import threading
from collections.abc import Callable, Coroutine
from concurrent.futures import Future
from queue import SimpleQueue
from typing import Any, TypeVar

_T = TypeVar("_T")
_Job = Callable[[], None]


class LoopThread:
    """Runs coroutines for threads that have no event loop, or another one."""

    def __init__(self, name: str) -> None:
        """Start the thread ``name``."""
        self.loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self.loop.run_forever, name=name, daemon=True)
        self._thread.start()
        self._lent: list[SimpleQueue[_Job | None]] = []

    def submit(self, coroutine: Coroutine[Any, Any, _T]) -> Future[_T]:
        """Run it there; what comes of it can be waited for anywhere."""
        return asyncio.run_coroutine_threadsafe(coroutine, self.loop)

    def call(self, coroutine: Coroutine[Any, Any, _T]) -> _T:
        """Run it there, and wait."""
        return self.submit(coroutine).result()

    def call_and_lend(self, coroutine: Coroutine[Any, Any, _T]) -> _T:
        """Run it there, and wait; this thread does meanwhile what ``borrow`` asks for."""
        jobs: SimpleQueue[_Job | None] = SimpleQueue()
        self._lent.append(jobs)
        try:
            result = self.submit(coroutine)
            result.add_done_callback(lambda _: jobs.put(None))
            while (job := jobs.get()) is not None:
                job()
            return result.result()
        finally:
            self._lent.remove(jobs)

    async def borrow(self, function: Callable[[], _T]) -> _T:
        """Run a function in the thread that lends itself, or in a new one where none does.

        What a test has in its own thread, such as a transaction, an application sees there.
        """
        if not self._lent:
            return await asyncio.to_thread(function)
        result: Future[_T] = Future()

        def job() -> None:
            try:
                result.set_result(function())
            except BaseException as error:  # noqa: BLE001 - raised again where it is waited for
                result.set_exception(error)

        self._lent[-1].put(job)
        return await asyncio.wrap_future(result)

    def close(self) -> None:
        """Stop, and wait for the thread's end."""
        self.loop.call_soon_threadsafe(self.loop.stop)
        self._thread.join()
        self.loop.run_until_complete(self.loop.shutdown_asyncgens())
        self.loop.run_until_complete(self.loop.shutdown_default_executor())
        self.loop.close()

"""HTTP as the Bot API speaks it: /bot<token>/<method>, answers in JSON, faults on demand."""

import asyncio
import json
from http import HTTPStatus
from typing import Any

from tornado.web import RequestHandler

from bot.sandbox.body import read_parameters
from bot.sandbox.faults import Fault, FaultKind
from bot.sandbox.methods import carry_out
from bot.sandbox.record import Call, Refused
from bot.sandbox.refusal import RefusalError, too_many
from bot.sandbox.schema import Json, find_method, read_call
from bot.sandbox.world import World


class MethodHandler(RequestHandler):
    """Carries out one call of a method, or refuses it and remembers the refusal."""

    def initialize(self, world: World) -> None:
        """Take the state that every handler shares."""
        self.world = world
        self._task: asyncio.Task[Any] | None = None

    async def get(self, token: str, method: str) -> None:
        """A call; GET and POST are alike."""
        await self._answer(token, method)

    async def post(self, token: str, method: str) -> None:
        """A call; GET and POST are alike."""
        await self._answer(token, method)

    def on_connection_close(self) -> None:
        """End a long poll whose bot is gone, so that it is no conflict for the next one."""
        if self._task:
            self._task.cancel()

    async def _answer(self, token: str, method: str) -> None:
        fields: Json = {}
        fault = None
        try:
            self.world.check_token(token)
            name = find_method(method)
            fault = self.world.faults.take(name)
            await self._fail_before(fault)
            fields = dict(read_parameters(self.request))
            fields = read_call(name, fields)
            self._task = asyncio.create_task(self._carry_out(name, fields, fault))
            result = await self._task
        except RefusalError as refusal:
            if fault is None or fault.kind in (FaultKind.SLOW, FaultKind.LATE):
                self._remember(method, fields, refusal)
            self._refuse(refusal)
        except asyncio.CancelledError:
            return
        else:
            await self._succeed(name, fields, result, fault)

    async def _carry_out(self, method: str, fields: Json, fault: Fault | None) -> Any:
        if fault and fault.kind is FaultKind.LATE:
            await asyncio.sleep(fault.seconds)
        return await carry_out(self.world, method, fields)

    async def _succeed(self, method: str, fields: Json, result: Any, fault: Fault | None) -> None:
        body: Json = {"ok": True, "result": result}
        if isinstance(result, tuple):
            body["result"], body["description"] = result
        if result != []:
            call = Call(self.world.clock.now(), method, fields, body["result"])
            self.world.record.calls.append(call)
            self.world.pulse.beat()
        if fault and fault.kind is FaultKind.SLOW:
            await asyncio.sleep(fault.seconds)
        if fault and fault.kind is FaultKind.DROP_AFTER:
            self._drop()
        else:
            self._write(200, body)

    async def _fail_before(self, fault: Fault | None) -> None:
        if fault is None:
            return
        if fault.kind is FaultKind.FLOOD:
            raise too_many(fault.seconds)
        if fault.kind is FaultKind.ERROR:
            raise RefusalError(fault.code, fault.reason or HTTPStatus(fault.code).phrase)
        if fault.kind is FaultKind.DROP_BEFORE:
            self._drop()
            raise asyncio.CancelledError

    def _remember(self, method: str, fields: Json, refusal: RefusalError) -> None:
        self.world.record.refusals.append(
            Refused(self.world.clock.now(), method, fields, refusal.code, refusal.description)
        )
        self.world.pulse.beat()

    def _refuse(self, refusal: RefusalError) -> None:
        body: Json = {
            "ok": False,
            "error_code": refusal.code,
            "description": refusal.description,
        }
        if refusal.retry_after is not None:
            body["parameters"] = {"retry_after": refusal.retry_after}
            self.set_header("Retry-After", str(refusal.retry_after))
        self._write(refusal.code, body)

    def _write(self, code: int, body: Json) -> None:
        self.set_status(code)
        self.set_header("Content-Type", "application/json")
        self.write(json.dumps(body, ensure_ascii=False))

    def write_error(self, status_code: int, **_: Any) -> None:
        """Answer in the Bot API's form when the body could not even be read."""
        phrase = HTTPStatus(status_code).phrase
        refusal = RefusalError(status_code, phrase)
        self._remember(self.request.path.rpartition("/")[2], {}, refusal)
        self._refuse(refusal)

    def _drop(self) -> None:
        """Break the connection without an answer."""
        self.detach().close()


class DownloadHandler(RequestHandler):
    """Gives a bot the file that getFile named."""

    def initialize(self, world: World) -> None:
        """Take the state that every handler shares."""
        self.world = world

    def get(self, token: str, path: str) -> None:
        """The file's content, or 404."""
        try:
            self.world.check_token(token)
        except RefusalError as refusal:
            self.set_status(refusal.code)
            self.write({"ok": False, "error_code": refusal.code, "description": str(refusal)})
            return
        stored = self.world.files.at(path)
        if stored is None:
            self.set_status(404)
            self.write({"ok": False, "error_code": 404, "description": "Not Found"})
            return
        self.set_header("Content-Type", "application/octet-stream")
        self.write(stored.content)


class AnythingElse(RequestHandler):
    """Telegram's answer to an address that is no call."""

    def prepare(self) -> None:
        """404 in the Bot API's form."""
        self.set_status(404)
        self.finish({"ok": False, "error_code": 404, "description": "Not Found"})

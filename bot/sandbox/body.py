"""The parameters of a call, from wherever Telegram takes them: query, form, multipart or JSON."""

import json
from email.message import Message as Headers

from tornado.httputil import HTTPServerRequest

from bot.sandbox.refusal import bad_request
from bot.sandbox.schema import Upload


def read_parameters(request: HTTPServerRequest) -> dict[str, object]:
    """Parameters by name, uploaded files among them. Raises RefusalError for a broken body."""
    parameters: dict[str, object] = {
        name: _decode(values[-1])
        for source in (request.query_arguments, request.body_arguments)
        for name, values in source.items()
    }
    uploads = {
        name: Upload(files[-1]["filename"], files[-1]["body"])
        for name, files in request.files.items()
    }
    if _content_type(request) == "application/json" and request.body:
        parameters |= _read_json(request.body)
    return _attach(parameters, uploads)


def _content_type(request: HTTPServerRequest) -> str:
    headers = Headers()
    headers["Content-Type"] = request.headers.get("Content-Type", "")
    return headers.get_content_type()


def _decode(value: bytes) -> str:
    try:
        return value.decode()
    except UnicodeDecodeError:
        raise bad_request("strings must be encoded in UTF-8") from None


def _read_json(body: bytes) -> dict[str, object]:
    try:
        found = json.loads(body)
    except ValueError:
        raise bad_request("can't parse JSON object") from None
    if not isinstance(found, dict):
        raise bad_request("JSON object expected")
    return found


def _attach(parameters: dict[str, object], uploads: dict[str, Upload]) -> dict[str, object]:
    """Put files in place: a part of the field's own name, or one named by `attach://name`."""
    used = set()
    for name, value in parameters.items():
        if isinstance(value, str) and value.startswith("attach://"):
            part = value.removeprefix("attach://")
            if part not in uploads:
                raise bad_request(f"can't find the uploaded file {part}")
            parameters[name] = uploads[part]
            used.add(part)
    return parameters | {name: file for name, file in uploads.items() if name not in used}

"""The methods of the client: one for each operation, grouped into resources."""

from collections import Counter
from collections.abc import Iterable
from typing import Any, cast

from .annotations import Annotator, Kind, Named, Side
from .example_values import UNKNOWN
from .faults import Faults, pointer
from .models import Models
from .names import ANNOTATING, argument, class_name, constant_name
from .operations import CLIENT_ERROR, SERVER_ERROR, Answer, Operation, Parameter
from .parser import Parsed
from .prose import described
from .references import Json, component
from .simplify import AT, DEFAULT
from .views import ArgumentView, ConditionView, ListingView, MethodView, ResourceView, walk

BINARY = "binary"
_ERRORS = {
    400: "BadRequestError",
    401: "AuthenticationError",
    403: "PermissionDeniedError",
    404: "NotFoundError",
    405: "MethodNotAllowedError",
    409: "ConflictError",
    422: "UnprocessableEntityError",
    429: "RateLimitError",
}


class Methods:
    """Makes the views of all resources."""

    def __init__(
        self,
        document: Json,
        schemas: dict[str, Json],
        operations: list[Operation],
        *,
        models: Models,
        parsed: Parsed,
        faults: Faults,
    ) -> None:
        self._document = document
        self._schemas = schemas
        self._operations = operations
        self._models = models
        self._parsed = parsed
        self._faults = faults
        self._tags = {
            tag.get("name"): str(tag.get("description") or "") for tag in document.get("tags") or []
        }

    def resources(self) -> list[ResourceView]:
        """The resources at the top, in the order of the document."""
        root = ResourceView(path=(), class_name="")
        for operation in self._operations:
            self._resource(root, operation)
        for resource in walk(root):
            self._fill(resource)
        self._check_classes(root)
        return list(root.children.values())

    def _check_classes(self, root: ResourceView) -> None:
        taken = {named.name for named in self._models.named.values()}
        for resource in walk(root):
            operation = next(one for one in self._operations if one.group[:1] == resource.path[:1])
            for name in (resource.class_name, f"Async{resource.class_name}"):
                if name in taken:
                    self._faults.add(
                        f"the resource {resource.dotted} needs the name {name}, "
                        "which another resource or a schema has",
                        operation.at,
                    )
                taken.add(name)
            clash = {method.name for method in resource.methods} & set(resource.children)
            for name in sorted(clash):
                self._faults.add(f"{resource.dotted}.{name} is method and resource", operation.at)

    def _resource(self, root: ResourceView, operation: Operation) -> ResourceView:
        resource = root
        for index, step in enumerate(operation.group):
            path = operation.group[: index + 1]
            if step not in resource.children:
                resource.children[step] = ResourceView(
                    path=path,
                    class_name=class_name(*path) + "Resource",
                    description=self._tags.get(operation.tag, "") if index == 0 else "",
                )
            resource = resource.children[step]
        return resource

    def _fill(self, resource: ResourceView) -> None:
        mine = [one for one in self._operations if one.group == resource.path]
        counted = Counter(one.name for one in mine)
        for operation in mine:
            if counted[operation.name] > 1:
                self._faults.add(
                    f"two operations want the method {resource.dotted}.{operation.name}",
                    operation.at,
                    "Change x-sdk-method of one of them.",
                )
        annotator = Annotator(self._models.named, frozenset(counted) & ANNOTATING)
        resource.methods = [self._method(one, annotator) for one in mine]
        resource.imports = self._models.imports(annotator.used)

    def _method(self, operation: Operation, annotator: Annotator) -> MethodView:
        if not self._parsed.knows(operation):
            self._faults.add("the client's parser lost this operation", operation.at)
        raw = operation.raw
        arguments = self._arguments(operation, annotator)
        body = self._whole_body(operation, annotator, arguments)
        answers = self._answers([one for one in operation.answers if not one.when], annotator)
        if not answers:
            self._faults.add("no successful response is described", operation.at)
        listing = self._listing(operation, annotator)
        return MethodView(
            name=operation.name,
            constant=constant_name(operation.name),
            operation=operation,
            summary=str(raw.get("summary") or operation.name),
            description=str(raw.get("description") or ""),
            link=str((raw.get("externalDocs") or {}).get("url") or ""),
            arguments=arguments,
            body=body,
            returns=_united(answers.values()),
            answers=answers,
            answered=_told(one for one in operation.answers if not one.when),
            condition=self._condition(operation, arguments, answers, annotator),
            errors=_errors(operation.answers),
            listing=listing,
            idempotent=raw.get("x-idempotent") is True,
            authenticated=self._authenticated(operation),
            body_required=operation.body_required,
            files={one.wire: operation.encoding.get(one.wire, ()) for one in arguments if one.file}
            if operation.form
            else None,
        )

    def _authenticated(self, operation: Operation) -> bool:
        own = operation.raw.get("security")
        if own is None or own == self._document.get("security"):
            return True
        if own == []:
            return False
        self._faults.add(
            "an operation with credentials of its own is unknown to the client",
            operation.at + "/security",
            "Use the document's security, or none.",
        )
        return True

    def _arguments(self, operation: Operation, annotator: Annotator) -> list[ArgumentView]:
        found = [self._argument(operation, one, annotator) for one in _in_path_order(operation)]
        named = self._body_record(operation)
        if named is not None:
            asked = {one.wire for one in found if one.location == "query"}
            schema = named.schema
            found += [
                self._member(operation, wire, part, annotator)
                for wire, part in schema["properties"].items()
                # What may stand in query and body alike is one argument; it goes into the query.
                if wire not in asked
            ]
        self._distinguish(found, operation)
        return found

    def _body_record(self, operation: Operation) -> Named | None:
        if operation.body is None or "$ref" not in operation.body:
            return None
        named = self._models.named[component(operation.body["$ref"])]
        if named.kind is not Kind.RECORD:
            return None
        self._models.python_names(component(operation.body["$ref"]))
        return named

    def _argument(
        self, operation: Operation, parameter: Parameter, annotator: Annotator
    ) -> ArgumentView:
        schema = parameter.schema
        if self._is_object(schema):
            self._faults.add(
                f"the client cannot write the object {parameter.name} into a {parameter.location}",
                parameter.at,
            )
        view = self._view(parameter.name, schema, annotator, location=parameter.location)
        if view.delimiter is None and self._is_array(schema) and not parameter.explode:
            view.delimiter = ","
        if parameter.required:
            view.example = parameter.example
        else:
            # What may stand in query and body alike has its example in the body.
            view.example = _plain(_member_of(operation.example, parameter.name), view.annotation)
        return self._finished(view, schema, parameter.required, parameter.description)

    def _member(
        self, operation: Operation, wire: str, schema: Json, annotator: Annotator
    ) -> ArgumentView:
        view = self._view(wire, schema, annotator, location="body")
        if operation.form:
            self._form_member(view, schema)
        view.example = _member_of(operation.example, wire)
        body: Json = operation.body or {}
        required = wire in self._followed(body)["required"]
        return self._finished(view, schema, required, str(self._said(schema, "description") or ""))

    def _form_member(self, view: ArgumentView, schema: Json) -> None:
        items = self._followed(self._said(schema, "items") or {})
        if self._is_object(schema) or self._is_object(items) or self._is_array(items):
            self._faults.add(f"the client cannot write {view.wire} into a form", schema[AT])
        if BINARY in (self._said(schema, "format"), items.get("format")):
            view.file = True
            view.annotation = "Sequence[FileInput]" if self._is_array(schema) else "FileInput"

    def _view(
        self, wire: str, schema: Json, annotator: Annotator, *, location: str
    ) -> ArgumentView:
        delimiter = self._delimiter(schema)
        annotation = (
            annotator.annotation(schema, Side.WRITE)
            if delimiter is None
            else annotator.joined(schema)
        )
        view = ArgumentView(
            wire=wire,
            python=argument(wire),
            location=location,
            annotation=annotation,
            required=True,
            delimiter=delimiter,
            description="",
            at=schema[AT],
            sensitive=self._said(schema, "x-sensitive") is True,
        )
        self._time(view, schema)
        return view

    def _time(self, view: ArgumentView, schema: Json) -> None:
        """Moments and days may be passed as what Python has for them."""
        form = self._said(schema, "x-time-format")
        kind = self._said(schema, "format")
        if form is not None or kind == "date-time":
            view.annotation = _widened(view.annotation, "datetime")
            view.written = f"_moment({{}}, {form!r})"
        elif kind == "date":
            view.annotation = _widened(view.annotation, "date")
            view.written = "_day({})"

    def _finished(
        self, view: ArgumentView, schema: Json, required: bool, description: str
    ) -> ArgumentView:
        view.required = required
        view.schema = schema
        view.description = described(description, self._followed(schema))
        return view

    def _whole_body(
        self, operation: Operation, annotator: Annotator, arguments: list[ArgumentView]
    ) -> ArgumentView | None:
        if operation.body is None or self._body_record(operation) is not None:
            return None
        if operation.form:
            self._faults.add("a form needs members", operation.at, "Write its properties.")
        if any(one.python == "body" for one in arguments):
            self._faults.add("a parameter and the body are both called body", operation.at)
        view = self._view("body", operation.body, annotator, location="whole")
        view.example = operation.example
        description = str(operation.body.get("description") or "The body.")
        return self._finished(view, operation.body, operation.body_required, description)

    def _distinguish(self, arguments: list[ArgumentView], operation: Operation) -> None:
        counted = Counter(one.python for one in arguments)
        for one in arguments:
            if counted[one.python] > 1:
                one.python = argument(f"{one.wire}_{one.location}")
        counted = Counter(one.python for one in arguments)
        for name, times in counted.items():
            if times > 1:
                self._faults.add(
                    f"several arguments would be called {name}", operation.at, "Rename them."
                )

    def _answers(self, answers: list[Answer], annotator: Annotator) -> dict[int, str]:
        return {
            answer.status: "None"
            if answer.schema is None
            else annotator.annotation(answer.schema, Side.READ)
            for answer in answers
            if answer.success
        }

    def _condition(
        self,
        operation: Operation,
        arguments: list[ArgumentView],
        answers: dict[int, str],
        annotator: Annotator,
    ) -> ConditionView | None:
        asked = [one for one in operation.answers if one.when and one.success]
        if not asked:
            return None
        wires = asked[0].when
        given = [one for one in arguments if one.wire in wires and not one.required]
        if len(given) != len(wires) or any(one.when != wires for one in asked):
            self._faults.add(
                "the client cannot tell when x-when applies",
                operation.at,
                "Name optional arguments of this operation, the same in all of its responses.",
            )
            return None
        special = self._answers(asked, annotator)
        # Whether the service really does what the arguments ask for is its own affair.
        rest = {status: kind for status, kind in answers.items() if status not in special}
        return ConditionView(
            arguments=given,
            answers=special,
            returns=_united([*special.values(), *rest.values()]),
            either=_united([*answers.values(), *special.values()]),
            answered=_told(asked),
        )

    def _listing(self, operation: Operation, annotator: Annotator) -> ListingView | None:
        rule: Any = operation.raw.get("x-pagination")
        if not isinstance(rule, dict):
            return None
        at = operation.at + pointer("x-pagination")
        pages = [
            one.schema for one in operation.answers if one.success and not one.when and one.schema
        ]
        if len(pages) != 1 or "$ref" not in pages[0]:
            self._faults.add("a list in pages needs one successful response, an object", at)
            return None
        name = component(pages[0]["$ref"])
        schema = self._schemas[name]
        properties: Json = schema.get("properties") or {}
        items, meta = str(rule.get("items")), str(rule.get("meta"))
        for key in (items, meta):
            if key not in properties:
                self._faults.add(f"{name} has no property {key}", at)
                return None
        records = self._followed(properties[items])
        if not self._is_array(records):
            self._faults.add(f"{name}.{items} is no array", at)
            return None
        envelope = self._followed(properties[meta])
        forms = [self._followed(one) for one in envelope.get("anyOf") or [envelope]]
        if not any("next" in (form.get("properties") or {}) for form in forms):
            self._faults.add(f"{name}.{meta} does not say which page is next", at)
            return None
        array = next(one for one in records.get("anyOf") or [records] if one.get("type") == "array")
        python = self._models.python_names(name)
        return ListingView(
            key=items,
            items=python.get(items, items),
            meta=python.get(meta, meta),
            record=annotator.annotation(array["items"], Side.READ),
            page=annotator.annotation(pages[0], Side.READ),
            **self._counting(operation, rule, at),
        )

    def _counting(self, operation: Operation, rule: Json, at: str) -> dict[str, Any]:
        """How to go on where a page comes without a page object."""
        asked = {one.name: one for one in operation.parameters if one.location == "query"}
        named = {key: rule.get(key) for key in ("offset", "limit")}
        for name in named.values():
            if name is not None and name not in asked:
                self._faults.add(f"there is no parameter {name} in the query", at)
        limit = asked.get(str(named["limit"]))
        return {**named, "size": self._said(limit.schema, DEFAULT) if limit else None}

    def _followed(self, schema: Json) -> Json:
        """A schema with what the component that it refers to says about it."""
        if "$ref" not in schema:
            return schema
        target = self._schemas.get(component(schema["$ref"])) or {}
        return {**target, **{key: value for key, value in schema.items() if key != "$ref"}}

    def _said(self, schema: Json, key: str) -> Any:
        return self._followed(schema).get(key)

    def _delimiter(self, schema: Json) -> str | None:
        found = self._said(schema, "x-delimiter")
        return found if isinstance(found, str) else None

    def _is_array(self, schema: Json) -> bool:
        followed = self._followed(schema)
        return any(one.get("type") == "array" for one in followed.get("anyOf") or [followed])

    def _is_object(self, schema: Json) -> bool:
        followed = self._followed(schema)
        members = [self._followed(one) for one in followed.get("anyOf") or [followed]]
        return any(one.get("type") == "object" for one in members)


def _widened(annotation: str, kind: str) -> str:
    """An annotation with one more type, ``None`` last."""
    rest, null, _ = annotation.partition(" | None")
    return f"{rest} | {kind}{null}"


def _united(annotations: Iterable[str]) -> str:
    kinds = list(dict.fromkeys(annotations))
    if "None" in kinds:
        kinds = [*(kind for kind in kinds if kind != "None"), "None"]
    return " | ".join(kinds)


def _told(answers: Iterable[Answer]) -> str:
    return next((one.description for one in answers if one.success and one.description), "")


def _member_of(example: object, name: str) -> object:
    return cast("Json", example).get(name, UNKNOWN) if isinstance(example, dict) else UNKNOWN


def _plain(value: object, annotation: str) -> object:
    """A value in the spelling that clients write: ``"False"`` in a body may mean ``False``."""
    if annotation == "bool" and isinstance(value, str):
        return value.lower() == "true"
    return value


def _in_path_order(operation: Operation) -> list[Parameter]:
    path = [one for one in operation.parameters if one.location == "path"]
    rest = [one for one in operation.parameters if one.location != "path"]
    return [*sorted(path, key=lambda one: operation.path.find(f"{{{one.name}}}")), *rest]


def _errors(answers: list[Answer]) -> list[tuple[str, str]]:
    found: dict[str, str] = {}
    for answer in answers:
        if answer.family == SERVER_ERROR:
            kind = "ServerError"
        elif answer.family == CLIENT_ERROR:
            kind = _ERRORS.get(answer.status, "APIStatusError")
        else:
            continue
        found.setdefault(kind, answer.description)
    return list(found.items())

"""Rules that no schema can say, written where every reader of the document finds them.

``x-rules`` is for programs. Tools for readers show descriptions alone, so each operation's
description ends in its rules, numbered.
"""

from typing import Any

from generator.walk import walk

HEADING = "**Rules.** Beside what the schemas say:"


def tell_rules(document: dict[str, Any]) -> None:
    """Append the rules of each operation to its description.

    Rules, or a description, of another shape than they should have are left to the validation.
    """
    for node in walk(document):
        if node.kind != "operation":
            continue
        described, rules = node.value.get("description"), node.value.get("x-rules")
        if not isinstance(described, str) or not isinstance(rules, list):
            continue
        texts = [rule.get("rule") for rule in rules if isinstance(rule, dict)]
        lines = [
            f"{number}. {' '.join(text.split())}"
            for number, text in enumerate(texts, 1)
            if isinstance(text, str)
        ]
        if lines:
            node.value["description"] = "\n".join([described.rstrip(), "", HEADING, "", *lines])

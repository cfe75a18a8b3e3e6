"""The table of docs/contract-strength.md."""

from collections.abc import Mapping

from tests.contract.strength.attack import FAILED, Verdict
from tests.contract.strength.mutant import Mutant
from tests.contract.strength.reasons import REASONS

UNKNOWN = "no reason is known"
Verdicts = Mapping[str, Verdict]

HEAD = """# How strong the contract tests are

Made by `make contract-strength`; do not edit. Each mutant is a sandbox that is wrong in one way
(`tests/contract/strength`), and the contract tests, in the profile `pr`, have to notice. Mutants
change requests, answers and callbacks from outside, and know nothing of what is looked at.

A mutant is shown the part of the document that describes its resource, with as many of the
profile's call sequences as that part has of all links; the promises are asked first, schemathesis
is run for what keeps them, and both stop at the first failure. *schemathesis alone* has the same
part, profile and settings, its own default checks, none of ours, and no hooks; what it reports of a
sandbox that is not broken does not count. It receives no callbacks, so those are a "no".
"""


def lines(
    mutants: tuple[Mutant, ...], ours: Verdicts, alone: Verdicts, controls: tuple[Mutant, ...]
) -> list[str]:
    """The whole page."""
    done = [one for one in mutants if one.name in ours and ours[one.name].by != FAILED]
    caught = [one for one in done if ours[one.name].caught]
    asked = [one for one in done if one.name in alone or (alone and not one.places)]
    stock = [one for one in asked if one.name in alone and alone[one.name].caught]
    kinds = len({one.kind for one in done})
    tried = [one for one in controls if one.name in ours]
    passed = [one for one in controls if one.name in ours and not ours[one.name].caught]
    page = [
        HEAD,
        (
            f"- **{len(caught)} of {len(done)} mutants caught "
            f"({_percent(len(caught), len(done))})**, of {kinds} kinds, over "
            f"{len({one.tag for one in done})} resources."
        ),
        f"- schemathesis alone: {len(stock)} of {len(asked)} ({_percent(len(stock), len(asked))}).",
        f"- {len(passed)} of {len(tried)} unbroken sandboxes that were tried pass.",
        "",
    ]
    if len(done) < len(mutants):
        page += [f"{len(mutants) - len(done)} mutants have not been tried.", ""]
    survivors = [one for one in done if one not in caught]
    if survivors:
        page += ["## Survivors", ""]
        page += [f"- {_cell(one.name)}: {REASONS.get(one.name, UNKNOWN)}" for one in survivors]
        page.append("")
    page += [
        "## All mutants",
        "",
        "| resource | what is wrong | where | caught by | schemathesis alone |",
        "|---|---|---|---|---|",
    ]
    page += [_row(one, ours[one.name], alone) for one in done]
    return page


def _row(mutant: Mutant, verdict: Verdict, alone: Verdicts) -> str:
    by = f"{verdict.by}: {verdict.what}" if verdict.caught else "**survived**"
    places = ", ".join(mutant.places) if len(mutant.places) < 3 else "all operations"
    other = alone.get(mutant.name)
    if not mutant.places:
        stock = "no"
    elif other is None or other.by == FAILED:
        stock = "not tried"
    else:
        stock = f"yes: {other.what.partition(': ')[2]}" if other.caught else "no"
    cells = (mutant.tag, mutant.kind, places or "callbacks", by, stock)
    return "| " + " | ".join(map(_cell, cells)) + " |"


def _cell(text: str) -> str:
    return text.replace("|", "\\|").replace("*", "\\*") if "**" not in text else text


def _percent(part: int, whole: int) -> str:
    return f"{100 * part / whole:.0f} %" if whole else "nothing"

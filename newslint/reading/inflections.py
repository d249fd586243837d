"""The forms of English verbs: what a list of lemmas stands for in running text."""

from collections.abc import Mapping, Sequence

_VOWELS = "aeiou"
_DOUBLING = frozenset("b d g l m n p r t".split())


def forms(lemma: str, irregular: Mapping[str, Sequence[str]]) -> dict[str, str]:
    """Every form of a verb and what it is: `base`, `s`, `ed` or `ing`."""
    found = {lemma: "base"}
    for form in irregular.get(lemma) or _regular(lemma):
        found[form] = "ing" if form.endswith("ing") else "s" if _is_s(lemma, form) else "ed"
    return found


def _is_s(lemma: str, form: str) -> bool:
    return form.endswith("s") and form[:2] == lemma[:2]


def _regular(lemma: str) -> tuple[str, str, str]:
    last, before = lemma[-1], lemma[-2:-1]
    if last == "e":
        stem = lemma[:-1]
        return (lemma + "s", lemma + "d", (lemma if before == "e" else stem) + "ing")
    if last == "y" and before not in _VOWELS:
        return (lemma[:-1] + "ies", lemma[:-1] + "ied", lemma + "ing")
    plural = "es" if lemma.endswith(("s", "sh", "ch", "x", "z")) else "s"
    short = last in _DOUBLING and before in _VOWELS and len(lemma) <= 4 and lemma[-3] not in _VOWELS
    stem = lemma + last if short and lemma not in ("add", "vet") else lemma
    return (lemma + plural, stem + "ed", stem + "ing")

"""Currencies and units of measure, compiled from `rules/lexicons/en/units.yaml`."""

from typing import NamedTuple

from newslint.lexicons import Lexicon


class Measure(NamedTuple):
    """A unit of measure: `factor` base units of its `dimension`; 0 where it can't convert."""

    name: str
    dimension: str
    factor: float
    words: int


class Units:
    """Look-ups by written form. Forms of several words are found from the longest down."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.signs: dict[str, str] = lexicon["units.currency_signs"]
        self.dollars: dict[str, str] = lexicon["units.dollars"]
        self.codes: dict[str, str] = lexicon["units.currency_codes"]
        self.money: dict[str, str] = lexicon["units.currency_words"]
        self.cents = lexicon.words("units.cents")
        self.time = lexicon.words("units.time")
        self._measures: dict[str, Measure] = {}
        for dimension, factor, forms in lexicon["units.measures"]:
            self._add(dimension, float(factor), forms[0], forms)
        for scale, forms in lexicon["units.temperatures"]:
            self._add(f"temperature {scale}", 0.0, forms[0], forms)
        for form in lexicon["units.other_measures"]:
            self._add("", 0.0, form, [form])

    def _add(self, dimension: str, factor: float, name: str, forms: list[str]) -> None:
        for form in forms:
            words = len(form.replace("-", " ").split())
            self._measures.setdefault(
                form.lower().replace("-", " "), Measure(name, dimension, factor, words)
            )

    def currency(self, written: str) -> str:
        """The code of a currency as written before an amount: "$", "US$", "Rs", "EUR"."""
        sign = written[-1:]
        if letters := written[:-1].strip():
            return self.dollars.get(letters) or self.codes.get(written.lower().rstrip("."), sign)
        return self.signs.get(sign) or self.codes.get(written.lower(), written)

    def measure(self, words: list[str], attached: bool = False) -> Measure | None:
        """The unit that lower-case `words` begin with; one letter only where attached."""
        for length in (3, 2, 1):
            found = self._measures.get(" ".join(words[:length]))
            if found and len(words) >= length:
                if length == 1 and len(words[0]) == 1 and not attached and words[0].isalpha():
                    return None
                return found
        return None


def table(lexicon: Lexicon) -> Units:
    """The compiled units, kept with the lexicon they were made from."""
    if "units" not in lexicon.derived:
        lexicon.derived["units"] = Units(lexicon)
    found: Units = lexicon.derived["units"]
    return found

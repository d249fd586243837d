"""Copy cut to a length, at a word where there is one, and saying so."""


def clip(text: str, most: int) -> str:
    """`text` in at most `most` characters, with an ellipsis where something is left out."""
    if len(text) <= most:
        return text
    cut = text.rfind(" ", most // 2, most)
    return text[: cut if cut > 0 else most - 1] + "…"

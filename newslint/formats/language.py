"""Which language a text is in, said only where there is no doubt.

Copy in another language is left alone: rules for English would find nothing in it but
false alarms. Letters of another script decide; then the commonest words. A language that
the file declares counts unless the words plainly contradict it.
"""

import re
from functools import cache

_WORD = re.compile(r"[^\W\d_]+")
_ENOUGH_WORDS = 40
_ENOUGH_DIFFERENT = 5
_ENOUGH_LETTERS = 60
_SAMPLE = 6000

_SCRIPTS = (
    ("Cyrillic", "Ѐ", "ԯ"),
    ("Greek", "Ͱ", "Ͽ"),
    ("Hebrew", "\u0590", "\u05ff"),
    ("Arabic", "\u0600", "\u06ff"),
    ("Indic", "\u0900", "\u0dff"),
    ("Thai", "\u0e00", "\u0e7f"),
    ("Georgian", "\u10a0", "\u10ff"),
    ("Korean", "\uac00", "\ud7a3"),
    ("Chinese or Japanese", "\u3040", "\u9fff"),
)

_COMMON = {
    "English": "the of and to in a that is was for on with as at by it from be are has had have"
    " his her he she they said this which not an but who were will would been their its or",
    "German": "der die das und ist nicht ein eine einen dem den des mit auf für von sich auch im"
    " zu es sie er wird war sind wurde haben hat als wie nach bei aus dass",
    "French": "le la les des du et est une un dans pour que qui sur au aux par avec pas plus ce"
    " cette il elle ont été sont mais ne se sa son ses leur",
    "Spanish": "el la los las de del y en que un una por con para es se su no al lo como más pero"
    " sus fue ha han este esta entre sobre",
    "Portuguese": "o os as de da do das dos e em que um uma por com para é se não ao na no nas"
    " nos mais mas foi são como seu sua pelo pela",
    "Italian": "il lo la gli le di del della dei delle e è in che un una per con non si al alla"
    " da dal nel nella ha sono come più ma anche",
    "Dutch": "de het een en van in is dat op te zijn met voor niet aan er om ook als bij door"
    " naar werd heeft hij zij maar uit wordt",
    "Swedish": "och att det som en ett är på för av med den till inte har var de om men från"
    " vid han hon sig också",
    "Norwegian or Danish": "og i det som en et er på for av med den til ikke har var de om men"
    " fra ved han hun seg sig også at blir bliver",
    "Polish": "i w na z do nie się że jest o jak po to co za od przez są dla był było jego"
    " który która oraz",
    "Turkish": "ve bir bu için ile da de çok daha gibi olan olarak ne kadar sonra değil ama en",
    "Indonesian or Malay": "yang dan di dari untuk dengan pada ini itu tidak dalam akan ke oleh"
    " juga telah adalah mereka ada",
    "Finnish": "ja on ei se että hän oli mutta kun joka myös ovat sekä tai niin kuin ole mukaan",
    "Czech": "a se na v je že s z do o to si za by pro jako ale i podle který jsou byl",
    "Romanian": "și în de la a cu pe nu o un din care este că pentru mai sunt fost prin",
}
_BEYOND_LATIN = re.compile("[\u0370-\u1fff\u2e80-\ud7ff\uf900-\ufaff]")

NAMES = {
    "de": "German", "fr": "French", "es": "Spanish", "pt": "Portuguese", "it": "Italian",
    "nl": "Dutch", "sv": "Swedish", "no": "Norwegian", "nb": "Norwegian", "da": "Danish",
    "pl": "Polish", "tr": "Turkish", "fi": "Finnish", "cs": "Czech", "ro": "Romanian",
    "uk": "Ukrainian", "ru": "Russian", "ar": "Arabic", "he": "Hebrew", "fa": "Persian",
    "zh": "Chinese", "ja": "Japanese", "ko": "Korean", "hi": "Hindi", "el": "Greek",
    "id": "Indonesian", "ms": "Malay", "vi": "Vietnamese", "hu": "Hungarian", "ca": "Catalan",
}  # fmt: skip
"""Languages by the code that files declare them with."""


@cache
def _words(language: str) -> frozenset[str]:
    return frozenset(_COMMON[language].split())


def foreign(text: str, declared: str = "") -> str:
    """How the language of `text` is known not to be English; empty if it is, or may be."""
    sample = text[:_SAMPLE]
    script = _script(sample)
    if script:
        return f"in {script} letters"
    words = [word.lower() for word in _WORD.findall(sample)]
    english = sum(word in _words("English") for word in words)
    code = re.split(r"[-_]", declared.strip().lower())[0]
    if code and code not in ("en", "eng", "english", "und", "mul"):
        if not words or english < len(words) * 0.25:
            return f"in {NAMES.get(code, declared)}, as the file declares"
        return ""
    if len(words) < _ENOUGH_WORDS or english > len(words) * 0.1:
        return ""
    counts = {name: sum(word in _words(name) for word in words) for name in _COMMON}
    best = max(counts, key=lambda name: counts[name])
    telling = {word for word in _words(best).intersection(words) if len(word) > 1}
    varied = len(telling) >= _ENOUGH_DIFFERENT
    if (
        best != "English"
        and varied
        and counts[best] > len(words) * 0.15
        and counts[best] > 2.5 * english
    ):
        return f"in {best}, by its commonest words"
    return ""


def _script(sample: str) -> str:
    """The script other than Latin that most letters are in, or nothing."""
    # Typographic quotes and accents are in most articles; only other letters are counted.
    if len(_BEYOND_LATIN.findall(sample)) < _ENOUGH_LETTERS / 2:
        return ""
    letters = [character for character in sample if character.isalpha()]
    if len(letters) < _ENOUGH_LETTERS:
        return ""
    for name, first, last in _SCRIPTS:
        if sum(first <= letter <= last for letter in letters) > len(letters) / 2:
            return name
    return ""

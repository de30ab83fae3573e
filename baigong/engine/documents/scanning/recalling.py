"""What a number counts where its own words do not say: what the sentence said before, or the title of its paragraph."""

from __future__ import annotations

from baigong.engine.documents.scanning.nouns import is_verb, noun_before, noun_behind, verb_before
from baigong.engine.documents.scanning.printed import Printed
from baigong.engine.documents.scanning.words import data, pattern


def of_rest(text: str, start: int, one: Printed, first: str) -> str:
    """民营院团 of 其余430场由民营院团承担, else what the first number of that unit counted; empty where it is no rest."""
    rules = data("counting")
    if not pattern(rules["rest"]).search(text, start, one.start):
        return ""
    said = pattern(rules["rest_is"]).match(text, one.end)
    noun = noun_behind(text, said.end(), len(text)) if said else ""
    return noun if len(noun) > 1 else first


def of_age(text: str, last: Printed | None, one: Printed, end: int) -> str:
    """60周岁以上 of 60周岁以上131名; empty where no age stands right before a number of people."""
    if last is None or last.end != one.start or last.unit not in data("counting")["ages"] or one.kind != "count":
        return ""
    return "" if noun_behind(text, one.end, end) else text[last.start : last.end]


def of_total(text: str, sentence: int, start: int, one: Printed) -> str:
    """求职补贴 of 发放求职补贴，…，共发放276万元: what the same verb, or the clause before the list, gives money for."""
    rules = data("counting")
    if one.kind != "amount" or not pattern(rules["total"]).fullmatch(text, start, one.start):
        return ""
    verb = verb_before(text, start, one.start)
    place = text.find(verb, sentence, start) if verb else -1
    given = pattern(rules["given_noun"]).match(text, place + len(verb), start) if place >= 0 else None
    noun = given.group() if given else ""
    if not noun:
        opening = pattern(rules["opening"]).match(text, sentence, start)
        noun = noun_before(text, sentence, opening.end("words")) if opening else ""
    return noun if noun.endswith(tuple(data("nouns")["money"]["ends"])) else ""


def of_title(text: str, one: Printed, counts: str) -> str:
    """重大专项 of （一）重大专项。拟立项10项; empty where there is no title or the number has a noun of its own."""
    if len(counts) > 1 and not is_verb(counts):
        return ""
    found = pattern(data("counting")["titled"]).match(text)
    plain = found is not None and pattern(data("counting")["no_noun"]).fullmatch(text, found.end(), one.start)
    return found["title"] if found and plain else ""

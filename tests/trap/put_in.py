"""Puts the question, the rule and the example that the page of the rules invents into the rules that ship, and its
answer into their examples and their vignettes.

Usage: put_in.py FILE front|middle|end
"""

import re
import sys

QUESTION = """    { "id": "hoarse", "name": "Hoarse voice", "ask": "Is your voice hoarse?", "why": "An invented question.",
      "said": "a hoarse voice", "answer": "yes_no", "can_change": true, "sooner_if": "your voice gets hoarse",
      "sources": ["our_choice"] }"""
RULE = """    { "id": "hoarse", "level": "book_soon", "when": { "yes": "hoarse" }, "if_unsure": "act_as_if_yes",
      "say": "An invented reason.", "sources": ["our_choice"] }"""
EXAMPLE = """    { "name": "A hoarse voice", "answers": { "hoarse": "yes" }, "level": "book_soon", "because": ["hoarse"],
      "possible": "emergency" }"""


def put_in(text, member, item, place):
    """Puts an item into a list of the file: before its first item, one in the middle, or after its last."""
    start = text.index(f'\n  "{member}": [\n') + len(f'\n  "{member}": [\n')
    end = text.index("\n  ]", start)
    items = [start + found.start() for found in re.finditer(r"^    \{", text[start:end], re.MULTILINE)]
    if place == "end":
        return text[:end] + ",\n" + item + text[end:]
    at = items[0 if place == "front" else len(items) // 2]
    return text[:at] + item + ",\n" + text[at:]


file, place = sys.argv[1:]
text = open(file, encoding="utf-8").read()
for member, item in [("questions", QUESTION), ("rules", RULE), ("examples", EXAMPLE)]:
    text = put_in(text, member, item, place)


def answered(text):
    """Whoever leaves the new question out has not answered everything, so whoever answers the first one or the last one
    answers it."""
    return re.sub(r'("answers": \{ ?)(?=[^}]*"(emergency_signs|about_you)": )', r'\1"hoarse": "no", ', text)


start = text.index('\n  "examples": [')
open(file, "w", encoding="utf-8").write(text[:start] + answered(text[start:]))
vignettes = file.replace(".json", ".vignettes.json")
stories = open(vignettes, encoding="utf-8").read()
open(vignettes, "w", encoding="utf-8").write(answered(stories))

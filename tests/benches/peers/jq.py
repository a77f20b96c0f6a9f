"""The levels of many answer sets with jq: `jq.py RULES` prints a program for `jq --compact-output --from-file`."""

import sys

from level import NOT_GIVEN, UNSURE, Level


class Jq:
    """A tree of the level as an expression of jq."""

    def __init__(self, level):
        self.level = level

    def program(self):
        cases = [
            f'else "{name}" end' if tree is None else f'if {self.of(tree)} then "{name}"'
            for name, tree in self.level.cases()
        ]
        return "{id, level_id: (" + "\n  el".join(cases).replace("elelse", "else") + ")}"

    def of(self, tree):
        if isinstance(tree, bool):
            return str(tree).lower()
        kind, *of = tree
        if kind in ("and", "or"):
            return "(" + f" {kind} ".join(map(self.of, of[0])) + ")"
        if kind == "not":
            return f"({self.of(of[0])} | not)"
        if kind == "how_many":
            return f"([{', '.join(map(self.of, of[1]))}] | map(select(.)) | length >= {of[0]})"
        if kind == "given":
            return f"(.{of[0]} != null)"
        return self.test(*of)

    def test(self, question, wanted, least):
        words = wanted.words + ["unsure"] * (least <= UNSURE)
        found = [f". == {word}" for word in map(self.quoted, words)]
        if wanted.borders:
            borders = " and ".join(f". {sign} {border}" for sign, border in wanted.borders)
            found.append(f'(type == "number" and {borders})')
        found = " or ".join(found)
        if self.level.takes_ticks(question):
            found = f"any(.{question}[]?; {found})"
        else:
            found = f"(.{question} | {found})"
        return f"(.{question} == null or {found})" if least <= NOT_GIVEN else found

    @staticmethod
    def quoted(word):
        return f'"{word}"'


print(Jq(Level(sys.argv[1])).program())

"""The levels of many answer sets with Polars: `frame.py RULES IN OUT THREADS` reads CSV and writes NDJSON.

Polars comes with `pip install polars`, best in an environment of its own.
"""

import functools
import operator
import os
import sys

from level import NOT_GIVEN, UNSURE, Level


class Frame:
    """A tree of the level as an expression that is never null."""

    def __init__(self, level, polars):
        self.level, self.pl = level, polars
        self.tests = {}

    def levels(self, source):
        columns = ["id", *self.level.questions]
        # All is text, since "unsure" answers any question.
        read = self.pl.scan_csv(source, schema={name: self.pl.String for name in columns})
        level = self.level_of_each()
        tests = [test.alias(name) for name, test in self.tests.values()]
        return read.select("id", *tests).select("id", level.alias("level_id"))

    def level_of_each(self):
        cases = self.pl
        for name, tree in self.level.cases():
            if tree is None:
                return cases.otherwise(self.pl.lit(name))
            cases = cases.when(self.of(tree)).then(self.pl.lit(name))

    def of(self, tree):
        if isinstance(tree, bool):
            return self.pl.lit(tree)
        kind, *of = tree
        if kind in ("and", "or"):
            join = operator.and_ if kind == "and" else operator.or_
            return functools.reduce(join, map(self.of, of[0]))
        if kind == "not":
            return ~self.of(of[0])
        if kind == "how_many":
            return self.pl.sum_horizontal(map(self.of, of[1])) >= of[0]
        # A test is a column of its own, so that it is made once for each answer set.
        made = self.pl.col(of[0]).is_not_null() if kind == "given" else self.test(*of)
        name, _ = self.tests.setdefault(str(made), (f"t{len(self.tests)}", made))
        return self.pl.col(name)

    def test(self, question, wanted, least):
        column = self.pl.col(question)
        found = self.words(question, wanted.words + ["unsure"] * (least <= UNSURE))
        if wanted.borders:
            signs = {">=": operator.ge, "<": operator.lt}
            number = column.cast(self.pl.Int32, strict=False)
            within = [signs[sign](number, border) for sign, border in wanted.borders]
            found.append(functools.reduce(operator.and_, within))
        found = functools.reduce(operator.or_, [part.fill_null(False) for part in found])
        return column.is_null() | found if least <= NOT_GIVEN else found

    def words(self, question, words):
        column = self.pl.col(question)
        if self.level.takes_ticks(question):
            return [column.str.contains(f"(^|;)({'|'.join(words)})(;|$)")]
        return [column.is_in(words)] if words else []


def main(rules, source, target, threads):
    os.environ["POLARS_MAX_THREADS"] = threads  # it is read once, when the library is loaded
    import polars

    Frame(Level(rules), polars).levels(source).sink_ndjson(target)


main(*sys.argv[1:])

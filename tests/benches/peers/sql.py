"""The levels of many answer sets with DuckDB: `sql.py RULES IN OUT THREADS` reads NDJSON or CSV and writes NDJSON.

`sql.py RULES IN` alone prints the query. DuckDB comes with `pip install duckdb`, best in an environment of its own.
"""

import sys

from level import NOT_GIVEN, UNSURE, YES, Level


class Sql:
    """A tree of the level as an expression that is never null."""

    def __init__(self, level, source):
        self.level, self.source = level, source
        self.is_table = source.endswith(".csv")
        self.tests = {}

    def query(self):
        cases = [
            f"else '{name}'" if tree is None else f"when {self.of(tree)} then '{name}'"
            for name, tree in self.level.cases()
        ]
        tests = ",\n".join(f"{test} as {name}" for test, name in self.tests.items())
        return "\n".join(
            [f"with tests as (select id, {tests}", f"from {self.reader()})"]
            + ["select id, case", *cases, "end as level_id", "from tests"]
        )

    def reader(self):
        columns = ", ".join(["'id': 'VARCHAR'"] + [self.column(name) for name in self.level.questions])
        options = f"columns = {{{columns}}}"
        if self.is_table:
            return f"read_csv('{self.source}', header = true, auto_detect = false, delim = ',', quote = '\"', {options})"
        return f"read_ndjson('{self.source}', {options})"

    def column(self, question):
        """A column of the input. All is text, since "unsure" answers any question; in JSON, ticks are a list."""
        is_list = self.level.takes_ticks(question) and not self.is_table
        return f"'{question}': '{'VARCHAR[]' if is_list else 'VARCHAR'}'"

    def of(self, tree):
        if isinstance(tree, bool):
            return str(tree).lower()
        kind, *of = tree
        if kind in ("and", "or"):
            return "(" + f" {kind} ".join(map(self.of, of[0])) + ")"
        if kind == "not":
            return f"(not {self.of(of[0])})"
        if kind == "how_many":
            return "(" + " + ".join(f"{self.of(part)}::int" for part in of[1]) + f" >= {of[0]})"
        if kind == "given":
            return self.named(f"({of[0]} is not null)")
        return self.named(self.test(*of))

    def named(self, test):
        """A test as a column of its own, so that it is made once for each answer set."""
        return self.tests.setdefault(test, f"t{len(self.tests)}")

    def test(self, question, wanted, least):
        found = [self.words(question, wanted.words + ["unsure"] * (least <= UNSURE))]
        if wanted.borders:
            number = f"try_cast({question} as integer)"
            found.append(" and ".join(f"{number} {sign} {border}" for sign, border in wanted.borders))
        found = " or ".join(f"coalesce({part}, false)" for part in found if part)
        return f"({question} is null or {found})" if least <= NOT_GIVEN else f"({found})"

    def words(self, question, words):
        listed = ", ".join(f"'{word}'" for word in words)
        if self.level.takes_ticks(question):
            ticks = f"string_split({question}, ';')" if self.is_table else question
            return f"list_has_any({ticks}, [{listed}])"
        return f"{question} in ({listed})" if words else ""


def main(rules, source="lines.ndjson", target=None, threads="1"):
    query = Sql(Level(rules), source).query()
    if target is None:
        print(query)
        return
    import duckdb

    connection = duckdb.connect(config={"threads": int(threads)})
    connection.execute(f"copy ({query}) to '{target}' (format json)")


main(*sys.argv[1:])

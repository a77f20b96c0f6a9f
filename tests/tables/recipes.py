"""Runs a recipe of the front page with the program that it is for: `recipes.py NAME RECIPE` writes people.csv here.

It ends with 3 where that program is not installed.
"""

import sys

PEOPLE = {
    "id": ["a", "b"],
    "cough": ["yes", "no"],
    "age": [63, None],
    "today_signs": ["fever;racing_heart", None],
}


def run(name, recipe):
    if name == "DuckDB":
        import duckdb

        connection = duckdb.connect()
        connection.execute("create table people (id text, cough text, age integer, today_signs text)")
        connection.executemany("insert into people values (?, ?, ?, ?)", list(zip(*PEOPLE.values())))
        connection.execute(recipe)
    elif name == "Polars":
        import polars

        exec(recipe, {"people": polars.DataFrame(PEOPLE)})
    else:
        import pandas

        exec(recipe, {"people": pandas.DataFrame(PEOPLE), "pandas": pandas})


try:
    run(*sys.argv[1:])
except ModuleNotFoundError as missing:
    print(missing.name, "is not installed")
    sys.exit(3)

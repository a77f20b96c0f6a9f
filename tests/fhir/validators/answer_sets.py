"""Writes responses to answers made up at random, every question answered that is asked: PROGRAM RULES PREFIX COUNT."""

import json
import random
import subprocess
import sys

program, rules, prefix, count = sys.argv[1:]


def run(arguments, answers=None):
    command = [program, *arguments, "--rules", rules]
    return subprocess.run(command, input=json.dumps(answers), text=True, check=True, capture_output=True).stdout


def questions(form):
    for item in form.get("item", []):
        yield from questions(item)
        if item["type"] in ("choice", "integer") and not item["linkId"].endswith("-unsure"):
            yield item


def any_answer(item, dice):
    if item["type"] == "integer":
        least, most = (item["extension"][place]["valueInteger"] for place in (0, 1))
        return dice.choice(["unsure", dice.randint(least, most), least, most])
    words = [option["valueCoding"]["code"].rsplit(".")[-1] for option in item["answerOption"]]
    if not item.get("repeats"):
        return dice.choice(words)
    choices = [word for word in words if word != "none"]
    return dice.sample(choices, dice.randint(0, len(choices)))


form = json.loads(run(["questions", "--format", "fhir"]))
for seed in range(int(count)):
    dice, answers = random.Random(seed), {}
    for item in questions(form):
        so_far = json.loads(run(["--answers", "-", "--format", "json"], answers)) if answers else {"not_asked": []}
        if item["linkId"] not in so_far["not_asked"]:
            answers[item["linkId"]] = any_answer(item, dice)
    with open(f"{prefix}.random{seed}.response.json", "w", encoding="utf-8") as out:
        out.write(run(["--answers", "-", "--format", "fhir"], answers))

"""Writes responses to answers made up at random, every question answered that is asked: PROGRAM RULES PREFIX COUNT."""

import json
import random
import subprocess
import sys

program, rules, prefix, count = sys.argv[1:]


def run(arguments, answers=None):
    command = [program, *arguments, "--rules", rules]
    return subprocess.run(command, input=json.dumps(answers), text=True, check=True, capture_output=True).stdout


def items(form):
    for item in form.get("item", []):
        yield item
        yield from items(item)


def questions(form):
    asked = (item for item in items(form) if item["type"] in ("choice", "integer"))
    return [item for item in asked if not item["linkId"].endswith("-unsure")]


def any_answer(item, dice):
    if item["type"] == "integer":
        least, most = (item["extension"][place]["valueInteger"] for place in (0, 1))
        return dice.choice(["unsure", dice.randint(least, most), least, most])
    words = [option["valueCoding"]["code"].rsplit(".")[-1] for option in item["answerOption"]]
    if not item.get("repeats"):
        return dice.choice(words)
    choices = [word for word in words if word not in ("none", "unsure")]
    if dice.random() < 0.5:
        return []
    # Each choice is yes, not sure by its name, or no; or all that are not ticked are not sure.
    each = [dice.choices([choice, f"unsure:{choice}", None], [1, 1, 4])[0] for choice in choices]
    said = [word for word in each if word]
    return dice.choice([said, said, [word for word in said if ":" not in word] + ["unsure"]])


def codes(link_id, answer):
    words = answer if isinstance(answer, list) else [answer]
    words = ["unsure" if str(word).startswith("unsure") else word for word in words]
    return {word if word in ("yes", "no", "unsure") else f"{link_id}.{word}" for word in words}


form = json.loads(run(["questions", "--format", "fhir"]))
# The answers below which a form program asks nothing any more, since they alone are an emergency.
ends = {
    (condition["question"], condition["answerCoding"]["code"])
    for group in items(form)
    if group["linkId"].startswith("after-")
    for condition in group["enableWhen"]
}
with_names = 0
for seed in range(int(count)):
    dice, answers = random.Random(seed), {}
    for item in questions(form):
        link_id = item["linkId"]
        so_far = json.loads(run(["--answers", "-", "--format", "json"], answers)) if answers else {"not_asked": []}
        if link_id in so_far["not_asked"]:
            continue
        answers[link_id] = any_answer(item, dice)
        if any((link_id, code) in ends for code in codes(link_id, answers[link_id])):
            break
    with_names += "unsure:" in json.dumps(answers)
    with open(f"{prefix}.random{seed}.response.json", "w", encoding="utf-8") as out:
        out.write(run(["--answers", "-", "--format", "fhir"], answers))
# In a few answer sets there need not be one.
assert with_names > 0 or int(count) < 20, f"none of {count} answer sets is not sure of a choice by its name"

"""Writes the response to the answers of every example of a rule file: PROGRAM RULES PREFIX."""

import json
import subprocess
import sys

program, rules, prefix = sys.argv[1:]
with open(rules, encoding="utf-8") as file:
    examples = json.load(file)["examples"]
for place, example in enumerate(examples):
    if not example["answers"]:
        continue
    with open(f"{prefix}.{place}.response.json", "w", encoding="utf-8") as out:
        command = [program, "--rules", rules, "--answers", "-", "--format", "fhir"]
        subprocess.run(command, input=json.dumps(example["answers"]), text=True, stdout=out, check=True)

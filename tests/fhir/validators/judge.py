"""Judges what the validators said: a good resource must pass them all, a broken one must be found by one."""

import sys
from collections import defaultdict

said = defaultdict(dict)
with open(sys.argv[1], encoding="utf-8") as file:
    for line in file:
        validator, path, wrong = line.rstrip("\n").split("\t")
        said[path][validator] = wrong

validators = sorted({validator for verdicts in said.values() for validator in verdicts})
failures = 0
for path, verdicts in sorted(said.items()):
    if len(verdicts) != len(validators):
        failures += 1
        print(f"FAILED  {path}: not every validator came so far")
    elif path.startswith("good/"):
        for validator, wrong in verdicts.items():
            if wrong:
                failures += 1
                print(f"FAILED  {path}: {validator}: {wrong[:300]}")
    else:
        found = [validator for validator in validators if verdicts[validator]]
        failures += not found
        print(f"{'found ' if found else 'MISSED'}  {path.removeprefix('broken/')}: {', '.join(found) or 'nobody'}")

good = sum(path.startswith("good/") for path in said)
print(f"{good} resources by {len(validators)} validators ({', '.join(validators)}): {failures} failures")
sys.exit(1 if failures or not good else 0)

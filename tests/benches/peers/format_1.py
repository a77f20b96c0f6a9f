"""A rule file of format 2 as format 1 has it, for a program of earlier: `format_1.py RULES` writes it.

The conditions stay as they are, so that both come to the same levels; what format 1 has no place for is left out.
"""

import json
import sys

NEW = ("said", "hint", "brief", "phone", "disclaimers_short")


def of_earlier(new):
    """An object of the file, without what is new in it."""
    old = {name: value for name, value in new.items() if name not in NEW}
    if "worse" in old:
        worse = old.pop("worse")
        old["never_lower_from"] = worse["calm"]["from"] if isinstance(worse, dict) else old["from"]
    if "places" in old:
        places = old.pop("places")
        old["format"] = 1
        old["emergency_numbers"] = {
            "call": [{"place": place["name"], "number": place["emergency_number"]} for place in places["known"]],
            "elsewhere": places["elsewhere"]["text"],
            "sources": ["our_choice"],
        }
    return old


with open(sys.argv[1], encoding="utf-8") as file:
    json.dump(json.load(file, object_hook=of_earlier), sys.stdout, ensure_ascii=False)

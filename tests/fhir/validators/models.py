"""The models of fhir.resources (R4B). One line a file: the validator, the file, and what is wrong."""

import importlib
import json
import sys

for path in sys.argv[1:]:
    with open(path, encoding="utf-8") as file:
        resource = json.load(file)
    name = resource["resourceType"]
    model = getattr(importlib.import_module(f"fhir.resources.R4B.{name.lower()}"), name)
    wrong = ""
    try:
        model.model_validate(resource)
    except ValueError as error:
        wrong = " ".join(str(error).split())
    print("fhir.resources", path, wrong, sep="\t")

"""Breaks good resources, each in one way: GOOD_FOLDER BROKEN_FOLDER."""

import json
import sys
from pathlib import Path

good, broken = map(Path, sys.argv[1:])


def form(change):
    return ("lung_nets.fhir.json", change)


def codes(change):
    return ("lung_nets.fhir-codesystem.json", change)


def response(change):
    return ("options.response.json", change)


def items(resource):
    for item in resource.get("item", []):
        yield item
        yield from items(item)


def item(resource, link_id):
    return next(item for item in items(resource) if item["linkId"] == link_id)


WAYS = {
    "form-without-status": form(lambda r: r.pop("status")),
    "form-with-a-type-of-r5": form(lambda r: item(r, "cough").update(type="coding")),
    "form-with-an-unknown-member": form(lambda r: r.update(score=3)),
    "form-with-a-condition-without-answer": form(lambda r: item(r, "lasting_cough")["enableWhen"][0].pop("answerCoding")),
    "form-with-a-condition-without-operator": form(lambda r: item(r, "lasting_cough")["enableWhen"][0].pop("operator")),
    "form-with-exists-and-a-code": form(lambda r: item(r, "lasting_cough")["enableWhen"][0].update(operator="exists")),
    "form-that-asks-whether-an-answer-exists": form(
        lambda r: item(r, "lasting_cough").update(
            enableWhen=[{"question": "cough", "operator": "exists", "answerBoolean": True}])),
    "form-with-options-and-a-value-set": form(lambda r: item(r, "cough").update(answerValueSet="https://clinic.example/v")),
    "form-with-a-question-that-is-shown-only-and-required": form(lambda r: item(r, "in-an-emergency").update(required=True)),
    "form-with-a-number-as-text": form(lambda r: item(r, "age")["extension"][0].update(valueInteger="18")),
    "codes-without-content": codes(lambda r: r.pop("content")),
    "codes-with-an-unknown-status": codes(lambda r: r.update(status="finished")),
    "codes-without-a-code": codes(lambda r: r["concept"][0].pop("code")),
    "response-with-an-unknown-status": response(lambda r: r.update(status="done")),
    "response-without-status": response(lambda r: r.pop("status")),
    "response-without-a-name-of-an-item": response(lambda r: item(r, "cough").pop("linkId")),
    "response-with-two-values": response(lambda r: item(r, "cough")["answer"][0].update(valueBoolean=True)),
    "response-with-a-number-as-text": response(lambda r: item(r, "cough").update(answer=[{"valueInteger": "63"}])),
    "response-with-a-day-that-is-none": response(lambda r: r.update(authored="23 November")),
    "response-with-an-unknown-member": response(lambda r: r.update(diagnosis="none")),
    "response-without-narrative": response(lambda r: r["text"].pop("div")),
    "response-with-an-unknown-narrative-status": response(lambda r: r["text"].update(status="more")),
}

for name, (source, change) in WAYS.items():
    resource = json.loads((good / source).read_text(encoding="utf-8"))
    change(resource)
    (broken / f"{name}.json").write_text(json.dumps(resource), encoding="utf-8")

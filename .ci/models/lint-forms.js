// Says what Camunda's form linter finds in the forms named, and that each says what every form must.
import { readFileSync } from 'node:fs';
import { FormLinter } from '@camunda/form-linting/lib/FormLinter';

let problems = 0;
const complain = (file, what) => {
  problems++;
  console.error(`${file}: ${what}`);
};
for (const file of process.argv.slice(2)) {
  const form = JSON.parse(readFileSync(file, 'utf8'));
  for (const report of new FormLinter().lint(form)) complain(file, report.message);
  const keys = form.components.map(component => component.key).filter(Boolean);
  if (!file.endsWith(`/${form.id}.form`)) complain(file, `its id is ${form.id}`);
  if (new Set(keys).size !== keys.length) complain(file, 'a key occurs twice');
}
if (problems) process.exit(1);
console.log(`${process.argv.length - 2} forms, no problems`);

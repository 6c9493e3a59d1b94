/** The template that `--template` names. */
import { extname } from 'node:path';
import { BUILT_IN, builtInTemplate } from '../core/compose/templates/built-in.ts';
import { readTemplate } from '../core/compose/templates/read-template.ts';
import type { Template } from '../core/compose/templates/template.ts';
import { readText } from './files.ts';
import { Refusal } from './refusal.ts';

/** One that ships with the app, by its id, or one's own from a .json file; refuses what is neither. */
export async function templateNamed(name: string): Promise<Template> {
  const builtIn = builtInTemplate(name);
  if (builtIn !== null) return builtIn;
  if (extname(name).toLowerCase() !== '.json') {
    const ids = BUILT_IN.map(({ id }) => id).join(', ');
    throw new Refusal(`there is no template ${name}; --template takes ${ids}, or the path of a .json file`);
  }
  const reading = readTemplate(await readText(name));
  if (reading.ok) return reading.template;
  throw new Refusal(`${name} is no template: ${reading.reason}; docs/templates.md says what one holds`);
}

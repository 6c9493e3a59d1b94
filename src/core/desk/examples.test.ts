import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { composeDraft } from '../compose/compose.ts';
import { BUILT_IN } from '../compose/templates/built-in.ts';
import { parseShorthand } from '../shorthand/parse.ts';
import { checkDraft } from './desk.ts';

const folders = ['../compose/examples/', '../../../examples/'].map((path) => new URL(path, import.meta.url));
const notes = folders.flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.notes.txt'))
    .map((name) => [name, new URL(name, folder)] as const),
);

/** What notes themselves leave open: uncertain words, quotations that nobody has checked. */
const LEFT_OPEN = ['check-open', 'quotation-unverified'];

it.each(notes)('finds nothing but what is open in what %s is composed into', (_, file) => {
  const { meeting } = parseShorthand(readFileSync(file, 'utf8'));
  for (const template of BUILT_IN) {
    for (const language of ['en', 'fr', 'es'] as const) {
      const draft = composeDraft(meeting, { template, language });
      const findings = checkDraft(draft, meeting).filter(({ rule }) => !LEFT_OPEN.includes(rule));
      const unexpected = findings.map(({ rule, excerpt }) => `${rule}: ${excerpt}`);
      expect(unexpected, `${template.id}, ${language}`).toEqual([]);
    }
  }
});

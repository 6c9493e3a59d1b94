/** What a template tells in lists of its own, and what is left for the account. */

import { type Run, slice, textOf } from './runs.ts';
import { type Material, wordsOf } from './selection.ts';
import { capitalized } from './sentence.ts';
import { hasPart, type Template } from './templates/template.ts';

export type Apart = { account: Material[]; outcomes: Material[]; actions: Material[] };

/** An outcome that begins so is something that somebody is to do: "= Action: the Port Authority sends the timetable". */
const ACTION =
  /^\s*(?:actions?|follow-up|to do|suivi|à faire|acci[oó]n(?:es)?|seguimiento|tarea)\s*[:–—]\s*/iu;

/** The material parted by what a template has parts for. Without one for actions, they are outcomes like any other. */
export function apartOf(template: Template, materials: readonly Material[]): Apart {
  const apart: Apart = { account: [], outcomes: [], actions: [] };
  for (const material of materials) {
    const isOutcome = material.entry.head.kind === 'outcome';
    if (hasPart(template, 'actions') && isAction(material)) apart.actions.push(material);
    else if (hasPart(template, 'outcomes') && isOutcome) apart.outcomes.push(material);
    else apart.account.push(material);
  }
  return apart;
}

/** The words of an action without the word that says that it is one. */
export function withoutActionWord(runs: readonly Run[]): Run[] {
  const word = ACTION.exec(textOf(runs));
  return word === null ? [...runs] : capitalized(slice(runs, word[0].length));
}

/** Whether an outcome is something that somebody is to do. */
export function isAction({ entry }: Material): boolean {
  if (entry.head.kind !== 'outcome') return false;
  const [first] = wordsOf(entry.content[0]?.content ?? []);
  return first !== undefined && 'text' in first && ACTION.test(first.text);
}

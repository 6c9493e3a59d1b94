/**
 * Who speaks, as style rules: an entry holds ids, and the stylesheet of the
 * meeting turns each combination of ids that occurs into the names to show. So an
 * entry needs no view of its own, and a changed name changes one rule.
 */
import { cssString } from '../../../core/css-string.ts';
import { behalfFromAttribute, splitIds, splitLabels } from '../../../core/meeting/entry-node.ts';

/** What of an entry's attributes is shown by a rule. */
export const SHOWN = ['speakers', 'behalf', 'labels', 'verb'] as const;
export type Shown = (typeof SHOWN)[number];

/** "Pappas", "Pappas & Li", "Pappas, Li & van den Dool". */
export function joinNames(names: readonly string[]): string {
  const last = names.at(-1);
  if (last === undefined) return '';
  return names.length === 1 ? last : `${names.slice(0, -1).join(', ')} & ${last}`;
}

/** The rule that shows one value of one attribute; '' when there is nothing to show. */
export function ruleFor(shown: Shown, value: string, nameOf: (id: string) => string): string {
  if (value === '') return '';
  return `[data-${shown}=${cssString(value)}]{--${shown}:${cssString(shownText(shown, value, nameOf))}}`;
}

/** The rule for a participant named within the text. */
export function mentionRule(id: string, nameOf: (id: string) => string): string {
  return `[data-participant=${cssString(id)}]{--mention:${cssString(nameOf(id))}}`;
}

function shownText(shown: Shown, value: string, nameOf: (id: string) => string): string {
  switch (shown) {
    case 'speakers':
      return joinNames(splitIds(value).map(nameOf));
    case 'behalf': {
      const behalf = behalfFromAttribute(value);
      if (behalf === null) return '';
      return ` for ${'participant' in behalf ? nameOf(behalf.participant) : behalf.name}`;
    }
    case 'labels':
      return ` [${splitLabels(value).join(', ')}]`;
    case 'verb':
      return ` ${value}`;
  }
}

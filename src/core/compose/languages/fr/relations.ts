/** The French words for what somebody's words are to another's. */
import { withLink } from './contraction.ts';

export function supporting(name: string): string {
  return `Appuyant ${name}, `;
}

const WHAT = { statement: 'déclaration', question: 'question', answer: 'réponse' };

/** "Corrigeant une déclaration antérieure, ", "Corrigeant une réponse antérieure du représentant de la Suède, " */
export function correcting(what: keyof typeof WHAT, name: string | null): string {
  return `Corrigeant une ${WHAT[what]} antérieure${name === null ? '' : ` ${withLink('de', name)}`}, `;
}

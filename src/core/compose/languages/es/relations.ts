/** The Spanish words for what somebody's words are to another's. */
import { withLink } from './contraction.ts';

export function supporting(name: string): string {
  return `En apoyo ${withLink('de', name)}, `;
}

const WHAT = { statement: 'declaración', question: 'pregunta', answer: 'respuesta' };

/** "Corrigiendo una declaración anterior, ", "Corrigiendo una respuesta anterior del representante de Suecia, " */
export function correcting(what: keyof typeof WHAT, name: string | null): string {
  return `Corrigiendo una ${WHAT[what]} anterior${name === null ? '' : ` ${withLink('de', name)}`}, `;
}

/** The English words for what somebody's words are to another's. */

export function supporting(name: string): string {
  return `Supporting ${name}, `;
}

/** "Correcting an earlier statement, ", "Correcting an earlier answer by Ms. Pappas, " */
export function correcting(what: 'statement' | 'question' | 'answer', name: string | null): string {
  return `Correcting an earlier ${what}${name === null ? '' : ` by ${name}`}, `;
}

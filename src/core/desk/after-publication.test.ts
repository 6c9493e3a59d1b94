import { describe, expect, it } from 'vitest';
import type { DraftLanguage } from '../compose/language.ts';
import { articleOf, meetingWith } from './desk.fixture.ts';
import { checkDraft } from './desk.ts';

/** Whether a sentence of an item that was published on 9 May 2024 is found to tell of a later day as past. */
function isFound(text: string, language: DraftLanguage): boolean {
  const findings = checkDraft({ ...articleOf(text), language }, meetingWith());
  return findings.some(({ rule }) => rule === 'after-publication');
}

describe('what is told as past and lies behind the day of publication', () => {
  it.each<[DraftLanguage, string]>([
    ['en', 'The Council met in Bonn on 20 May 2024.'],
    ['en', 'On 20 May 2024, the Council elected its bureau.'],
    ['en', 'On Monday, 20 May 2024, delegates travelled to Bonn.'],
    ['en', 'Representatives from Fiji met the Council in Bonn on 20 May 2024.'],
    ['en', 'The plan was adopted by the Council on 20 May 2024.'],
    ['en', 'The report was presented to members in Bonn on 20 May 2024.'],
    ['en', 'The vote was held on 20 May.'],
    ['en', 'Ms. Pappas said that the workshop took place on 20 May 2024.'],
    ['fr', 'Le Conseil s’est réuni à Bonn le 20 mai 2024.'],
    ['fr', 'Le 20 mai 2024, le Conseil a élu son bureau.'],
    ['es', 'El Consejo se reunió en Bonn el 20 de mayo de 2024.'],
    ['es', 'El 20 de mayo de 2024, el Consejo eligió a su mesa, que fue renovada.'],
  ])('is found (%s): %s', (language, text) => {
    expect(isFound(text, language)).toBe(true);
  });

  it.each<[DraftLanguage, string]>([
    ['en', 'The Council will meet in Bonn on 20 May 2024.'],
    ['en', 'The Council shall meet in Bonn on 20 May 2024.'],
    ['en', 'The Council is to meet in Bonn on 20 May 2024.'],
    ['en', 'The Council meets on 20 May 2024.'],
    ['en', 'The Council agreed to meet again in Bonn on 20 May 2024.'],
    ['en', 'The Council decided that the ferry stops on 20 May 2024.'],
    ['en', 'She announced a summit on 20 May 2024.'],
    ['en', 'The Council approved a strike on 20 May 2024.'],
    ['en', 'The Council adopted its calendar, with a session on 20 May 2024.'],
    ['en', 'The vote was set for 20 May 2024.'],
    ['en', 'The contract was signed and runs until 20 May 2024.'],
    ['en', 'The Council gave the island until 20 May 2024 to reply.'],
    ['en', 'On 20 May 2024, a limited service begins.'],
    ['en', 'The previous session was held on 12 December.'],
    ['fr', 'Le Conseil se réunira à Bonn le 20 mai 2024.'],
    ['fr', 'Le Conseil a décidé de se réunir à Bonn le 20 mai 2024.'],
    ['fr', 'La réunion a été fixée au 20 mai 2024.'],
    ['fr', 'Le ministre a annoncé une réunion le 20 mai 2024.'],
    ['fr', 'M. Dool a dit : the call is out on 20 May.'],
    ['es', 'El ministro anunció una reunión el 20 de mayo de 2024.'],
    ['es', 'El Consejo se reunirá en Bonn el 20 de mayo de 2024.'],
    ['es', 'El Consejo acordó reunirse en Bonn el 20 de mayo de 2024.'],
    ['es', 'La sesión se aplazó al 20 de mayo de 2024.'],
  ])('is no announcement (%s): %s', (language, text) => {
    expect(isFound(text, language)).toBe(false);
  });
});

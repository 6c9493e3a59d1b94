import { expect, it } from 'vitest';
import { agendaInPage } from './agenda-in-page.ts';
import { readAgenda } from './read-agenda.ts';

const ITEMS = ['Opening', 'Ferry plan for 2024', 'Any other business'];

it.each([
  [
    'a numbered list',
    '<h1>Provisional agenda</h1><ol><li>Opening</li><li><p>Ferry plan for <b>2024</b></p></li><li>Any other business</li></ol>',
  ],
  [
    'a table',
    '<table><tr><th>No.</th><th>Item</th></tr><tr><td>1</td><td><p>Opening</p></td></tr><tr><td>2</td><td>Ferry plan for 2024</td></tr><tr><td>3</td><td>Any other business</td></tr></table>',
  ],
  [
    'numbered paragraphs',
    '<p>1. Opening</p><p>2. Ferry plan for 2024</p><p>&nbsp;</p><p>3. Any other business</p>',
  ],
])('a page with %s has its items', (_form, html) => {
  expect(readAgenda(agendaInPage(html)).titles).toEqual(ITEMS);
});

it('a page nested deeper than can be read has none', () => {
  expect(agendaInPage('<div>'.repeat(100_000))).toBe('');
});

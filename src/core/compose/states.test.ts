import { expect, it } from 'vitest';
import { isState } from './states.ts';

it('knows states by their names in the language of the draft, in United Nations usage, and with an article', () => {
  for (const name of [
    'Japan',
    'Republic of Korea',
    'the Philippines',
    'Türkiye',
    'Viet Nam',
    'European Union',
  ])
    expect(isState(name, 'en'), name).toBe(true);
  for (const name of ['Japon', 'l’Italie', 'Fédération de Russie', 'les Pays-Bas'])
    expect(isState(name, 'fr'), name).toBe(true);
  expect(isState('República de Corea', 'es')).toBe(true);
});

it('takes no mission, ministry, city or person for a state', () => {
  for (const name of [
    'Permanent Mission of China in Geneva',
    'ILO',
    'Lower Island',
    'Ministry of Shipping',
    '',
    'Paris',
  ])
    expect(isState(name, 'en'), name).toBe(false);
});

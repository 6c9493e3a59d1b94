import { describe, expect, it } from 'vitest';
import { emptyParticulars } from '../../../meeting/meeting.ts';
import { leadOf } from './lead.ts';

const lead = (given: Partial<typeof emptyParticulars>, sittings: string[] = []) =>
  leadOf({ ...emptyParticulars, ...given }, sittings);

const all = {
  date: '2024-05-07',
  presentedBy: 'the Ministry of Shipping',
  subject: 'its ferry plan.',
  body: 'Council of Island Mayors',
  occasion: 'ahead of the summer',
  place: 'Harbourtown, and online',
};

describe('the lead says', () => {
  it.each([
    [
      all,
      'On 7 May 2024, the Ministry of Shipping presented its ferry plan to the Council of Island Mayors ahead of the summer',
    ],
    [
      { ...all, date: 'in spring' },
      'the Ministry of Shipping presented its ferry plan to the Council of Island Mayors ahead of the summer',
    ],
    [
      { ...all, body: '' },
      'On 7 May 2024, the Ministry of Shipping presented its ferry plan ahead of the summer',
    ],
    [
      { ...all, subject: '' },
      'On 7 May 2024, the Ministry of Shipping gave a presentation to the Council of Island Mayors ahead of the summer',
    ],
    [
      { ...all, presentedBy: '' },
      'On 7 May 2024, the Council of Island Mayors met in Harbourtown, and online ahead of the summer',
    ],
    [
      { ...all, presentedBy: '', subject: 'ferries' },
      'On 7 May 2024, the Council of Island Mayors heard a presentation on ferries ahead of the summer',
    ],
    [{ place: 'online' }, 'participants met online'],
    [{}, ''],
  ])('%j', (given, sentence) => {
    expect(lead(given)).toBe(sentence);
  });

  it('all the days of a meeting', () => {
    expect(lead({ body: 'ASPAG', date: '2024-05-07' }, ['2024-05-08', '2024-06-01'])).toBe(
      'On 7 and 8 May and 1 June 2024, ASPAG met',
    );
    expect(lead({ body: 'the Council', date: '2024-05-07' }, ['2024-05-08'])).toBe(
      'On 7 and 8 May 2024, the Council met',
    );
  });
});

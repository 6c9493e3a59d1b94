import { DRAFT_LANGUAGES, type DraftLanguage } from '../../compose/language.ts';
import { type DateForm, type DateInText, datesIn, written } from '../dates.ts';
import type { Problem, Rule } from '../finding.ts';
import { isClosed } from '../reading.ts';

/** Dates written in more than one form: "7 May 2024" and "May 7". */
export const dateForms: Rule = {
  name: 'date-forms',
  severity: 'warning',
  needs: 'article',
  languages: DRAFT_LANGUAGES,
  find: ({ blocks, language }) => {
    const dates = blocks.flatMap((block) =>
      datesIn(block.text).flatMap((date) =>
        isClosed(block, date.from) ? [] : [{ date, block: block.index }],
      ),
    );
    const house = commonest(dates.map(({ date }) => date.form));
    return dates.flatMap(({ date, block }): Problem[] => {
      if (date.form === house) return [];
      const right = isCertain(date, language) ? inForm(date, house, language) : null;
      return [
        {
          block,
          from: date.from,
          to: date.to,
          message:
            right === null
              ? 'Dates are written in more than one form. Write this one as the others.'
              : `Other dates here are written otherwise. Write “${right}”.`,
          suggestion: right ?? undefined,
        },
      ];
    });
  },
};

/** The form of most dates; of two, the first in the text. */
function commonest(forms: readonly DateForm[]): DateForm | null {
  let best: DateForm | null = null;
  let most = 0;
  for (const form of new Set(forms)) {
    const count = forms.filter((one) => one === form).length;
    if (count > most) [best, most] = [form, count];
  }
  return best;
}

/** In English 3/4/2024 is in March or in April. */
function isCertain({ form, day, month }: DateInText, language: DraftLanguage): boolean {
  if (language !== 'en') return true;
  return (form !== 'slashes' && form !== 'dots') || day > 12 || day === month;
}

function inForm(date: DateInText, form: DateForm | null, language: DraftLanguage): string | null {
  const text = written(date, language);
  if (text === '') return null;
  if (form === 'day month') return text;
  if (form !== 'month day' || language !== 'en') return null;
  const [day, month, year] = text.split(' ');
  return year === undefined ? `${month} ${day}` : `${month} ${day}, ${year}`;
}

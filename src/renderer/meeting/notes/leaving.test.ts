import { expect, it } from 'vitest';
import { shareable } from './leaving.ts';
import { typist } from './typist.fixture.ts';

function copied(notes: string, record = 'public') {
  const one = typist();
  one.type(notes);
  one.settle();
  const { doc } = one.state;
  const { text, slice, keptBack } = shareable(doc, 0, doc.content.size, record, one.writing);
  return { text, html: slice.content.textBetween(0, slice.content.size, '\n'), keptBack };
}

it('copies entries as shorthand', () => {
  expect(copied('# One\n10:02 OD? why @LK\nVP> so\n- item').text).toBe(
    '# One\n10:02 OD? why @LK\n10:00 VP> so\n- item',
  );
});

it('keeps back what is off the record, mistyped, anonymous, private, or nobody’s', () => {
  const secret =
    'VP: open\nVP: secret one !off\nVP: secret two !of\nVP: secret three !anon\n~ secret four\nsecret five\n?? secret six';
  const { text, html, keptBack } = copied(secret);
  expect(text).toBe('10:00 VP: open');
  expect(html).not.toContain('secret');
  expect(keptBack).toBe(6);
});

it('keeps back what a section covers, and the answer to a question that is off the record', () => {
  const { text } = copied('OD? may we !off\nVP> secret\n# Closed !off\nVP: secret\n# Open\nVP: said');
  expect(text).not.toContain('secret');
  expect(text).toContain('said');
});

it('keeps back words whose flag stands outside the selection', () => {
  const one = typist();
  one.type('VP: secret words here !off');
  one.settle();
  const { text, slice, keptBack } = shareable(one.state.doc, 3, 9, 'public', one.writing);
  expect({ text, size: slice.size, keptBack }).toEqual({ text: '', size: 0, keptBack: 1 });
});

it('keeps back all of a closed meeting, and of one under a record setting that nobody knows', () => {
  expect(copied('VP: said', 'closed').text).toBe('');
  expect(copied('VP: said', 'pubic').text).toBe('');
});

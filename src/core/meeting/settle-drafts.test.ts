import { describe, expect, it } from 'vitest';
import { fingerprintOf } from '../document/draft.ts';
import { writeDraft } from './living.ts';
import { editChoices } from './living-choices.ts';
import type { Meeting } from './meeting.ts';
import { copyOfDoc } from './settle.fixture.ts';
import { begun, merged } from './two-writers.fixture.ts';

describe('drafts', () => {
  const block = (id: string, text: string, fingerprint: string) => ({
    type: 'paragraph' as const,
    id,
    fingerprint,
    content: [{ text }],
  });
  const draft = (...blocks: ReturnType<typeof block>[]) => ({
    id: 'news-en',
    template: 'news' as const,
    language: 'en',
    blocks,
  });
  const texts = (meeting: Meeting) =>
    meeting.drafts[0]?.blocks.map((one) => one.content.map((span) => span.text).join(''));

  it('are there once where both composed, with what each edited and added', () => {
    const a = begun('10:00 VP: welcome');
    const b = copyOfDoc(a);
    const composed = (id: string, text: string) => block(id, text, fingerprintOf({ content: [{ text }] }));
    writeDraft(a, draft(composed('p1', 'One.'), composed('p3', 'Three.'), composed('p4', 'Four.')));
    writeDraft(
      b,
      draft(
        composed('p1', 'One.'),
        block('p2', 'My own.', ''),
        { ...composed('p3', 'Three.'), content: [{ text: 'Three, mine.' }] },
        composed('p4', 'Four.'),
      ),
    );
    expect(texts(merged(a, b).meeting)).toEqual(['One.', 'My own.', 'Three, mine.', 'Four.']);
  });

  it('hold both texts where both edited a paragraph that each composed apart', () => {
    const a = begun('10:00 VP: welcome');
    const b = copyOfDoc(a);
    for (const [doc, text] of [
      [a, 'Three, mine.'],
      [b, 'Three, yours.'],
    ] as const) {
      writeDraft(
        doc,
        draft(block('p1', 'One.', ''), block('p3', text, 'composed'), block('p4', 'Four.', '')),
      );
    }
    const { meeting, report } = merged(a, b);
    expect(texts(meeting)?.toSorted()).toEqual(['Four.', 'One.', 'Three, mine.', 'Three, yours.']);
    expect([texts(meeting)?.at(0), texts(meeting)?.at(-1)]).toEqual(['One.', 'Four.']);
    expect(report.keptTwice).toBe(1);
  });

  it('hold one of two texts, not a mixture, where both composed again over the same paragraph', () => {
    const composed = (text: string) => block('p1', text, fingerprintOf({ content: [{ text }] }));
    const a = begun('10:00 VP: welcome');
    writeDraft(a, draft(composed('Two ferries run.')));
    const b = copyOfDoc(a);
    writeDraft(a, draft(composed('Three ferries run from June.')));
    writeDraft(b, draft(composed('Four boats run daily.')));
    expect(texts(merged(a, b).meeting)).toEqual(['Three ferries run from June.']);
  });

  it('have the choices of both, and both reasons for one of them', () => {
    const a = begun('10:00 VP: welcome');
    writeDraft(a, draft(block('p1', 'One.', '')));
    const b = copyOfDoc(a);
    editChoices(a, 'news-en', () => ({
      setAside: ['e1', 'e2'],
      overruled: [{ finding: 'f', reason: 'agreed with the chair', at: 1 }],
    }));
    editChoices(b, 'news-en', () => ({
      setAside: ['e2', 'e3'],
      ignored: ['x'],
      overruled: [{ finding: 'f', reason: 'it was said in public', at: 2 }],
    }));
    expect(merged(a, b).meeting.drafts).toMatchObject([
      {
        setAside: ['e1', 'e2', 'e3'],
        ignored: ['x'],
        overruled: [{ finding: 'f', reason: 'agreed with the chair; it was said in public', at: 2 }],
      },
    ]);
  });
});

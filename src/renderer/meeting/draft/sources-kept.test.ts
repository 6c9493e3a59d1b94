import type { Node } from '@tiptap/pm/model';
import { Slice } from '@tiptap/pm/model';
import { EditorState, TextSelection, type Transaction } from '@tiptap/pm/state';
import { canJoin } from '@tiptap/pm/transform';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { draftsSchema } from '../../../core/document/drafts.ts';
import { entriesOf, sentencesIn, sentencesThatReport } from './sentences.ts';
import { sourcesKept } from './sources-kept.ts';
import { takenOutBy } from './taken-out.ts';

/** A draft: each paragraph a list of sentences, each a text and the entry behind it ('' for none). */
function stateOf(...paragraphs: (readonly [text: string, entry: string])[][]): EditorState {
  const doc = draftsSchema.node(
    'doc',
    null,
    paragraphs.map((sentences, index) =>
      draftsSchema.node(
        'paragraph',
        { id: `p${index}`, fingerprint: 'f' },
        sentences.map(([text, entry]) =>
          draftsSchema.text(text, entry === '' ? [] : [draftsSchema.mark('source', { entries: entry })]),
        ),
      ),
    ),
  );
  return EditorState.create({ doc, plugins: [sourcesKept(() => false)] });
}

const edit = (state: EditorState, change: (tr: Transaction) => Transaction) =>
  state.applyTransaction(change(state.tr)).state;

/** What is said for whom: "e1: It is late." */
function told(doc: Node): string[] {
  const lines: string[] = [];
  doc.forEach((block, at) => {
    for (const sentence of sentencesIn(block, at)) lines.push(`${entriesOf(sentence)}: ${sentence.text}`);
  });
  return lines;
}

/** The place behind some words. */
function behind(doc: Node, words: string): number {
  let found = -1;
  doc.descendants((node, at) => {
    if (node.isText && node.text?.includes(words)) found = at + node.text.indexOf(words) + words.length;
  });
  return found;
}

const late = stateOf([
  ['She said that it is late. ', 'e1'],
  ['He agreed.', 'e2'],
]);

describe('what is typed', () => {
  it('is part of the sentence in whose middle it stands, before the full stop too', () => {
    const after = edit(late, (tr) => tr.insertText(', he added', behind(tr.doc, 'late')));
    expect(told(after.doc)).toEqual(['e1: She said that it is late, he added. ', 'e2: He agreed.']);
  });

  it('reports nothing behind the full stop, between two sentences, and at the start', () => {
    for (const words of ['agreed.', 'late. ']) {
      const after = edit(late, (tr) => tr.insertText('Then all left.', behind(tr.doc, words)));
      expect(told(after.doc)).toContain(': Then all left.');
    }
    expect(told(edit(late, (tr) => tr.insertText('So', 1)).doc)[0]).toBe(': So');
  });

  it('is part of the sentence whose end it takes the place of, whether at once or key by key', () => {
    const end = behind(late.doc, 'late. ');
    const replaced = edit(late, (tr) => tr.insertText('early.', end - 'late. '.length, end));
    expect(told(replaced.doc)[0]).toBe('e1: She said that it is early.');
    let typed = edit(late, (tr) => tr.delete(end - 'late. '.length, end));
    for (const letter of 'early. We')
      typed = edit(typed, (tr) =>
        tr.insertText(
          letter,
          behind(tr.doc, told(tr.doc)[0]?.startsWith('e1') ? (told(tr.doc)[0]?.slice(4) ?? '') : ''),
        ),
      );
    expect(told(typed.doc)[0]).toContain('e1: She said that it is early.');
  });

  it('takes the place of a first word, or of a whole sentence with what it reported', () => {
    const first = edit(late, (tr) => tr.insertText('The minister', 1, 1 + 'She'.length));
    expect(told(first.doc)[0]).toBe('e1: The minister said that it is late. ');
    const whole = edit(late, (tr) => tr.insertText('Nothing. ', 1, behind(tr.doc, 'late. ')));
    expect(told(whole.doc)).toEqual([': Nothing. ', 'e2: He agreed.']);
  });

  it('ends a sentence without a full stop, up to its own', () => {
    const open = stateOf([['two more ferries', 'e1']]);
    const after = edit(open, (tr) => tr.insertText(' from June. All agreed.', behind(tr.doc, 'ferries')));
    expect(told(after.doc)).toEqual(['e1: two more ferries from June.', ':  All agreed.']);
  });

  it('waits while a character is composed', () => {
    let composing = true;
    const before = EditorState.create({
      doc: stateOf([['two ferries', 'e1']]).doc,
      plugins: [sourcesKept(() => composing)],
    });
    const during = edit(before, (tr) => tr.insertText(' é', behind(tr.doc, 'ferries')));
    expect(told(during.doc)).toEqual(['e1: two ferries', ':  é']);
    composing = false;
    expect(told(edit(during, (tr) => tr).doc)).toEqual(['e1: two ferries é']);
  });
});

describe('what is taken out', () => {
  const two = stateOf(
    [
      ['One. ', 'e1'],
      ['Two.', 'e2'],
    ],
    [['Three.', 'e3']],
  );
  const gone = (change: (tr: Transaction) => Transaction, from = two) => takenOutBy(change(from.tr));

  it('is an entry of which no word is left', () => {
    expect(gone((tr) => tr.delete(1, behind(tr.doc, 'One. ')))).toEqual(['e1']);
    expect(gone((tr) => tr.delete(1, 3))).toEqual([]);
    expect(gone((tr) => tr.delete(0, tr.doc.child(0).nodeSize))).toEqual(['e1', 'e2']);
    const copied = edit(two, (tr) => tr.insert(0, tr.doc.child(0)));
    expect(gone((tr) => tr.delete(0, tr.doc.child(0).nodeSize), copied)).toEqual([]);
  });

  it('is a block that reports nothing, once it is gone', () => {
    const lead = stateOf([['The lead.', '']], [['One.', 'e1']]);
    expect(gone((tr) => tr.delete(0, tr.doc.child(0).nodeSize), lead)).toEqual(['p0']);
    expect(gone((tr) => tr.delete(1, 4), lead)).toEqual([]);
  });

  it('is nothing where the draft is emptied, or where another window did it', () => {
    expect(gone((tr) => tr.delete(0, tr.doc.content.size))).toEqual([]);
    const elsewhere = (tr: Transaction) =>
      tr.delete(1, behind(tr.doc, 'One. ')).setMeta('y-sync$', { isChangeOrigin: true });
    expect(gone(elsewhere)).toEqual([]);
  });
});

/** Letters that stand once in all that is typed, so that each can be told from every other. */
const letter = (index: number) => String.fromCodePoint(0x4e00 + index);

describe('for whatever a person does', () => {
  const action = fc.record({
    does: fc.constantFrom(
      'type',
      'type',
      'delete',
      'split',
      'join',
      'move',
      'copy',
      'replace',
      'paste plain',
    ),
    from: fc.nat(200),
    length: fc.nat(12),
    to: fc.nat(200),
  });
  const paragraphs = fc.array(
    fc.array(fc.constantFrom('e1', 'e2', 'e3', ''), { minLength: 1, maxLength: 4 }),
    {
      minLength: 1,
      maxLength: 4,
    },
  );

  it('words that survive keep their sources, and none has one that its place never had', () => {
    fc.assert(
      fc.property(paragraphs, fc.array(action, { maxLength: 15 }), (given, actions) => {
        let next = 0;
        const sources = new Map<string, Set<string>>();
        const made = given.map((sentences) =>
          sentences.map((entry): [string, string] => {
            const letters = Array.from({ length: 4 }, () => letter(next++));
            for (const one of letters) sources.set(one, new Set([entry]));
            return [`${letters.join('')}. `, entry];
          }),
        );
        let state = stateOf(...made);
        const pos = (at: number) =>
          TextSelection.near(state.doc.resolve(at % (state.doc.content.size + 1))).from;
        for (const { does, from: wanted, length, to } of actions) {
          if (state.doc.textContent === '') break;
          const from = pos(wanted);
          const end = Math.max(from, Math.min(pos(wanted + length), state.doc.content.size));
          const slice = state.doc.slice(from, end);
          const typed = letter(next);
          if (['type', 'replace', 'paste plain'].includes(does)) {
            next++;
            const around = state.doc.resolve(from).parent;
            const near = [around, state.doc.resolve(end).parent].flatMap((block) =>
              sentencesIn(block, 0).map((one) => String(one.source?.attrs.entries ?? '')),
            );
            sources.set(typed, new Set(['', ...near]));
          }
          /** Words of nobody's that are put into a block may become part of what is said there, or beside them. */
          const putIn = (doc: Node, place: number) => {
            const there = sentencesIn(doc.resolve(place).parent, 0);
            slice.content.descendants((block) => {
              if (block.isTextblock) there.push(...sentencesIn(block, 0));
            });
            for (const one of slice.content.textBetween(0, slice.content.size)) {
              const allowed = sources.get(one);
              if (!allowed?.has('')) continue;
              for (const { source } of there) allowed.add(String(source?.attrs.entries ?? ''));
            }
          };
          switch (does) {
            case 'type':
              state = edit(state, (tr) => tr.insertText(typed, from));
              break;
            case 'replace':
              state = edit(state, (tr) => tr.insertText(typed, from, end));
              break;
            case 'paste plain':
              state = edit(state, (tr) =>
                tr.replaceRange(
                  from,
                  end,
                  new Slice(
                    draftsSchema.node('paragraph', null, draftsSchema.text(`${typed}. `)).content,
                    0,
                    0,
                  ),
                ),
              );
              break;
            case 'delete':
              state = edit(state, (tr) => tr.deleteRange(from, end));
              break;
            case 'split':
              state = edit(state, (tr) => tr.split(from));
              break;
            case 'join': {
              const seam = state.doc.resolve(from).after();
              if (canJoin(state.doc, seam)) state = edit(state, (tr) => tr.join(seam));
              break;
            }
            case 'copy':
              putIn(state.doc, pos(to));
              state = edit(state, (tr) => tr.replaceRange(pos(to), pos(to), slice));
              break;
            case 'move':
              state = edit(state, (tr) => tr.deleteRange(from, end));
              state = edit(state, (tr) => {
                const place = TextSelection.near(tr.doc.resolve(to % (tr.doc.content.size + 1))).from;
                putIn(tr.doc, place);
                return tr.replaceRange(place, place, slice);
              });
              break;
          }
        }
        state.doc.forEach((block, at) => {
          for (const sentence of sentencesIn(block, at)) {
            const entry = String(sentence.source?.attrs.entries ?? '');
            for (const one of sentence.text) {
              const allowed = sources.get(one);
              if (allowed) expect([...allowed]).toContain(entry);
            }
          }
        });
      }),
      { numRuns: 300 },
    );
  });
});

it('finds every sentence that reports an entry', () => {
  const state = stateOf(
    [
      ['One. ', 'e1'],
      ['Two. ', 'e2 e1'],
    ],
    [['One again.', 'e1']],
  );
  expect(sentencesThatReport(state.doc, 'e1').map(({ text }) => text)).toEqual([
    'One. ',
    'Two. ',
    'One again.',
  ]);
});

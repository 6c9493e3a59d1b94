import { DecorationSet, type EditorView } from '@tiptap/pm/view';
import { describe, expect, it } from 'vitest';
import { typist } from '../typist.fixture.ts';
import { abbreviationsOf } from './abbreviations.ts';
import { completionsOf } from './completions.ts';
import { typingHelpsPlugin } from './plugin.ts';

const ABBREVIATIONS = abbreviationsOf([
  { short: 'govt', long: 'government' },
  { short: 'off', long: 'office' },
  { short: 'vp', long: 'vice-president' },
]);
const COMPLETIONS = completionsOf(['Vera Pappas', 'Council of Island Mayors']);

/** Somebody at the keys of an editor with helps. "\t" is Tab. */
function helped({ isOn = true, language = 'en' }: { isOn?: boolean; language?: string | null } = {}) {
  const plugin = typingHelpsPlugin({
    isOn: () => isOn,
    abbreviations: () => ABBREVIATIONS,
    completions: () => COMPLETIONS,
    marksOf: () => language,
    isCode: (word) => ['VP', 'OD', 'LK'].includes(word.toUpperCase()),
    isComposing: () => one.isComposing,
  });
  const one = typist(undefined, [plugin]);
  // What the plugin asks of a view; there is no page here for a real one.
  const view = {
    get state() {
      return one.state;
    },
    get composing() {
      return one.isComposing;
    },
    editable: true,
    dispatch: one.apply,
  } as unknown as EditorView;
  const keys: Record<string, string> = { '\n': 'Enter', '\b': 'Backspace', '\t': 'Tab' };
  const type = (text: string) => {
    for (const character of text) {
      const key = keys[character];
      const { from, to } = one.state.selection;
      const isHandled = key
        ? plugin.props.handleKeyDown?.call(plugin, view, { key } as KeyboardEvent)
        : plugin.props.handleTextInput?.call(plugin, view, from, to, character, () => one.state.tr);
      if (!isHandled && character !== '\t') one.type(character);
    }
  };
  /** The text that is offered behind the last passage; '' for none. */
  const offered = () => {
    const drawn = plugin.props.decorations?.call(plugin, one.state);
    const [decoration] = drawn instanceof DecorationSet ? drawn.find() : [];
    // Its attributes stand in no declared type.
    const { type: drawing } = (decoration ?? {}) as { type?: { attrs?: Record<string, string> } };
    return drawing?.attrs?.['data-hint'] ?? '';
  };
  return { one, type, offered };
}

describe('an abbreviation', () => {
  it('expands when its word is over, and at Enter', () => {
    const { one, type } = helped();
    type('VP: the govt, Govt and govt\nOD? (govt) why');
    expect(one.told()).toEqual([
      'statement VP: the government, Government and government',
      'question OD: (government) why',
    ]);
  });

  it('comes back as it was typed by one Backspace, and is left alone there', () => {
    const { one, type } = helped();
    type('VP: the govt \b');
    expect(one.told()).toEqual(['statement VP: the govt ']);
    type('\b, a govt, too');
    expect(one.told()).toEqual(['statement VP: the govt, a government, too']);
  });

  it('is taken back only right after', () => {
    const { one, type } = helped();
    type('VP: govt x\b\b');
    expect(one.told()).toEqual(['statement VP: government']);
  });

  it('never touches heads, codes, flags, mentions, links, labels or comments', () => {
    const { one, type } = helped();
    type(
      'vp: yes !off \nOD [off the list]: no\n// govt "x" \nVP: see [off](https://off-off.org/off) and @vp \\off ',
    );
    expect(one.told().map((told) => told.trim())).toEqual([
      'statement VP: yes !off',
      'statement OD: no',
      'comment: govt "x"',
      'statement VP: see [off](https://off-off.org/off) and @vp \\off',
    ]);
    expect(one.entries()[1]).toMatchObject({ head: { voice: { labels: ['off the list'] } } });
  });
});

describe('marks', () => {
  it('are set as the language has them, and given back by Backspace', () => {
    const english = helped();
    english.type('VP: "two ferries" -- from June, it\'s said');
    expect(english.one.told()).toEqual(['statement VP: “two ferries” – from June, it’s said']);
    english.type(' "\bno"');
    expect(english.one.told()).toEqual(['statement VP: “two ferries” – from June, it’s said "no"']);
    const french = helped({ language: 'fr' });
    french.type('VP: "deux"');
    expect(french.one.told()).toEqual(['statement VP: «\u202fdeux\u202f»']);
  });

  it('stay as they are typed where nobody asked for others', () => {
    const { one, type } = helped({ language: null });
    type('VP: "two ferries" -- it\'s "govt"');
    expect(one.told()).toEqual(['statement VP: "two ferries" -- it\'s "government"']);
  });

  it('leave the quoted name of a head to the shorthand, and escapes', () => {
    const { one, type } = helped();
    type('OD for "the small islands": a \\"word\\"\n');
    expect(one.entries()[0]).toMatchObject({
      head: { kind: 'statement', voice: { behalf: { name: 'the small islands' } } },
    });
    expect(one.told()[0]).toBe('statement OD: a "word"');
  });
});

describe('a name or a term', () => {
  it('is offered from its third letter, and put in by Tab', () => {
    const { one, type, offered } = helped();
    type('VP: the cou');
    expect(offered()).toBe('ncil of Island Mayors');
    type('\t');
    expect(one.told()).toEqual(['statement VP: the Council of Island Mayors']);
    expect(offered()).toBe('');
    type('\b');
    expect(one.told()).toEqual(['statement VP: the cou']);
    expect(offered()).toBe('');
  });

  it('is offered nowhere but at the end of what is being typed', () => {
    const { one, type, offered } = helped();
    type('VP: the cou');
    one.goTo(0, 3);
    expect(offered()).toBe('');
    type('ver');
    expect(offered()).toBe('');
  });
});

it('does nothing where it is switched off: typing is what importing reads', () => {
  const { one, type, offered } = helped({ isOn: false });
  type('VP: "the govt" -- it\'s cou');
  expect(offered()).toBe('');
  expect(one.told()).toEqual(['statement VP: "the govt" -- it\'s cou']);
});

it('touches nothing while an input method composes', () => {
  const { one, type, offered } = helped();
  type('VP: x');
  one.isComposing = true;
  type(' "govt " cou');
  expect(offered()).toBe('');
  expect(one.told()).toEqual(['statement VP: x "govt " cou']);
});

import { describe, expect, it } from 'vitest';
import { pasteFromElsewhere, pasteLines } from './pasting.ts';
import { type Typist, typist } from './typist.fixture.ts';

it('reads pasted lines as typed ones, and leaves the last one open', () => {
  const one = typist();
  one.type('OD? first\n');
  one.apply(pasteLines(one.state, '10:02 VP> **yes**\r\n- item\n# Next\nLK: and', one.writing));
  one.type(' so on\n');
  expect(one.told()).toEqual([
    'question OD: first',
    'answer VP: yes / - item',
    'section: Next',
    'statement LK: and so on',
    'unattributed: ',
  ]);
  expect(one.entries().map((entry) => entry.time)).toEqual(['10:00', '10:02', null, null, null]);
});

it('puts words from elsewhere where the cursor is', () => {
  const one = typist();
  one.type('VP: one three');
  one.goTo(0, 4);
  one.apply(pasteLines(one.state, 'two ', one.writing));
  expect(one.told()).toEqual(['statement VP: one two three']);
});

function paste(one: Typist, html: string, text = ''): void {
  const tr = pasteFromElsewhere(one.state, html, text, one.writing);
  if (tr) one.apply(tr);
}

describe('what comes from another program', () => {
  it('keeps its lists and links, as passages of the entry at the cursor', () => {
    const one = typist();
    one.type('VP: see ');
    paste(
      one,
      '<p style="color:red">the <a href="https://x.org/p">plan</a></p><ul><li>boats</li><li>fares</li></ul><h2>VP: no head</h2>',
    );
    one.type('!');
    expect(one.told()).toEqual(['statement VP: see the plan / - boats / - fares / VP: no head!']);
    expect(JSON.stringify(one.entries())).toContain('"link":"https://x.org/p"');
  });

  it('puts a list behind the words at the cursor, and no empty line before it', () => {
    const one = typist();
    one.type('VP: of\vmore');
    paste(one, '<ul><li>boats</li><li>fares</li></ul>');
    expect(one.told()).toEqual(['statement VP: of / more / - boats / - fares']);
    one.type('\nOD: \v');
    paste(one, '<ul><li>a</li></ul>');
    expect(one.told()[1]).toBe('statement OD:  / - a');
  });

  it('is entries where its lines are shorthand, formatted or not', () => {
    const one = typist();
    paste(
      one,
      '<p><b>OD? </b>who pays for <b>this</b></p><p>10:02 VP&gt; see <a href="https://x.org/p">the plan</a></p><li>boats</li>',
    );
    one.settle();
    expect(one.told()).toEqual(['question OD: who pays for this', 'answer VP: see the plan / - boats']);
    expect(JSON.stringify(one.entries())).toContain('"bold":true');
  });

  it('is its text where it has nothing but styles', () => {
    const one = typist();
    paste(one, '<div style="font-family:monospace"><span>VP: one</span></div>', 'VP: one\n~ two');
    one.settle();
    expect(one.told()).toEqual(['statement VP: one', 'private: two']);
  });

  it('has the lines joined that a page broke, unless they are shorthand', () => {
    const broken =
      'The Ministry of Shipping presented its plan for the summer to the govern-\nment of the islands.';
    const one = typist();
    paste(one, '', broken);
    expect(one.told()).toEqual([
      'unattributed: The Ministry of Shipping presented its plan for the summer to the government of the islands.',
    ]);
    const two = typist();
    paste(two, '', `VP: ${broken}`);
    expect(two.told()).toHaveLength(2);
  });

  it('without any words is left to others', () => {
    const one = typist();
    expect(pasteFromElsewhere(one.state, '<img src="https://x.org/a.png">', '', one.writing)).toBeNull();
  });
});

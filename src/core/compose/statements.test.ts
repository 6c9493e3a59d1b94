import { describe, expect, it } from 'vitest';
import { bodyOf } from './compose.fixture.ts';

const people = `people:
  A = Ms. Ann BELL, Mayor, Lower Island
  B = Prof. Bo van den CARR
  F = the representative of Fiji [delegation]
  N =
`;

const told = (...entries: string[]) => bodyOf(`${people}notes:\n# One\n${entries.join('\n')}\n`).join('\n');
const said = (entry: string) => told(entry).replace('Ms. Ann Bell, Mayor, Lower Island, ', '');

describe('what is said is joined to its verb', () => {
  it.each([
    ['A stressed: nothing changes', 'stressed that nothing changes.'],
    ['A stressed: that nothing changes.', 'stressed that nothing changes.'],
    ['A: Finland supports the plan', 'said that Finland supports the plan.'],
    ['A: two more ferries from June', 'mentioned two more ferries from June.'],
    ['A noted: the progress made in the islands', 'noted the progress made in the islands.'],
    [
      'A noted: the progress made in the islands was slow',
      'noted that the progress made in the islands was slow.',
    ],
    ['A: how fares are set', 'explained how fares are set.'],
    ['A proposed: night ferries on Fridays', 'proposed night ferries on Fridays.'],
    ['A called for: more boats', 'called for more boats.'],
    ['A informed: the budget was raised', 'informed the meeting that the budget was raised.'],
    ['A: we need more boats', 'said: we need more boats.'],
    ['A: The ferries run late.', 'said that the ferries run late.'],
    ['A: the WHO advises a cool room', 'said that the WHO advises a cool room.'],
    ['A: WHO guidance sets out three steps', 'said that WHO guidance sets out three steps.'],
    ['A: ferries, e.g. the night ferry, run late', 'said that ferries, e.g. the night ferry, run late.'],
    ['A said: more boats', 'said: more boats.'],
    ['A: and it is public', 'said that it is public.'],
    ['A: but nothing changes', 'said: but nothing changes.'],
    ['A: and so on', 'said: and so on.'],
    ['A.. was pleased.', 'was pleased.'],
    ['A: who pays for it?', 'asked who pays for it.'],
    ['A: replace "shall" with "should"', 'said: replace "shall" with "should".'],
    ['A: the plan "shall" stand', 'said that the plan "shall" stand.'],
    ['A: supported what was said', 'supported what was said.'],
    ['A: lack of inspectors', 'said: lack of inspectors.'],
    ['A: the sea does not wait for us', 'said: the sea does not wait for us.'],
    ['A: could live with that', 'said: could live with that.'],
    ['A: ready to support States', 'said: ready to support States.'],
    ['A: no idea yet, an inquiry is under way', 'said: no idea yet, an inquiry is under way.'],
    ['A: three in ten pay a fee', 'said that three in ten pay a fee.'],
    [
      'A: open permits within a sector, tried in two provinces',
      'mentioned open permits within a sector, tried in two provinces.',
    ],
    ['A: agrees with the Chair', 'agreed with the Chair.'],
    ['A: supports Chile on dairy', 'supported Chile on dairy.'],
    ['A: presented the new recital', 'presented the new recital.'],
    ["A: the list can't be closed", 'said that the list cannot be closed.'],
    ["A: it's on the list", 'said that it is on the list.'],
    // Of "it's gone" only the sense tells whether it is or has.
    ["A: it's gone", "said that it's gone."],
    ['A: the board wrote "we can\'t pay"', 'said that the board wrote "we can\'t pay".'],
    ["A: that's for lawyers", "said: that's for lawyers."],
    ['A: by open tender, the call is out', 'said: by open tender, the call is out.'],
    ['A: by next season, if permission is granted', 'said: by next season, if permission is granted.'],
    ['A: in winter, the sea is closed', 'said that in winter, the sea is closed.'],
    ['A: the ferries run if the sea is calm', 'said that the ferries run if the sea is calm.'],
    ['A: safety, leakage, finance, service', 'mentioned safety, leakage, finance, service.'],
    ['A: an annual review in the islands', 'mentioned an annual review in the islands.'],
    ["A: the mayor's plan for winter", "mentioned the mayor's plan for winter."],
    ['A: that is a third of the fleet', 'said: that is a third of the fleet.'],
    ['A: not one was in your returns', 'said: not one was in your returns.'],
    ['A: last two questions', 'said: last two questions.'],
    ['A: needs in winter are greater', 'said that needs in winter are greater.'],
    ['A: withdraws the question', 'withdrew the question.'],
    ['A: no. Two people have left.', 'answered no. She added that two people have left.'],
    ['A disagreed: clouds hide the river', 'disagreed: clouds hide the river.'],
    ['A disagreed: with the Chair', 'disagreed with the Chair.'],
    ['A: no mention of sand', 'said: no mention of sand.'],
    ['A noted: no change in fares', 'noted no change in fares.'],
  ])('%s', (entry, sentence) => {
    expect(said(entry)).toBe(sentence);
  });

  it('with a verb that is in no table right after it, so that a noun and a clause both read well', () => {
    expect(said('A lamented: the loss of three ferries')).toBe('lamented the loss of three ferries.');
  });

  it('with quotations word for word', () => {
    expect(said('A said: "The sea does not wait."')).toBe('said: "The sea does not wait."');
    expect(said('A said: "we are too slow", as the mayor put it')).toBe(
      'said that "we are too slow", as the mayor put it.',
    );
    expect(said('A said: the words were "why wait?"')).toBe('said that the words were "why wait?"');
  });

  it('with a capital of the beginning taken away only where no name could lose it', () => {
    expect(said('A: Work can begin')).toBe('said that work can begin.');
    expect(told('A: one is here', 'A: two are here', 'A: Skerries is full. Mooring is dear.')).toContain(
      'said: Skerries is full.',
    );
    expect(told('A: Skerries harbour is full', 'A: Mooring is dear')).toContain(
      'said: Skerries harbour is full.',
    );
  });

  it('sentence by sentence', () => {
    expect(said('A: The ferries run late. They carry 300 cars. Why not more?')).toBe(
      'said that the ferries run late. She added that they carry 300 cars. Ms. Bell asked why not more.',
    );
  });

  it('with list items below a colon', () => {
    expect(told('A: there are two steps.', '- find the piers', '- mend them')).toBe(
      'Ms. Ann Bell, Mayor, Lower Island, said that there are two steps:\nfind the piers\nmend them',
    );
  });
});

describe('states and institutions', () => {
  const body = (...entries: string[]) =>
    bodyOf(
      `people:\n  CA = Canada [delegation]\n  MH = the Ministry of Health [office]\n  SI = the small islands [group]\n  F = the representative of Fiji [delegation]\nnotes:\n${entries.join('\n')}`,
    ).join('\n');

  it('are "it", and speak of themselves so', () => {
    expect(body('CA: Canada has opened a portal', 'CA: the portal is free')).toBe(
      'Canada said that it has opened a portal. It added that the portal is free.',
    );
    expect(body("MH: the Ministry of Health's plan is ready")).toBe(
      'The Ministry of Health said that its plan is ready.',
    );
  });

  it('keep their name where "it" could be another, or is not certain', () => {
    expect(body('CA: Canada and Chile have agreed')).toContain('that Canada and Chile have agreed.');
    expect(body('CA for SI: Canada has opened a portal')).toContain('that Canada has opened a portal.');
    expect(body('CA & MH: Canada has opened a portal')).toContain('that Canada has opened a portal.');
    expect(body('SI: time is short', 'SI: help is far')).toContain('In addition, the small islands');
    expect(body('F: time is short', 'F: help is far')).toContain('In addition, the representative of Fiji');
  });
});

describe('speakers', () => {
  it('do not begin two sentences in a row alike', () => {
    expect(told('A stressed: one is here', 'A noted: two is here', 'A said: three is here')).toBe(
      'Ms. Ann Bell, Mayor, Lower Island, stressed that one is here. She also noted that two is here. ' +
        'Ms. Bell said that three is here.',
    );
    expect(told('F noted: one is here', 'F noted: two is here')).toBe(
      'The representative of Fiji noted that one is here. In addition, the representative of Fiji noted that two is here.',
    );
  });

  it('are named in full first, also where somebody else names them, with the commas that asks for', () => {
    expect(told('F.. supported @A on ferries', 'A.. thanked @F')).toBe(
      'The representative of Fiji supported Ms. Ann Bell, Mayor, Lower Island, on ferries.\n' +
        'Ms. Bell thanked the representative of Fiji.',
    );
    expect(told("F.. read out @A's letter", 'A.. agreed')).toBe(
      "The representative of Fiji read out Ms. Ann Bell's letter.\nMs. Ann Bell, Mayor, Lower Island, agreed.",
    );
  });

  it('are introduced where they are named first, by a mention or as somebody types their name', () => {
    expect(told('* the Chair gave the floor to Ms. Bell', 'A: nothing changes')).toBe(
      'The Chair gave the floor to Ms. Ann Bell, Mayor, Lower Island.\nMs. Bell said that nothing changes.',
    );
    expect(told('* the Mayor, Ms. Bell, opened the meeting', 'A: nothing changes')).toBe(
      'The Mayor, Ms. Ann Bell, Lower Island, opened the meeting.\nMs. Bell said that nothing changes.',
    );
    expect(told('F said: "ask Ms. Bell"', 'A: nothing changes')).toContain(
      'Ms. Ann Bell, Mayor, Lower Island, noted',
    );
  });

  it('are told in paragraphs of two to four sentences', () => {
    const entries = Array.from({ length: 9 }, (_, at) => `A: pier ${at} is closed`);
    const lengths = told(...entries)
      .split('\n')
      .map((paragraph) => paragraph.match(/pier/g)?.length);
    expect(lengths).toEqual([3, 3, 3]);
    expect(told('A: One is here. Two is here. Three is here. Four is here.', 'A: five is here')).toContain(
      'four is here.\nMs. Bell',
    );
  });

  it('speak together, for others, and under a label', () => {
    expect(told('A & B: fares rise', 'A & B: piers rust')).toBe(
      'Ms. Ann Bell, Mayor, Lower Island, and Prof. Bo van den Carr said that fares rise. They added that piers rust.',
    );
    expect(told('A for "the small islands": fares rise')).toBe(
      'Ms. Ann Bell, Mayor, Lower Island, speaking on behalf of the small islands, said that fares rise.',
    );
    expect(told('B [right of reply, fr]: fares rise')).toBe(
      'Prof. Bo van den Carr, exercising the right of reply, said that fares rise.',
    );
  });

  it('keep their particles small behind an honorific, and their pronoun to themselves', () => {
    expect(told('B: one is here', 'B: two is here', 'A.. met @B', 'B: three is here')).toContain(
      'Prof. van den Carr',
    );
    expect(told('A.. thanked @B', 'A.. left early')).toContain('She also left early.');
  });

  it('without a name are participants, never codes', () => {
    expect(told('XY: fares rise', 'XY: piers rust')).toBe(
      'A participant said that fares rise. In addition, the participant noted that piers rust.',
    );
  });
});

describe('without a name', () => {
  it('somebody is told of by what was said, and nothing else', () => {
    expect(told('A: fares rise !anon', 'A? who pays !anon', 'B> we do not')).toBe(
      'A participant said that fares rise.\n' +
        'Participants then engaged in a Q&A session.\n' +
        'A participant asked who pays. In reply, a participant said: we do not.',
    );
  });

  it('what names its own speaker is withheld', () => {
    expect(told('A: Lower Island needs boats !anon', 'F: fiji agrees !anon', 'F: boats are late')).toBe(
      'The representative of Fiji said that boats are late.',
    );
  });

  it.each([
    ['its given name', 'ann said so yesterday'],
    ['its name with other accents', 'the Fijí islands agree', 'F'],
    ['an address', 'all is at https://lower-island.example/plan'],
    ['an address of mail', 'write to mayor@lower-island.example'],
  ])('what tells who spoke by %s is withheld', (_, words, code = 'A') => {
    expect(told(`${code}: ${words} !anon`, 'B: boats are late')).not.toContain('A participant');
  });

  it.each([
    ['its acronym', 'the IPA has no money'],
    ['its name without the acronym', 'the island ports administration is short of money'],
    ['its short name', 'the Island Ports are short of money'],
    ['its initials', 'money is short at PPAW'],
    ['its unit', 'the docks and piers are for us to mend'],
    ['the short name of a unit', 'the Port Police is short of money'],
    ['the place in its name', 'we in Westport are short of money'],
    ['who comes from there', 'we Chileans are short of money', 'C'],
    ['what a term says it stands for', 'the customs service of the north is ours', 'T'],
  ])('what tells where they are from by %s is withheld', (_, words, code = 'P') => {
    const people =
      'people:\n  P = Ms. Pia PORT, Director, Island Ports Administration (IPA), Docks and Piers\n' +
      '  C = Ms. Ana LIMA, Ambassador, Permanent Mission of Chile to the United Nations\n' +
      '  T = Mr. Tom TOLL, Clerk, CSN\nterms:\n  CSN = Customs Service of the North\n';
    const file = `${people.replace('Docks and Piers', code === 'P' ? 'Docks and Piers, Port Police Authority of Westport' : '')}notes:\n# One\n`;
    expect(bodyOf(`${file}${code}: ${words} !anon\n`).join('\n')).not.toContain('articipant');
  });

  it('what only sounds like an affiliation is told', () => {
    const file =
      'people:\n  P = Ms. Pia PORT, Director, Ministry of Shipping and Ports (MSP)\n' +
      '  C = Ms. Ana LIMA, Ambassador, Permanent Mission of Chile to the United Nations\nnotes:\n# One\n';
    for (const words of [
      'P: the ministry and the ports are late',
      'C: the United Nations is a permanent mission',
    ])
      expect(bodyOf(`${file}${words} !anon\n`).join('\n')).toContain('articipant');
  });

  it('a given name that is a word as well tells nothing in small letters', () => {
    const people = 'people:\n  W = Mr. Will SMITH\n';
    const body = (words: string) => bodyOf(`${people}notes:\n# One\nW: ${words} !anon\n`).join('\n');
    expect(body('the boats will come')).toContain('the boats will come');
    expect(body('ask Will about it')).not.toContain('Will');
  });

  it('stands at the end of its section, so that its place tells nothing', () => {
    expect(told('A: one is here', 'A: two is here !anon', 'A: three is here').split('\n').at(-1)).toBe(
      'A participant stated that two is here.',
    );
  });
});

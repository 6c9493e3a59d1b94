import fc from 'fast-check';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { composeDraft } from '../compose/compose.ts';
import { blockText } from '../document/draft.ts';
import { effectiveFlags, isWithheld } from '../meeting/flags.ts';
import { type Entry, type Meeting, meetingSchema, relationOf, voiceOf } from '../meeting/meeting.ts';
import { meetings } from '../shorthand/meetings.arbitrary.ts';
import { parseShorthand } from '../shorthand/parse.ts';
import { MADE_AT, NOTES, notedArchive, notedMeeting, PICTURES } from './archive.fixture.ts';
import { readArchive } from './read.ts';
import { sharedCopy } from './share.ts';
import { verifyArchive } from './verify.ts';
import { writePlainArchive } from './write.ts';

const SHARE = { madeAt: MADE_AT, share: true };

/** All that is in an archive, packed and unpacked, as one text. */
function everythingIn(archive: Uint8Array): string {
  return [archive, ...Object.values(unzipSync(archive))]
    .map((bytes) => `${Buffer.from(bytes).toString('utf8')}\n${Buffer.from(bytes).toString('latin1')}`)
    .join('\n');
}

function withDraft(meeting: Meeting): Meeting {
  return { ...meeting, drafts: [composeDraft(meeting, { language: 'en' })] };
}

function textOf(value: unknown): string {
  return JSON.stringify(value);
}

describe('a copy to share', () => {
  it('is a meeting of its own that says what it is, without state and history', async () => {
    const archive = await notedArchive({ share: true });
    const reading = await readArchive(archive);
    if (!reading.ok) throw new Error(reading.message);
    const { manifest, meeting, state } = reading.archive;
    expect(state).toBeNull();
    expect(manifest.shared).toBe(true);
    expect(manifest.notice).toContain('copy to share');
    expect(meeting.id).toMatch(/^shared-/);
    expect(meeting.id).not.toBe(notedMeeting().id);
    expect(await verifyArchive(archive)).toEqual([]);
  });

  it('leaves out what is off the record, private, or in doubt', async () => {
    const everything = everythingIn(await notedArchive({ share: true }));
    expect(everything).toContain('two more ferries');
    expect(everything).not.toMatch(/weary|timetable|bicycles/);
    const slips = NOTES.replace('!off', '!of').replace('bicycles', 'bicycles !check');
    expect(textOf(sharedCopy(notedMeeting(slips)))).not.toMatch(/weary|bicycles/);
  });

  it('leaves out what would be in doubt in the copy, where what parted it from an anonymous note is not in it', async () => {
    const notes =
      '* the session was suspended !anon\n== 2024-05-08 !off\n+ [Harbour plan](https://example.org/plan)\n';
    const archive = await writePlainArchive(parseShorthand(`notes:\n${notes}`).meeting, PICTURES, SHARE);
    expect(await verifyArchive(archive)).toEqual([]);
    expect(everythingIn(archive)).not.toContain('Harbour plan');
  });

  it('leaves out header lines that it does not know, comments, and fields under a flag', () => {
    const copy = sharedCopy(
      notedMeeting(
        NOTES.replace('title:', '// said at the bar\nwhispered-by: Hugo\ntitle:').replace(
          'its ferry plan for the summer',
          'its secret plan !off',
        ),
      ),
    );
    expect(textOf(copy)).not.toMatch(/bar|whispered|Hugo|secret/);
  });

  it('keeps a record closed whose setting is under a flag', () => {
    const copy = sharedCopy(notedMeeting(`record: closed !check\n${NOTES}`));
    expect(copy.particulars.record).toBe('closed');
  });

  it('tells nobody who spoke anonymously: not by name, mention, place, time, link or id', () => {
    const copy = sharedCopy(
      notedMeeting(
        NOTES.replace(
          '10:36 OD',
          '10:31 OD: see [the Lower file](https://lower.example) on this !anon\n10:36 OD',
        )
          .replace('10:31 OD? what', '10:31 VP? what does @OD say about what')
          .replace('the harbour master', 'the harbour master of @VP'),
      ),
    );
    expect(textOf(copy)).not.toMatch(/DOOL|"OD"|Lower|lower\.example|10:36/i);
    const nobody = copy.participants.find(({ name }) => name === '');
    expect(nobody).toMatchObject({ id: 'p0', code: 'NN' });
    const spoken = copy.entries.filter((entry) => voiceOf(entry) !== null);
    expect(spoken.slice(-2).map((entry) => [voiceOf(entry)?.speakers, entry.time])).toEqual([
      [['p0'], null],
      [['p0'], null],
    ]);
    expect(JSON.stringify(spoken.at(-1)?.content)).toContain('{"mention":"p0"}');
  });

  it('takes a link from behind an exclamation mark without making a flag of it', () => {
    const copy = sharedCopy(
      notedMeeting(NOTES.replace('10:36 OD: ', '10:36 OD: mind\\![this](https://lower.example) ')),
    );
    expect(textOf(copy)).toContain('harbour master');
    expect(sharedCopy(copy).entries).toHaveLength(copy.entries.length);
  });

  it('names nobody of a meeting under the Chatham House rule', () => {
    const copy = sharedCopy(notedMeeting(`record: chatham\n${NOTES}`));
    expect(copy.participants.map(({ id }) => id)).toEqual(['p0']);
    expect(copy.photos).toEqual([]);
    expect(textOf(copy.entries)).toContain('two more ferries');
  });

  it('withholds what somebody said who is in no list', () => {
    const meeting = notedMeeting();
    const copy = sharedCopy({
      ...meeting,
      participants: meeting.participants.filter(({ code }) => code !== 'OD'),
    });
    expect(textOf(copy)).not.toContain('what happens when the sea is closed');
  });

  it('holds pictures only of people who are still named', async () => {
    const read = async (notes: string) => {
      const reading = await readArchive(await writePlainArchive(notedMeeting(notes), PICTURES, SHARE));
      return reading.ok ? [...reading.archive.pictures.keys()] : [];
    };
    expect(await read(NOTES)).toEqual(['pappas.png']);
    expect(await read(NOTES.replace(/VP([:>+].*)/g, 'VP$1 !anon'))).toEqual([]);
  });

  it('has of what was decided about a draft only the entries that are in it', () => {
    const meeting = withDraft(notedMeeting());
    const [draft] = meeting.drafts;
    if (!draft) throw new Error('No draft.');
    const choices = {
      setAside: meeting.entries.map(({ id }) => id).sort(),
      ignored: ['spelling: weary'],
      overruled: [{ finding: 'confidential', reason: 'she was weary', at: MADE_AT }],
    };
    const copy = sharedCopy({ ...meeting, drafts: [{ ...draft, ...choices }] });
    expect(copy.drafts[0]?.setAside).toEqual(copy.entries.map(({ id }) => id).sort());
    expect(textOf(copy)).not.toMatch(/weary|confidential/);
  });

  it('has nothing in a draft that was composed before a flag was set', () => {
    const before = withDraft(notedMeeting(NOTES.replace(/ !(off|anon)/g, '')));
    expect(before.drafts[0]?.blocks.map(blockText).join()).toMatch(/weary.*harbour master/s);
    const flagged = notedMeeting();
    const copy = sharedCopy({
      ...flagged,
      // The entries are the same ones: a flag is a word more in them.
      entries: flagged.entries.map((entry, index) => ({ ...entry, id: before.entries[index]?.id ?? '' })),
      drafts: before.drafts,
    });
    const text = copy.drafts.flatMap(({ blocks }) => blocks.map(blockText)).join('\n');
    expect(text).not.toMatch(/weary|harbour master/);
    expect(text).toContain('Ministry briefs island mayors');
    expect(textOf(copy)).not.toMatch(/"b[a-z0-9]{13}|"e[a-z0-9]{13}|"p[a-z0-9]{13}/);
  });

  it('keeps what an entry is to another one that is in it, and tells of none that is not', () => {
    const { meeting } = parseShorthand(
      'VP: a\nOD [supports entry 1]: b\nVP: c !off\nOD [corrects entry 3]: d\n~ e\nOD [replies to entry 5]: f\nVP: g !anon\nOD [supports entry 7]: h',
    );
    const copy = sharedCopy(meeting);
    const told = copy.entries.map((entry) => [
      textOf(entry.content).match(/"text":"(\w)/)?.[1],
      relationOf(entry),
    ]);
    expect(told).toEqual([
      ['a', null],
      ['b', { kind: 'supports', entry: 'e1' }],
      ['f', null],
      ['g', null],
      ['h', null],
    ]);
    expect(copy.entries.slice(-2).map((entry) => voiceOf(entry)?.speakers)).toEqual([['p0'], ['p0']]);
    for (const { id } of meeting.entries) expect(textOf(copy)).not.toContain(id);
  });

  it('has roles change at the next entry that is in it, and not where none follows', () => {
    const { meeting } = parseShorthand(
      'people:\nVP = Vera [chair from entry 2; observer from entry 3; delegate from entry 6]\nOD = Omar [chair from entry 1]\nnotes:\nVP: a\nVP: b !off\nOD: c !anon\nOD: d\nOD: e\nVP: f !off',
    );
    const copy = sharedCopy(meeting);
    const at = new Map(
      copy.entries.map((entry) => [entry.id, textOf(entry.content).match(/"text":"(\w)/)?.[1]]),
    );
    expect(
      copy.participants
        .filter(({ name }) => name !== '')
        .map(({ roleChanges = [] }) => roleChanges.map(({ entry, roles }) => [at.get(entry), ...roles])),
    ).toEqual([[['d', 'observer']], [['a', 'chair']]]);
  });

  it('can be composed by whoever gets it, and says nothing else than the original', () => {
    const copy = sharedCopy(notedMeeting());
    const words = (meeting: Meeting) => withDraft(meeting).drafts[0]?.blocks.map(blockText);
    expect(words(copy)).toEqual(words(notedMeeting()));
  });
});

const FLAGS = [' !off', ' !anon', ' !of', ' !check', ''] as const;

/** A word that nothing else holds. */
const mark = (kind: string, index: number) =>
  `Qx${kind}${String(index).replace(/\d/g, (digit) => 'ABCDEFGHIJ'.charAt(Number(digit)))}zq`;

/** A meeting with a mark in each entry and name, its draft composed before flags were set. */
const marked = fc
  .tuple(meetings, fc.array(fc.constantFrom(...FLAGS), { minLength: 12, maxLength: 12 }))
  .map(([meeting, flags]): Meeting => {
    const add = (entry: Entry, word: string): Entry => ({
      ...entry,
      content: [...entry.content, { kind: 'paragraph', content: [{ text: word }] }],
    });
    const before = withDraft({
      ...meeting,
      participants: meeting.participants.map((one, index) => ({ ...one, name: `Jo ${mark('P', index)}` })),
      entries: meeting.entries.map((entry, index) => add(entry, mark('E', index))),
    });
    return {
      ...before,
      entries: before.entries.map((entry, index) => {
        const flag = flags[index % flags.length] ?? '';
        return flag === '' ? entry : add(entry, `so${flag}`);
      }),
    };
  });

it('holds no word of what is withheld, and no name of who is not to be named, in any meeting', async () => {
  await fc.assert(
    fc.asyncProperty(marked, async (meeting) => {
      const archive = await writePlainArchive(meeting, PICTURES, SHARE);
      const everything = everythingIn(archive);
      const flags = effectiveFlags(meeting);
      const named = new Set<string>();
      for (const [index, entry] of meeting.entries.entries()) {
        const its = flags.get(entry.id);
        const withheld =
          !its || isWithheld(its) || ['private', 'unattributed', 'comment'].includes(entry.head.kind);
        if (withheld) expect(everything).not.toContain(mark('E', index));
        if (withheld || its.anon) continue;
        const voice = voiceOf(entry);
        for (const id of voice?.speakers ?? []) named.add(id);
        if (voice?.behalf && 'participant' in voice.behalf) named.add(voice.behalf.participant);
        for (const run of entry.content.flatMap(({ content }) => content)) {
          if ('mention' in run) named.add(run.mention);
        }
      }
      const spoke = new Set(meeting.entries.flatMap((entry) => voiceOf(entry)?.speakers ?? []));
      for (const [index, { id }] of meeting.participants.entries()) {
        if (spoke.has(id) && !named.has(id)) expect(everything).not.toContain(mark('P', index));
      }
      for (const { id } of [...meeting.entries, ...meeting.participants])
        expect(everything).not.toContain(id);
      const reading = await readArchive(archive);
      if (!reading.ok) throw new Error(reading.message);
      const copy = reading.archive.meeting;
      expect(meetingSchema.safeParse(copy).success).toBe(true);
      for (const [index, entry] of meeting.entries.entries()) {
        const told = copy.entries.find((one) => JSON.stringify(one).includes(mark('E', index)));
        if (told && flags.get(entry.id)?.anon && voiceOf(entry))
          expect(voiceOf(told)?.speakers).toEqual(['p0']);
      }
      expect(await verifyArchive(archive)).not.toContainEqual(expect.stringContaining('copy to share, but'));
    }),
    { numRuns: 150 },
  );
});

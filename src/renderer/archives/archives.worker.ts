/** Archives are made, read and compared beside the window: they may be long, and what comes from elsewhere may be hostile. */
import * as Y from 'yjs';
import { mergeStates } from '../../core/archive/merge.ts';
import { readArchive } from '../../core/archive/read.ts';
import { sharedCopy } from '../../core/archive/share.ts';
import { countWords } from '../../core/archive/words.ts';
import { writeArchive } from '../../core/archive/write.ts';
import { fromLiving, livingUpdate } from '../../core/meeting/living.ts';
import type { Meeting } from '../../core/meeting/meeting.ts';
import { saysNothing } from '../../core/shorthand/numbering.ts';
import type { Comparison, Contents, Order, Outcome, Unpacking, Work } from './protocol.ts';

const WORK: Work = {
  pack: (state, pictures, madeAt, share) => writeArchive({ state, pictures }, { madeAt, share }),

  count: async (state): Promise<Contents> => {
    const { meeting } = fromLiving(docOf(state));
    const entries = saying(meeting);
    return { entries, keptBack: entries - saying(sharedCopy(meeting)) };
  },

  unpack: async (bytes): Promise<Unpacking> => {
    const read = await readArchive(bytes);
    if (!read.ok) return { state: 'unreadable', reason: read.message, plain: read.plain };
    const { meeting, state, pictures, manifest, remarks } = read.archive;
    return {
      state: 'whole',
      unpacked: {
        meeting,
        state: state ?? livingUpdate(meeting),
        pictures,
        shared: manifest.shared,
        remarks,
      },
    };
  },

  compare: async (here, other): Promise<Comparison> => {
    const doc = docOf(here);
    const before = fromLiving(doc).meeting;
    let isNew = false;
    doc.on('updateV2', () => {
      isNew = true;
    });
    Y.applyUpdateV2(doc, other);
    if (!isNew) return { state: 'nothing-new' };
    const merged = mergeStates(here, other);
    if (!merged.ok) return { state: 'impossible', reason: merged.message };
    const known = new Set(before.entries.map(({ id }) => id));
    return {
      state: 'new',
      merged: merged.state,
      entries: merged.meeting.entries.filter((entry) => !known.has(entry.id) && !saysNothing(entry)).length,
      words: countWords(merged.meeting) - countWords(before),
      report: merged.report,
    };
  },
};

/** How many entries say something: the empty one at the end of the notes is no entry for anybody. */
function saying({ entries }: Meeting): number {
  return entries.filter((entry) => !saysNothing(entry)).length;
}

function docOf(state: Uint8Array): Y.Doc {
  const doc = new Y.Doc();
  Y.applyUpdateV2(doc, state);
  return doc;
}

self.onmessage = async ({ data: { name, words } }: MessageEvent<Order>) => {
  const tell = (outcome: Outcome) => self.postMessage(outcome);
  try {
    // The name ties the work to its words.
    const work = WORK[name] as (...words: Order['words']) => Promise<unknown>;
    tell({ done: true, result: await work(...words) });
  } catch (error) {
    tell({ done: false, problem: error instanceof Error ? error.message : String(error) });
  }
};

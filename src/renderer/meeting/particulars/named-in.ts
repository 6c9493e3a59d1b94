import type * as Y from 'yjs';
import { fromLiving } from '../../../core/meeting/living.ts';
import { voiceOf } from '../../../core/meeting/meeting.ts';

/** The ids of all participants whom the notes name: as speakers, as those spoken for, or in the text. Linear in the notes. */
export function participantsNamedIn(doc: Y.Doc): Set<string> {
  const named = new Set<string>();
  for (const entry of fromLiving(doc).meeting.entries) {
    const voice = voiceOf(entry);
    for (const speaker of voice?.speakers ?? []) named.add(speaker);
    if (voice?.behalf && 'participant' in voice.behalf) named.add(voice.behalf.participant);
    for (const passage of entry.content) {
      for (const run of passage.content) if ('mention' in run) named.add(run.mention);
    }
  }
  return named;
}

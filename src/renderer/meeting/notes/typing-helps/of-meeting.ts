/** The typing helps of a meeting, as they are set for the app. */
import type { Plugin } from '@tiptap/pm/state';
import type * as Y from 'yjs';
import { particularsOf } from '../../../../core/meeting/living-particulars.ts';
import { preferences } from '../../../preferences/preferences.ts';
import type { People } from '../writing.ts';
import { abbreviationsOf } from './abbreviations.ts';
import { namesAndTerms } from './names-and-terms.ts';
import { typingHelpsPlugin } from './plugin.ts';

/** `stop` lets go of the document. */
export function helpsOfMeeting(
  doc: Y.Doc,
  people: People,
  isComposing: () => boolean,
): { plugin: Plugin; stop: () => void } {
  const words = namesAndTerms(doc);
  const plugin = typingHelpsPlugin({
    isOn: () => preferences().typingHelps,
    abbreviations: () => abbreviationsOf(preferences().abbreviations),
    completions: words.get,
    marksOf: () => (preferences().smartMarks ? particularsOf(doc).language : null),
    isCode: (word) => people.idOf(word) !== null,
    isComposing,
  });
  return { plugin, stop: words.stop };
}

/**
 * Spelling and grammar, beside the window: the dictionary is a WebAssembly
 * program (harper.js), and this worker is the one place of the app that may run
 * one (see main/pages.ts). It comes with the app; nothing is fetched from elsewhere.
 */
import { Dialect, LocalLinter } from 'harper.js';
import { slimBinary } from 'harper.js/slimBinary';
import { harperSpeller } from '../../core/desk/harper.ts';
import { checkLanguage, dictionaryOf, type Speller } from '../../core/desk/language.ts';
import { remembering } from '../../core/desk/remembering.ts';
import type { LanguageAnswer, LanguageOrder } from './language-check.ts';

/** Enough for the longest drafts, several times over; in characters. */
const REMEMBERED = 4_000_000;

let speller: { english: 'american' | 'british'; loaded: Promise<Speller> } | null = null;

async function load(english: 'american' | 'british'): Promise<Speller> {
  const dialect = english === 'american' ? Dialect.American : Dialect.British;
  return remembering(await harperSpeller(new LocalLinter({ binary: slimBinary, dialect })), REMEMBERED);
}

/** Orders come from the reader of the meeting, whole articles and notes; the window gets what is found. */
self.onmessage = ({ data: reader }: MessageEvent<MessagePort>) => {
  reader.onmessage = ({ data }: MessageEvent<LanguageOrder>) => void carryOut(data);
};

async function carryOut({ number, article, against, style }: LanguageOrder): Promise<void> {
  const tell = (answer: LanguageAnswer) => self.postMessage(answer);
  try {
    const english = dictionaryOf(style);
    if (speller?.english !== english) speller = { english, loaded: load(english) };
    const { loaded } = speller;
    tell({ number, findings: await checkLanguage(article, against, style, await loaded) });
  } catch (error) {
    speller = null;
    tell({ number, problem: error instanceof Error ? error.message : String(error) });
  }
}

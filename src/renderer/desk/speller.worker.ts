/**
 * Spelling and grammar, beside the window: the dictionary is a WebAssembly
 * program (harper.js), and this worker is the one place of the app that may run
 * one (see main/pages.ts). It comes with the app; nothing is fetched from elsewhere.
 */
import { Dialect, LocalLinter } from 'harper.js';
import { slimBinary } from 'harper.js/slimBinary';
import { harperSpeller } from '../../core/desk/harper.ts';
import { checkLanguage, dictionaryOf, type Speller } from '../../core/desk/language.ts';
import type { LanguageAnswer, LanguageOrder } from './language-check.ts';

let speller: { english: 'american' | 'british'; loaded: Promise<Speller> } | null = null;

function load(english: 'american' | 'british'): Promise<Speller> {
  const dialect = english === 'american' ? Dialect.American : Dialect.British;
  return harperSpeller(new LocalLinter({ binary: slimBinary, dialect }));
}

self.onmessage = async ({ data }: MessageEvent<LanguageOrder>) => {
  const tell = (answer: LanguageAnswer) => self.postMessage(answer);
  try {
    const english = dictionaryOf(data.style);
    if (speller?.english !== english) speller = { english, loaded: load(english) };
    const { loaded } = speller;
    tell({
      number: data.number,
      findings: await checkLanguage(data.article, data.against, data.style, await loaded),
    });
  } catch (error) {
    speller = null;
    tell({ number: data.number, problem: error instanceof Error ? error.message : String(error) });
  }
};

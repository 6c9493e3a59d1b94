/** harper.js in Node: its dictionary lies beside it, as a file of the installed package. */
import { createBinaryModuleFromUrl, Dialect, LocalLinter } from 'harper.js';
import { harperSpeller } from '../core/desk/harper.ts';
import type { Speller } from '../core/desk/language.ts';

const DICTIONARY = 'harper_wasm_slim_bg.wasm';

/** A speller for one kind of English. Loading its dictionary takes seconds: ask for it only where there is something to check. */
export async function loadSpeller(english: 'american' | 'british'): Promise<Speller> {
  const dictionary = new URL(DICTIONARY, import.meta.resolve('harper.js')).href;
  const linter = new LocalLinter({
    binary: createBinaryModuleFromUrl(dictionary, 'slim'),
    dialect: english === 'american' ? Dialect.American : Dialect.British,
  });
  return harperSpeller(linter);
}

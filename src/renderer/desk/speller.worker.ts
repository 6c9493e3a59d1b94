/**
 * Spelling and grammar, beside the window: the dictionary is a WebAssembly
 * program (harper.js), and this worker is the one place of the app that may run
 * one (see main/pages.ts). It comes with the app; nothing is fetched from elsewhere.
 */
import { Dialect, LocalLinter } from 'harper.js';
import { slimBinary } from 'harper.js/slimBinary';
import {
  checkLanguage,
  dictionaryOf,
  HARPER_RULES,
  type Lint,
  type Speller,
} from '../../core/desk/language.ts';
import type { LanguageAnswer, LanguageOrder } from './language-check.ts';

let speller: { english: 'american' | 'british'; loaded: Promise<Speller> } | null = null;

async function load(english: 'american' | 'british'): Promise<Speller> {
  const linter = new LocalLinter({
    binary: slimBinary,
    dialect: english === 'american' ? Dialect.American : Dialect.British,
  });
  const rules = await linter.getDefaultLintConfig();
  await linter.setLintConfig(
    Object.fromEntries(Object.keys(rules).map((rule) => [rule, HARPER_RULES.includes(rule)])),
  );
  return {
    lint: async (text) => {
      const found = await linter.organizedLints(text, { language: 'plaintext' });
      return Object.entries(found).flatMap(([rule, lints]) =>
        lints.map((lint): Lint => {
          const { start, end } = lint.span();
          const suggestions = lint.suggestions().map((suggestion) => suggestion.get_replacement_text());
          return { rule, from: start, to: end, message: lint.message(), suggestions };
        }),
      );
    },
  };
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

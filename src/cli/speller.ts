/** harper.js in Node: its dictionary lies beside it, as a file of the installed package. */
import { createBinaryModuleFromUrl, Dialect, LocalLinter } from 'harper.js';
import { HARPER_RULES, type Lint, type Speller } from '../core/desk/language.ts';

const DICTIONARY = 'harper_wasm_slim_bg.wasm';

/** A speller for one kind of English. Loading its dictionary takes seconds: ask for it only where there is something to check. */
export async function loadSpeller(english: 'american' | 'british'): Promise<Speller> {
  const dictionary = new URL(DICTIONARY, import.meta.resolve('harper.js')).href;
  const linter = new LocalLinter({
    binary: createBinaryModuleFromUrl(dictionary, 'slim'),
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

/** harper.js as a speller, however its dictionary was loaded. */
import type { LocalLinter } from 'harper.js';
import { HARPER_RULES, type Lint, type Speller } from './language.ts';

/** Switches on the rules that are worth a person's time, and gives what checks a text by them. */
export async function harperSpeller(linter: LocalLinter): Promise<Speller> {
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

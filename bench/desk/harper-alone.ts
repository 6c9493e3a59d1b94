/** harper.js as anybody has it who installs it: the yardstick. */
import { createBinaryModuleFromUrl, Dialect, LocalLinter } from 'harper.js';

/** A linter that knows no names and has its own choice of rules. */
export async function loadPlainHarper() {
  const dictionary = new URL('harper_wasm_slim_bg.wasm', import.meta.resolve('harper.js')).href;
  const linter = new LocalLinter({
    binary: createBinaryModuleFromUrl(dictionary, 'slim'),
    dialect: Dialect.British,
  });
  return {
    lint: async (text: string) =>
      Object.entries(await linter.organizedLints(text, { language: 'plaintext' })).flatMap(([rule, lints]) =>
        lints.map((lint) => ({ rule, from: lint.span().start, to: lint.span().end })),
      ),
  };
}

/** What the command line is built from and into, for `isFresh`. Paths from the root of the project. */
export const CLI_OUTPUT = 'out/cli/index.mjs';
export const CLI_SOURCES = ['src/cli', 'src/core', 'src/files', 'package-lock.json', 'scripts/build-cli.mjs'];

/** The programs that the tests read exports back with. Node built-ins only. */
import { SetupError } from './run.mjs';
import { canInstall, hasPackage, hasProgram, install } from './system-packages.mjs';

/** Debian's packages, with a program of each; fonts have none, and only matter to pictures of pages. */
const PACKAGES = [
  { name: 'pandoc', program: 'pandoc' },
  { name: 'libreoffice-writer', program: 'soffice' },
  { name: 'poppler-utils', program: 'pdftoppm' },
  { name: 'fonts-noto-core', program: null },
  { name: 'fonts-noto-cjk', program: null },
];

/**
 * Installs what is missing where that can be done.
 * @throws {SetupError} that says in one line what to install
 */
export async function ensureTestPrograms() {
  if (canInstall()) {
    const missing = PACKAGES.filter(
      ({ name, program }) => !(program ? hasProgram(program) : hasPackage(name)),
    );
    if (missing.length > 0) await install(missing.map(({ name }) => name));
  }
  const absent = PACKAGES.filter(({ program }) => program !== null && !hasProgram(program)).map(
    ({ name }) => name,
  );
  if (absent.length > 0) {
    throw new SetupError(
      `The tests read Word files back with other programs: please install ${absent.join(', ')}.`,
    );
  }
}

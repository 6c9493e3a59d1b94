/** Reads what the test runners report: how many tests passed and failed, and why. */

/**
 * @typedef {object} Counted
 * @property {number} passed
 * @property {number} failed
 * @property {string[]} causes a few lines for each test that failed
 */

/** How many lines of a failure are shown again at the end. */
const LINES = 12;

// biome-ignore lint/suspicious/noControlCharactersInRegex: the colours of a terminal begin with one
const COLOUR = /\u001b\[[0-9;]*m/g;

/**
 * @param {string} test
 * @param {string} message
 */
function cause(test, message) {
  const lines = message.replace(COLOUR, '').trim().split('\n').slice(0, LINES);
  return [`✗ ${test}`, ...lines.map((line) => `    ${line}`)].join('\n');
}

/**
 * @param {any} report the JSON report of vitest
 * @param {string} root the folder of the project
 * @returns {Counted}
 */
export function readVitest(report, root) {
  const causes = [];
  for (const file of report.testResults) {
    const name = file.name.replace(`${root}/`, '');
    for (const test of file.assertionResults) {
      if (test.status === 'failed')
        causes.push(cause(`${name}: ${test.fullName}`, test.failureMessages.join('\n')));
    }
    // A file that could not even be loaded has a message of its own and no tests.
    if (file.status === 'failed' && file.assertionResults.length === 0)
      causes.push(cause(name, file.message));
  }
  return { passed: report.numPassedTests, failed: causes.length, causes };
}

/**
 * @param {any} report the JSON report of Playwright
 * @returns {Counted}
 */
export function readPlaywright(report) {
  /** @type {string[]} */
  const causes = (report.errors ?? []).map((/** @type {any} */ error) => cause('e2e', error.message ?? ''));
  let passed = 0;
  const visit = (/** @type {any} */ suite) => {
    for (const inner of suite.suites ?? []) visit(inner);
    for (const spec of suite.specs ?? []) {
      if (spec.ok) passed += 1;
      else {
        const results = spec.tests.flatMap((/** @type {any} */ test) => test.results);
        const message = results.at(-1)?.error?.message ?? 'it did not end in time';
        causes.push(cause(`${spec.file}: ${spec.title}`, message));
      }
    }
  };
  for (const suite of report.suites) visit(suite);
  return { passed, failed: causes.length, causes };
}

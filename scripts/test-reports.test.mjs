import { expect, it } from 'vitest';
import { readPlaywright, readVitest } from './test-reports.mjs';

it('the report of the unit tests is counted, with a cause for each failure', () => {
  const report = {
    numPassedTests: 7,
    testResults: [
      {
        name: '/home/ann/rapporteur/src/a.test.ts',
        status: 'failed',
        assertionResults: [
          { status: 'passed', fullName: 'a works', failureMessages: [] },
          {
            status: 'failed',
            fullName: 'b works',
            failureMessages: ['\u001b[31mexpected 1\u001b[39m\nat x'],
          },
        ],
      },
      {
        name: '/home/ann/rapporteur/src/b.test.ts',
        status: 'failed',
        message: 'Syntax error',
        assertionResults: [],
      },
    ],
  };
  expect(readVitest(report, '/home/ann/rapporteur')).toEqual({
    passed: 7,
    failed: 2,
    causes: ['✗ src/a.test.ts: b works\n    expected 1\n    at x', '✗ src/b.test.ts\n    Syntax error'],
  });
});

it('the report of the end-to-end tests is counted, with a cause for each failure', () => {
  const spec = (title, ok, results) => ({ title, ok, file: 'a.spec.ts', tests: [{ results }] });
  const report = {
    errors: [{ message: 'no display' }],
    suites: [
      {
        specs: [spec('one', true, [{}])],
        suites: [
          { specs: [spec('two', false, [{ error: { message: 'not there' } }]), spec('three', false, [])] },
        ],
      },
    ],
  };
  expect(readPlaywright(report)).toEqual({
    passed: 1,
    failed: 3,
    causes: [
      '✗ e2e\n    no display',
      '✗ a.spec.ts: two\n    not there',
      '✗ a.spec.ts: three\n    it did not end in time',
    ],
  });
});

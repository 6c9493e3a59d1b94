/** The worker thread: does what it is told, one task at a time, in the order in which they come. */
import { parentPort } from 'node:worker_threads';
import { codeOf } from '../../files/reason.ts';
import type { Order, Report } from './messages.ts';
import { type TaskName, tasks } from './tasks.ts';

async function run<Name extends TaskName>({ id, name, payload }: Order<Name>): Promise<Report> {
  try {
    // TypeScript does not see that the task and the payload are of one name.
    const task = tasks[name] as (payload: Order<Name>['payload']) => Promise<never>;
    return { id, done: true, result: await task(payload) };
  } catch (error) {
    return { id, done: false, message: String(error), code: codeOf(error) };
  }
}

const port = parentPort;
if (port === null) throw new Error('This file runs in a worker thread.');
let before: Promise<void> = Promise.resolve();
port.on('message', (order: Order) => {
  before = before.then(async () => port.postMessage(await run(order)));
});

/**
 * Heavy work of the main process, in one worker thread: the windows and their
 * calls never wait for it. The thread starts with the first task, and again after one that brought it down.
 */
import { Worker } from 'node:worker_threads';
import type { Order, Report } from './messages.ts';
import type { Payload, Result, TaskName } from './tasks.ts';

/** A task could not be done. `code`: that of a system error such as ENOSPC, else ''. */
export class TaskFailed extends Error {
  readonly code: string;

  constructor(message: string, code: string) {
    super(message);
    this.code = code;
  }
}

export class Background {
  readonly #script: string;
  readonly #waiting = new Map<number, { done: (result: never) => void; fail: (error: Error) => void }>();
  #worker: Worker | null = null;
  #lastId = 0;

  /** `script` is the path of the built `thread.ts`. */
  constructor(script: string) {
    this.#script = script;
  }

  /**
   * Does a task, after those that were asked for before. Rejects with a `TaskFailed` where the task fails, or
   * the thread ends over it.
   */
  do<Name extends TaskName>(name: Name, payload: Payload<Name>): Promise<Result<Name>> {
    this.#lastId += 1;
    const order: Order<Name> = { id: this.#lastId, name, payload };
    return new Promise((done, fail) => {
      this.#waiting.set(order.id, { done, fail });
      this.#worker ??= this.#start();
      this.#worker.postMessage(order);
    });
  }

  /** Ends the thread; what it was doing is rejected. */
  async stop(): Promise<void> {
    await this.#worker?.terminate();
  }

  #start(): Worker {
    const worker = new Worker(this.#script);
    // An app that has nothing else to do may end.
    worker.unref();
    worker.on('message', (report: Report) => this.#settle(report));
    worker.on('error', (error) => this.#lost(worker, String(error)));
    worker.on('exit', (code) => this.#lost(worker, `the thread ended with ${code}`));
    return worker;
  }

  #settle(report: Report): void {
    const waiting = this.#waiting.get(report.id);
    this.#waiting.delete(report.id);
    if (report.done) waiting?.done(report.result as never);
    else waiting?.fail(new TaskFailed(report.message, report.code));
  }

  /** The thread has died: the next task gets another. */
  #lost(worker: Worker, why: string): void {
    if (this.#worker !== worker) return;
    this.#worker = null;
    const lost = [...this.#waiting.values()];
    this.#waiting.clear();
    for (const { fail } of lost) fail(new TaskFailed(`The work in the background broke off: ${why}.`, ''));
  }
}

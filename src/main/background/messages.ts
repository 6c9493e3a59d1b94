/** What the main thread and the worker thread say to each other. */
import type { Payload, Result, TaskName } from './tasks.ts';

export interface Order<Name extends TaskName = TaskName> {
  readonly id: number;
  readonly name: Name;
  readonly payload: Payload<Name>;
}

export type Report<Name extends TaskName = TaskName> =
  | { readonly id: number; readonly done: true; readonly result: Result<Name> }
  /** `code`: that of a system error such as ENOSPC, else ''. */
  | { readonly id: number; readonly done: false; readonly message: string; readonly code: string };

/** The one worker thread of the app. */
import { join } from 'node:path';
import { app } from 'electron';
import { Background } from './background.ts';
import type { Payload, Result, TaskName } from './tasks.ts';

let background: Background | null = null;

/** Does a task in the background; see `Background.do`. */
export function inBackground<Name extends TaskName>(
  name: Name,
  payload: Payload<Name>,
): Promise<Result<Name>> {
  background ??= new Background(join(app.getAppPath(), 'out', 'main', 'background.cjs'));
  return background.do(name, payload);
}

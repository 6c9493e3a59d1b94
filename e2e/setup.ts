/** Before all end-to-end tests: somewhere for windows to show, and a word about the host. */
import { ensureDisplay } from '../scripts/setup/display.mjs';
import { chooseHost, describeHost } from '../scripts/setup/host.mjs';
import { root } from './running-app.ts';

export default async function setUp(): Promise<() => void> {
  console.log(describeHost(chooseHost(root)));
  const display = await ensureDisplay();
  return display.stop;
}

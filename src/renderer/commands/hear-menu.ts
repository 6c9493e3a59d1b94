/** Commands that are chosen in the menu bar. */
import { bridge } from '../bridge.ts';
import { hasKeysToItself } from './hear-keys.ts';
import { runCommand } from './offers.ts';

/** Starts to listen; once. */
export function hearMenu(): void {
  bridge.on('runCommand', ({ command }) => {
    if (!hasKeysToItself(document.activeElement)) runCommand(command);
  });
}

/** The commands that were last chosen by name, on this machine. */
import { COMMANDS, type CommandId } from './commands.ts';

const KEY = 'recent-commands';
const MOST = 5;

/** The latest first. */
export function recentCommands(): CommandId[] {
  return (localStorage.getItem(KEY) ?? '').split(' ').filter(isCommand);
}

/** Makes it the latest. */
export function rememberCommand(id: CommandId): void {
  const others = recentCommands().filter((other) => other !== id);
  localStorage.setItem(KEY, [id, ...others].slice(0, MOST).join(' '));
}

function isCommand(word: string): word is CommandId {
  return Object.hasOwn(COMMANDS, word);
}

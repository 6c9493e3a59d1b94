import { expect, it, vi } from 'vitest';
import { offer, offeredCommands, runCommand } from './offers.ts';

it('runs what is offered, and nothing once the offer has ended', () => {
  const run = vi.fn();
  const end = offer('newMeeting', run);
  expect(offeredCommands()).toEqual(['newMeeting']);
  expect(runCommand('newMeeting')).toBe(true);
  end();
  expect(offeredCommands()).toEqual([]);
  expect(runCommand('newMeeting')).toBe(false);
  expect(run).toHaveBeenCalledTimes(1);
});

it('lets the last of several offers run, and the one before again when it has gone', () => {
  const calls: string[] = [];
  const endFirst = offer('search', () => calls.push('first'));
  const endSecond = offer('search', () => calls.push('second'));
  runCommand('search');
  endSecond();
  runCommand('search');
  endFirst();
  expect(calls).toEqual(['second', 'first']);
});

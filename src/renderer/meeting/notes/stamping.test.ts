import { expect, it } from 'vitest';
import { type ClockJump, stamping } from './stamping.ts';

const MINUTE = 60_000;

/** A meeting in Athens on a machine that is set to Dubai, at 12:00 there. */
function started(zone = 'Europe/Athens') {
  const machine = { wall: Date.UTC(2024, 4, 7, 9, 0), steady: 100 };
  const jumps: ClockJump[] = [];
  const stamp = stamping({
    clocks: { wall: () => machine.wall, steady: () => machine.steady },
    zone: () => zone,
    machineZone: 'Asia/Dubai',
    onJump: (jump) => jumps.push(jump),
  });
  const pass = (minutes: number) => {
    machine.wall += minutes * MINUTE;
    machine.steady += minutes * MINUTE;
  };
  return { machine, jumps, stamp, pass };
}

it('stamps the wall clock of the meeting, or of the sitting, whatever the machine is set to', () => {
  const { stamp, pass } = started();
  expect(stamp('a', null)).toBe('12:00');
  pass(5);
  expect(stamp('b', null)).toBe('12:05');
  expect(stamp('c', 'Asia/Tokyo')).toBe('18:05');
});

it('goes by the zone of the machine as it was at the opening where the meeting has none', () => {
  expect(started('').stamp('a', null)).toBe('13:00');
  expect(started('Atlantis/Nowhere').stamp('a', null)).toBe('13:00');
});

it('tells of a jump with the first entry after it, once, and of what was stamped since', () => {
  const { machine, jumps, stamp, pass } = started();
  stamp('a', null);
  machine.wall -= 60 * MINUTE;
  pass(1);
  expect(jumps).toEqual([]);
  expect(stamp('b', null)).toBe('11:01');
  pass(1);
  stamp('c', null);
  expect(jumps).toEqual([{ minutes: -60, stamped: ['b', 'c'] }]);
});

it('stamps the time at which a machine wakes, though its steady clock slept with it', () => {
  const { machine, jumps, stamp } = started();
  stamp('a', null);
  machine.wall += 90 * MINUTE;
  expect(stamp('b', null)).toBe('13:30');
  expect(jumps.map(({ minutes }) => minutes)).toEqual([90]);
});

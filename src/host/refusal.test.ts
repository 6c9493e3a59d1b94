import { describe, expect, it } from 'vitest';
import { KnownEmitter } from './emitter.ts';
import { complete, NotInStandIn } from './refusal.ts';

class Thing {
  #secret = 1;
  own = 2;
  read() {
    return this.#secret;
  }
}

describe('what the stand-in lacks', () => {
  it('is refused by its name', () => {
    const thing = complete('thing', new Thing()) as Thing & { missing: () => void };
    expect(() => thing.missing()).toThrow(NotInStandIn);
    expect(() => thing.missing).toThrow('The stand-in host has no thing.missing');
    expect(() => {
      thing.missing = () => {};
    }).toThrow('thing.missing');
  });

  it('does not hinder what it has', async () => {
    const thing = complete('thing', new Thing());
    expect([thing.read(), thing.own]).toEqual([1, 2]);
    expect(await thing).toBe(thing);
  });

  it('holds for events too', () => {
    const emitter = new KnownEmitter('app', ['ready']);
    expect(() => emitter.on('browser-window-blur', () => {})).toThrow('event “browser-window-blur” of app');
    expect(() => emitter.once('browser-window-blur', () => {})).toThrow(NotInStandIn);
    expect(() => emitter.on('ready', () => {})).not.toThrow();
  });
});

describe('an event that can be prevented', () => {
  it('tells whether a listener did', () => {
    const emitter = new KnownEmitter('window', ['close']);
    expect(emitter.emitPreventable('close')).toBe(false);
    emitter.on('close', (event: { preventDefault: () => void }) => event.preventDefault());
    expect(emitter.emitPreventable('close')).toBe(true);
  });
});

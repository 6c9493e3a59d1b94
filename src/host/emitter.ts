import { EventEmitter } from 'node:events';
import { NotInStandIn } from './refusal.ts';

/** An emitter that refuses listeners for events that the stand-in would never send. */
export class KnownEmitter extends EventEmitter {
  readonly #name: string;
  readonly #events: ReadonlySet<string>;

  constructor(name: string, events: readonly string[]) {
    super();
    this.#name = name;
    this.#events = new Set(events);
  }

  #check(event: string | symbol): void {
    if (typeof event === 'string' && !this.#events.has(event)) {
      throw new NotInStandIn(`event “${event}” of ${this.#name}`);
    }
  }

  override on(event: string | symbol, listener: (...values: never[]) => void): this {
    this.#check(event);
    return super.on(event, listener as (...values: unknown[]) => void);
  }

  override once(event: string | symbol, listener: (...values: never[]) => void): this {
    this.#check(event);
    return super.once(event, listener as (...values: unknown[]) => void);
  }

  /** Sends an event that a listener may prevent; gives whether one did. */
  emitPreventable(event: string, details: object = {}, ...values: unknown[]): boolean {
    let prevented = false;
    const sent = {
      ...details,
      preventDefault: () => {
        prevented = true;
      },
      get defaultPrevented() {
        return prevented;
      },
    };
    this.emit(event, sent, ...values);
    return prevented;
  }
}

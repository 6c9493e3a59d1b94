/**
 * What the stand-in lacks, it refuses loudly, by name: an app that used it would
 * otherwise work here and not in Electron, or the other way round.
 */

export class NotInStandIn extends Error {
  constructor(name: string) {
    super(
      `The stand-in host has no ${name}. Either add it in src/host, as Electron documents it, or do without it in src/main.`,
    );
    this.name = 'NotInStandIn';
  }
}

/** The names that JavaScript itself asks of any object: of promises, of modules, when printing. */
const ASKED_BY_THE_LANGUAGE = new Set(['then', 'toJSON', '__esModule', 'default', 'inspect', 'nodeType']);

/** The same object, but asking for something that it lacks throws `NotInStandIn`. */
export function complete<Thing extends object>(name: string, thing: Thing): Thing {
  const refuse = (key: string): never => {
    throw new NotInStandIn(`${name}.${key}`);
  };
  return new Proxy(thing, {
    get(target, key) {
      if (typeof key === 'string' && !(key in target) && !ASKED_BY_THE_LANGUAGE.has(key)) refuse(key);
      const value: unknown = Reflect.get(target, key, target);
      // Private fields are reached through the object itself, never through its proxy.
      return typeof value === 'function' && !/^class\b/.test(String(value)) ? value.bind(target) : value;
    },
    set(target, key, value) {
      if (typeof key === 'string' && !(key in target)) refuse(key);
      return Reflect.set(target, key, value, target);
    },
  });
}

/**
 * Structured clones as text, since that is what the debugging protocol carries.
 * What can't be cloned is refused as Electron refuses it. Binary stays binary.
 *
 * `makeCodec` runs in Node and, by its source text, in the page: it may use
 * nothing from outside of itself.
 */

export interface Codec {
  /** @throws DataCloneError for functions, symbols, promises, nodes and what else can't be cloned. */
  encode: (value: unknown) => string;
  decode: (text: string) => unknown;
}

export interface Base64 {
  toBase64: (bytes: Uint8Array) => string;
  fromBase64: (text: string) => Uint8Array;
}

export function makeCodec({ toBase64, fromBase64 }: Base64): Codec {
  const VIEWS = [
    Int8Array,
    Uint8Array,
    Uint8ClampedArray,
    Int16Array,
    Uint16Array,
    Int32Array,
    Uint32Array,
    Float32Array,
    Float64Array,
    BigInt64Array,
    BigUint64Array,
    DataView,
  ];
  const refuse = (what: string): never => {
    throw new DOMException(`An object could not be cloned: ${what}.`, 'DataCloneError');
  };

  function encode(root: unknown): string {
    // Objects lie in a table and refer to each other by place, so that circles and shared objects last.
    const table: unknown[] = [];
    const places = new Map<object, number>();

    function put(value: unknown): unknown {
      if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
      if (value === undefined) return ['undefined'];
      if (typeof value === 'number') {
        return Number.isFinite(value) && !Object.is(value, -0)
          ? value
          : ['number', Object.is(value, -0) ? '-0' : String(value)];
      }
      if (typeof value === 'bigint') return ['bigint', String(value)];
      if (typeof value !== 'object') return refuse(`a ${typeof value}`);
      const known = places.get(value);
      if (known !== undefined) return ['at', known];
      const place = table.length;
      places.set(value, place);
      table.push(null);
      table[place] = describe(value);
      return ['at', place];
    }

    function describe(value: object): unknown {
      if (Array.isArray(value)) {
        const items: unknown[] = [];
        for (let at = 0; at < value.length; at += 1) items.push(at in value ? put(value[at]) : ['hole']);
        return ['Array', items];
      }
      const tag = Object.prototype.toString.call(value).slice(8, -1);
      if (ArrayBuffer.isView(value)) {
        return [tag, toBase64(new Uint8Array(value.buffer, value.byteOffset, value.byteLength))];
      }
      if (value instanceof ArrayBuffer) return [tag, toBase64(new Uint8Array(value))];
      if (value instanceof Date) return ['Date', put(value.getTime())];
      if (value instanceof RegExp) return ['RegExp', value.source, value.flags];
      if (value instanceof Map) return ['Map', [...value].map(([key, held]) => [put(key), put(held)])];
      if (value instanceof Set) return ['Set', [...value].map(put)];
      if (value instanceof Error) return ['Error', value.name, value.message, value.stack ?? ''];
      if (tag === 'Boolean' || tag === 'Number' || tag === 'String' || tag === 'Object') {
        if (tag !== 'Object') return ['Boxed', put(value.valueOf())];
        return ['Object', Object.entries(value).map(([key, held]) => [key, put(held)])];
      }
      return refuse(`a ${tag}`);
    }

    const first = put(root);
    return JSON.stringify({ root: first, table });
  }

  function decode(text: string): unknown {
    const { root, table }: { root: unknown; table: unknown[] } = JSON.parse(text);
    const made = new Map<number, unknown>();

    function take(value: unknown): unknown {
      if (!Array.isArray(value)) return value;
      const [kind, held] = value;
      if (kind === 'undefined') return undefined;
      if (kind === 'number') return Number(held);
      if (kind === 'bigint') return BigInt(held);
      return made.has(held) ? made.get(held) : make(held, table[held]);
    }

    function make(place: number, description: unknown): unknown {
      const [kind, held, more, last] = description as [string, never, never, never];
      const keep = <Value>(value: Value): Value => {
        made.set(place, value);
        return value;
      };
      if (kind === 'Array') {
        const list: unknown[] = keep([]);
        const items: unknown[] = held;
        list.length = items.length;
        items.forEach((item, at) => {
          if (!(Array.isArray(item) && item[0] === 'hole')) list[at] = take(item);
        });
        return list;
      }
      if (kind === 'Object') {
        const object: Record<string, unknown> = keep({});
        for (const [key, value] of held as [string, unknown][]) {
          Object.defineProperty(object, key, {
            value: take(value),
            writable: true,
            enumerable: true,
            configurable: true,
          });
        }
        return object;
      }
      if (kind === 'Map') {
        const map = keep(new Map<unknown, unknown>());
        for (const [key, value] of held as [unknown, unknown][]) map.set(take(key), take(value));
        return map;
      }
      if (kind === 'Set') {
        const set = keep(new Set<unknown>());
        for (const value of held as unknown[]) set.add(take(value));
        return set;
      }
      if (kind === 'Date') return keep(new Date(take(held) as number));
      if (kind === 'RegExp') return keep(new RegExp(held, more));
      if (kind === 'Boxed') return keep(Object(take(held)));
      if (kind === 'Error') {
        const error = keep(new Error(more));
        Object.defineProperty(error, 'name', { value: held, configurable: true, writable: true });
        Object.defineProperty(error, 'stack', { value: last, configurable: true, writable: true });
        return error;
      }
      const bytes = fromBase64(held);
      const buffer = new ArrayBuffer(bytes.byteLength);
      new Uint8Array(buffer).set(bytes);
      const View = VIEWS.find((view) => view.name === kind) as (new (of: ArrayBuffer) => unknown) | undefined;
      return keep(View === undefined ? buffer : new View(buffer));
    }

    return take(root);
  }

  return { encode, decode };
}

/** The codec of Node's side. */
export const codec = makeCodec({
  toBase64: (bytes) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64'),
  fromBase64: (text) => Buffer.from(text, 'base64'),
});

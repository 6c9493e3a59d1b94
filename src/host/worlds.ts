/**
 * The scripts that run in each page before its own: the preload in an isolated
 * world, as Electron runs it, and the receiving end of its `contextBridge` in the
 * page's world. The two worlds share the document but no objects; they talk by
 * events on it, whose details Chromium clones from one world into the other, at
 * once, so that values can be returned without waiting.
 *
 * The functions below are sent to the page as text: they may use nothing from
 * outside of themselves.
 */
import { makeCodec } from './structured-clone.ts';

interface Side {
  expose: (name: string, value: unknown) => void;
}

/** One end of the bridge; `here` and `there` are names of events that no page can guess. */
function makeSide(here: string, there: string): Side {
  // Taken before any script of the page runs, which could put others in their place.
  const target = window;
  const dispatch = EventTarget.prototype.dispatchEvent.bind(target);
  const Message = CustomEvent;
  const functions = new Map<number, (...values: unknown[]) => unknown>();
  const promises = new Map<
    number,
    { resolve: (value: unknown) => void; reject: (reason: unknown) => void }
  >();
  let last = 0;
  let returned: unknown;

  const send = (detail: unknown) => dispatch(new Message(there, { detail }));

  function pack(value: unknown): unknown {
    if (typeof value === 'symbol') throw new TypeError('A symbol can not cross the context bridge.');
    if (typeof value === 'function') {
      last += 1;
      functions.set(last, value as (...values: unknown[]) => unknown);
      return { kind: 'function', id: last };
    }
    if (typeof value !== 'object' || value === null) return { kind: 'value', value };
    if (value instanceof Promise) {
      last += 1;
      const id = last;
      value.then(
        (result) => settle(id, true, result),
        (reason) => settle(id, false, reason),
      );
      return { kind: 'promise', id };
    }
    if (value instanceof Error) return { kind: 'error', message: value.message };
    if (Array.isArray(value)) return { kind: 'array', items: value.map(pack) };
    const prototype = Object.getPrototypeOf(value);
    if (prototype === Object.prototype || prototype === null) {
      return { kind: 'object', entries: Object.entries(value).map(([key, held]) => [key, pack(held)]) };
    }
    if (!ArrayBuffer.isView(value)) structuredClone(value);
    return { kind: 'value', value };
  }

  function settle(id: number, kept: boolean, result: unknown): void {
    let packed: unknown;
    let fine = kept;
    try {
      packed = pack(result);
    } catch (error) {
      fine = false;
      packed = pack(error);
    }
    send({ kind: 'settled', id, kept: fine, value: packed });
  }

  // biome-ignore lint/suspicious/noExplicitAny: it reads what the other end packed
  function unpack(packed: any): unknown {
    if (packed.kind === 'value') return packed.value;
    if (packed.kind === 'error') return new Error(packed.message);
    if (packed.kind === 'array') return packed.items.map(unpack);
    if (packed.kind === 'object') {
      const object: Record<string, unknown> = {};
      for (const [key, held] of packed.entries) {
        Object.defineProperty(object, key, {
          value: unpack(held),
          writable: true,
          enumerable: true,
          configurable: true,
        });
      }
      return object;
    }
    if (packed.kind === 'promise') {
      return new Promise((resolve, reject) => promises.set(packed.id, { resolve, reject }));
    }
    return (...values: unknown[]) => {
      send({ kind: 'call', id: packed.id, values: values.map(pack) });
      // biome-ignore lint/suspicious/noExplicitAny: the other end has just set it
      const answer = returned as any;
      returned = undefined;
      if (answer.kept) return unpack(answer.value);
      throw unpack(answer.value);
    };
  }

  // Frozen, and not to be put aside: as Electron exposes it.
  function freeze(value: unknown): unknown {
    if (typeof value === 'object' && value !== null && !ArrayBuffer.isView(value)) {
      for (const held of Object.values(value)) freeze(held);
      Object.freeze(value);
    }
    return value;
  }

  target.addEventListener(here, (event) => {
    event.stopImmediatePropagation();
    const { detail } = event as CustomEvent;
    if (detail.kind === 'expose') {
      Object.defineProperty(window, detail.name, { value: freeze(unpack(detail.value)), enumerable: true });
    } else if (detail.kind === 'returned') {
      returned = detail;
    } else if (detail.kind === 'settled') {
      const waiting = promises.get(detail.id);
      promises.delete(detail.id);
      if (detail.kept) waiting?.resolve(unpack(detail.value));
      else waiting?.reject(unpack(detail.value));
    } else {
      let answer: { kept: boolean; value: unknown };
      try {
        const result = functions.get(detail.id)?.(...detail.values.map(unpack));
        answer = { kept: true, value: pack(result) };
      } catch (error) {
        answer = { kept: false, value: pack(error instanceof Error ? error : new Error(String(error))) };
      }
      send({ kind: 'returned', ...answer });
    }
  });

  return { expose: (name, value) => send({ kind: 'expose', name, value: pack(value) }) };
}

/** What the preload script is given, and how it reaches the host. */
function runPreload(
  side: Side,
  makeCodecHere: typeof makeCodec,
  binding: string,
  deliver: string,
  preload: (
    require: (name: string) => unknown,
    module: { exports: object },
    exports: object,
    process: object,
  ) => void,
): void {
  if (window.top !== window) return;
  const codec = makeCodecHere({
    toBase64: (bytes) => {
      let text = '';
      const step = 0x8000;
      for (let at = 0; at < bytes.length; at += step) {
        text += String.fromCharCode(...bytes.subarray(at, at + step));
      }
      return btoa(text);
    },
    fromBase64: (text) => {
      const binary = atob(text);
      const bytes = new Uint8Array(binary.length);
      for (let at = 0; at < binary.length; at += 1) bytes[at] = binary.charCodeAt(at);
      return bytes;
    },
  });
  const scope = globalThis as unknown as Record<string, (text: string) => void>;
  const post = (message: unknown) => scope[binding]?.(codec.encode(message));
  const waiting = new Map<number, { resolve: (value: unknown) => void; reject: (reason: unknown) => void }>();
  const listeners: {
    channel: string;
    listener: (event: object, ...values: unknown[]) => void;
    once: boolean;
  }[] = [];
  let last = 0;

  const listen =
    (once: boolean) => (channel: string, listener: (event: object, ...values: unknown[]) => void) => {
      listeners.push({ channel, listener, once });
      return ipcRenderer;
    };
  const forget = (channel: string, listener: unknown) => {
    const at = listeners.findIndex((entry) => entry.channel === channel && entry.listener === listener);
    if (at >= 0) listeners.splice(at, 1);
    return ipcRenderer;
  };
  const ipcRenderer = {
    invoke: (channel: string, ...values: unknown[]) =>
      new Promise((resolve, reject) => {
        last += 1;
        waiting.set(last, { resolve, reject });
        try {
          post({ kind: 'invoke', id: last, channel, values });
        } catch (error) {
          waiting.delete(last);
          reject(error);
        }
      }),
    on: listen(false),
    addListener: listen(false),
    once: listen(true),
    off: forget,
    removeListener: forget,
  };

  Object.defineProperty(globalThis, deliver, {
    value: (text: string) => {
      // biome-ignore lint/suspicious/noExplicitAny: it reads what the host wrote
      const message = codec.decode(text) as any;
      if (message.kind === 'answer') {
        const { resolve, reject } = waiting.get(message.id) ?? {};
        waiting.delete(message.id);
        if (message.kept) resolve?.(message.value);
        else reject?.(new Error(message.value));
        return;
      }
      for (const entry of listeners.filter(({ channel }) => channel === message.channel)) {
        if (entry.once) forget(entry.channel, entry.listener);
        entry.listener({ sender: ipcRenderer }, ...message.values);
      }
    },
  });

  const place = () =>
    post({
      kind: 'place',
      x: window.screenX,
      y: window.screenY,
      width: window.outerWidth,
      height: window.outerHeight,
    });
  window.addEventListener('resize', place);
  window.addEventListener('pagehide', place);

  const lacking = (name: string, thing: object) =>
    new Proxy(thing, {
      get: (target, key) => {
        if (typeof key === 'string' && !(key in target))
          throw new Error(`The stand-in host has no ${name}.${key}.`);
        return Reflect.get(target, key);
      },
    });
  const electron = lacking('electron', {
    contextBridge: lacking('contextBridge', { exposeInMainWorld: side.expose }),
    ipcRenderer: lacking('ipcRenderer', ipcRenderer),
  });
  const module = { exports: {} };
  preload(
    (name) => {
      if (name !== 'electron') throw new Error(`module not found: ${name}`);
      return electron;
    },
    module,
    module.exports,
    lacking('process', { platform: '', type: 'renderer', sandboxed: true, contextIsolated: true }),
  );
}

export interface WorldScripts {
  /** For the world of the page. */
  page: string;
  /** For the isolated world. */
  isolated: string;
}

/** The scripts for one window; `secret` names the events that they talk by. */
export function worldScripts(options: {
  secret: string;
  preload: string;
  binding: string;
  deliver: string;
}): WorldScripts {
  const [page, isolated, binding, deliver] = [
    `${options.secret}:page`,
    `${options.secret}:isolated`,
    options.binding,
    options.deliver,
  ].map((text) => JSON.stringify(text));
  return {
    page: `(${makeSide})(${page}, ${isolated});`,
    isolated: `(${runPreload})((${makeSide})(${isolated}, ${page}), ${makeCodec}, ${binding}, ${deliver}, (require, module, exports, process) => {${options.preload}\n});`,
  };
}

import { afterEach, expect, it, vi } from 'vitest';
import { languageChecker } from './language-check.ts';

/** A dictionary that answers each order with nothing found. */
class Dictionary {
  static started = 0;
  onmessage: ((event: { data: unknown }) => void) | null = null;
  onerror: ((event: { message: string; preventDefault(): void }) => void) | null = null;
  #reader: MessagePort | null = null;

  constructor() {
    Dictionary.started++;
  }

  postMessage(reader: MessagePort): void {
    this.#reader = reader;
    reader.onmessage = ({ data }) => {
      if (data.broken) this.onerror?.({ message: 'It broke.', preventDefault: () => undefined });
      else this.onmessage?.({ data: { number: data.number, findings: [] } });
    };
  }

  terminate(): void {
    this.#reader?.close();
  }
}

afterEach(() => {
  vi.unstubAllGlobals();
  Dictionary.started = 0;
});

function checker() {
  vi.stubGlobal('Worker', Dictionary);
  const ways: MessagePort[] = [];
  return { ways, ...languageChecker((way) => ways.push(way)) };
}

it('starts no dictionary for what is not handed over to it', () => {
  const { order, close } = checker();
  order().cancel();
  order().cancel();
  expect(Dictionary.started).toBe(0);
  close();
});

it('keeps on the way what is handed over before the dictionary has been started', async () => {
  const { order, ways, close } = checker();
  const first = order();
  ways[0]?.postMessage({ number: first.number });
  expect(await first.found()).toEqual([]);
  const second = order();
  ways[0]?.postMessage({ number: second.number });
  expect(await second.found()).toEqual([]);
  expect(Dictionary.started).toBe(1);
  close();
});

it('says why a dictionary has gone, and gives the reader a way to the next', async () => {
  const { order, ways, close } = checker();
  const first = order();
  ways[0]?.postMessage({ number: first.number, broken: true });
  await expect(first.found()).rejects.toThrow('It broke.');
  const second = order();
  expect(ways).toHaveLength(2);
  ways[1]?.postMessage({ number: second.number });
  expect(await second.found()).toEqual([]);
  close();
});

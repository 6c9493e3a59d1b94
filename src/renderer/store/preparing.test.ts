import 'fake-indexeddb/auto';
import { afterEach, expect, it, vi } from 'vitest';
import { meetingOf } from '../../core/meeting/meetings.fixture.ts';
import type { OpenResult } from './openings.ts';
import { preparing } from './preparing.ts';
import { createStore } from './store.ts';
import { newName, opened, textAt } from './stores.fixture.ts';

afterEach(() => {
  vi.useRealTimers();
});

function unreachable(error: unknown): never {
  throw error;
}

/** Openings that are counted, and closings. */
function counted() {
  const seen = { opened: [] as string[], closed: [] as string[] };
  const openMeeting = async (id: string): Promise<OpenResult> => {
    seen.opened.push(id);
    const store = createStore(newName());
    const open = await opened(store, await store.addMeeting(meetingOf(id)));
    const close = async () => {
      seen.closed.push(id);
      await open.close();
    };
    return { state: 'open', open: { ...open, close } };
  };
  return { seen, openMeeting };
}

it('gives a prepared meeting to whoever opens it, to be typed in and closed as any other', async () => {
  const store = createStore(newName());
  const id = await store.addMeeting(meetingOf('ferries'));
  const { prepareMeeting, openMeeting } = preparing(store.openMeeting, unreachable);
  prepareMeeting(id);
  const result = await openMeeting(id);
  if (result.state !== 'open') throw new Error(result.reason);
  textAt(result.open.doc).insert(0, 'two ');
  await result.open.close();
  const again = await opened(store, id);
  expect(again.doc).not.toBe(result.open.doc);
  expect(textAt(again.doc).toString()).toBe('two ferries');
  await again.close();
});

it('lets a prepared meeting go for which nobody comes, or after which another is prepared', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const { seen, openMeeting } = counted();
  const { prepareMeeting } = preparing(openMeeting, unreachable);
  prepareMeeting('a');
  prepareMeeting('a');
  prepareMeeting('b');
  expect(seen.opened).toEqual(['a', 'b']);
  vi.runAllTimers();
  vi.useRealTimers();
  await vi.waitFor(() => expect(seen.closed.sort()).toEqual(['a', 'b']));
});

it('opens each meeting once for each who opens it', async () => {
  const { seen, openMeeting } = counted();
  const prepared = preparing(openMeeting, unreachable);
  prepared.prepareMeeting('a');
  const results = await Promise.all([prepared.openMeeting('a'), prepared.openMeeting('a')]);
  expect(seen.opened).toEqual(['a', 'a']);
  for (const result of results) if (result.state === 'open') await result.open.close();
});

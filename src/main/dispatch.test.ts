import { afterEach, describe, expect, it, vi } from 'vitest';
import { calls } from '../contract/contract.ts';
import { type Answers, dispatch } from './dispatch.ts';
import { START_PAGE } from './origin.ts';

const ours = { url: START_PAGE, parent: null };

function answersWith(changes: Partial<Answers> = {}): Answers {
  const cancelled = async () => ({ outcome: 'cancelled' as const });
  const notAsked = () => Promise.reject(new Error('No test asks for this call.'));
  return {
    // So that a new call needs no line here.
    ...(Object.fromEntries(Object.keys(calls).map((name) => [name, notAsked])) as unknown as Answers),
    importNotes: cancelled,
    readExample: async () => ({ outcome: 'failed', problem: { message: 'none' } }),
    takeFileToOpen: async () => ({ outcome: 'nothing' }),
    saveExport: cancelled,
    choosePicture: cancelled,
    ...changes,
  };
}

afterEach(() => {
  vi.restoreAllMocks();
});

describe('a call of the contract', () => {
  it('is answered when its name, its sender and its form are right', async () => {
    await expect(dispatch(answersWith(), ours, null, 'takeFileToOpen', {})).resolves.toEqual({
      outcome: 'nothing',
    });
  });

  it.each(['nothing', 'constructor', '__proto__', 7, null, undefined])(
    'named %s is refused',
    async (name) => {
      await expect(dispatch(answersWith(), ours, null, name, {})).rejects.toThrow('no such call');
    },
  );

  it.each([
    undefined,
    {},
    { name: 'a.md', format: 'exe', bytes: new Uint8Array() },
    { name: '', format: 'md', bytes: new Uint8Array() },
    { name: 'a.md', format: 'md', bytes: [1, 2] },
    { name: 'a.md', format: 'md', bytes: new Uint8Array(), path: '/etc/passwd' },
  ])('of another form is refused before it is answered: %j', async (request) => {
    const saveExport = vi.fn(answersWith().saveExport);
    await expect(dispatch(answersWith({ saveExport }), ours, null, 'saveExport', request)).rejects.toThrow(
      'has not the form',
    );
    expect(saveExport).not.toHaveBeenCalled();
  });

  it('from elsewhere is refused, whatever it says', async () => {
    const takeFileToOpen = vi.fn(answersWith().takeFileToOpen);
    const answers = answersWith({ takeFileToOpen });
    for (const sender of [null, { url: 'https://example.org/', parent: null }, { ...ours, parent: ours }]) {
      await expect(dispatch(answers, sender, null, 'takeFileToOpen', {})).rejects.toThrow(
        'did not come from the window',
      );
    }
    expect(takeFileToOpen).not.toHaveBeenCalled();
  });

  it('that breaks in main comes back as a sentence for a person', async () => {
    const told = vi.spyOn(console, 'error').mockImplementation(() => {});
    const broken = answersWith({
      readExample: () => Promise.reject(new TypeError('undefined is not a function')),
    });
    const response = await dispatch(broken, ours, null, 'readExample', {});
    expect(response).toMatchObject({ outcome: 'failed' });
    expect(JSON.stringify(response)).not.toContain('undefined');
    expect(told).toHaveBeenCalledOnce();
  });
});

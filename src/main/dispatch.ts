/**
 * Answers one call of the contract: the name must be known, the sender trusted,
 * the request of the right form. Whatever breaks behind it reaches the window as
 * a `Problem` in words, never as an exception that says nothing.
 */
import type { BrowserWindow } from 'electron';
import { type CallName, calls, type Request, type Response } from '../contract/contract.ts';
import { type Frame, isTrustedSender } from './sender.ts';

/** `asker` is the window that asks; null where it has gone meanwhile. */
export type Answers = {
  [Name in CallName]: (request: Request<Name>, asker: BrowserWindow | null) => Promise<Response<Name>>;
};

function isCallName(name: unknown): name is CallName {
  return typeof name === 'string' && Object.hasOwn(calls, name);
}

async function answer<Name extends CallName>(
  answers: Answers,
  asker: BrowserWindow | null,
  name: Name,
  request: unknown,
): Promise<Response<CallName>> {
  const form = calls[name].request.safeParse(request);
  if (!form.success) throw new Error(`Refused: the request of “${name}” has not the form of the contract.`);
  try {
    // The schema of this very name has just read it.
    return await answers[name](form.data as Request<Name>, asker);
  } catch (error) {
    console.error(error);
    return {
      outcome: 'failed',
      problem: {
        message:
          'Something went wrong in the app itself. Your notes are safe. Try again; if it stays, start the app anew.',
      },
    };
  }
}

/** Answers one call, or throws where it is refused: only a page that is not ours, or is broken, gets there. */
export async function dispatch(
  answers: Answers,
  sender: Frame | null,
  asker: BrowserWindow | null,
  name: unknown,
  request: unknown,
): Promise<Response<CallName>> {
  if (!isTrustedSender(sender)) throw new Error('Refused: the call did not come from the window of the app.');
  if (!isCallName(name)) throw new Error('Refused: the contract has no such call.');
  return answer(answers, asker, name, request);
}

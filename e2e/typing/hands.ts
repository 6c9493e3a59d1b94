/**
 * A rapporteur's hands: they take down the lines of a notes file with the keys of the app, where the file has
 * marks, and count what they press. Who has which number is worked out here by the rule of the guide, not asked of the app.
 */
import { expect, type Page } from 'playwright/test';
import type { Participant } from '../../src/core/meeting/meeting.ts';
import { INTERPRETED } from '../../src/core/meeting/quotations.ts';
import { type CodedHead, type CodedVoice, readHead } from '../../src/core/shorthand/head.ts';
import { notesOf } from '../steps.ts';

/** As many speakers as have a number. */
const AT_HAND = 9;

/** What a kind of entry is made by; a statement needs no key once it has a speaker. */
const KIND_KEYS: Partial<Record<CodedHead['kind'], string>> = {
  statement: 'Alt+s',
  question: 'Alt+q',
  answer: 'Alt+r',
  proceedings: 'Alt+l',
  outcome: 'Alt+o',
  private: 'Alt+m',
  section: 'Alt+i',
};

const LABEL_KEYS = new Map([
  ['right of reply', 'Alt+Shift+R'],
  ['point of order', 'Alt+Shift+O'],
  ['amendment', 'Alt+Shift+M'],
  [INTERPRETED, 'Alt+Shift+T'],
]);

const RELATION_KEYS = new Map([
  ['supports', 'Alt+Shift+S'],
  ['corrects', 'Alt+Shift+C'],
  ['replies', 'Alt+Shift+L'],
]);

const ANONYMOUS = ' !anon';

export class Hands {
  /** Keys pressed; one with others held down counts as one. */
  presses = 0;
  /** The same, with each key that is held down for one or more of them counted as well. */
  keys = 0;
  /** What typing the same words, a line for each entry, takes in any editor. */
  inPlainEditor = 0;
  readonly #window: Page;
  /** The codes of all participants in the order of their numbers. */
  #atHand: string[];
  #isAnonymous = false;
  #isFirst = true;
  #held: readonly string[] = [];

  constructor(window: Page, participants: readonly Participant[]) {
    this.#window = window;
    const leads = ({ roles }: Participant) => roles.includes('chair') || roles.includes('presenter');
    const inOrder = [...participants.filter(leads), ...participants.filter((one) => !leads(one))];
    this.#atHand = inOrder.map(({ code }) => code);
  }

  /** Lines that are in the notes already: who spoke in them has a number. */
  heard(lines: readonly string[]): void {
    for (const line of lines) this.#spoke(voiceIn(readHead(line, () => true)?.head));
  }

  /** Takes down lines at the end of the notes, which end with a blank entry. */
  async takeDown(lines: readonly string[]): Promise<void> {
    for (let at = 0; at < lines.length; at++) {
      const line = lines[at] ?? '';
      const pause = isInterpreted(line) ? line.indexOf(', ') : -1;
      if (pause < 0) await this.#take(line);
      else {
        // While the interpreter pauses something else is written down; what was left open is finished then.
        await this.#take(line.slice(0, pause));
        await this.#take(lines[++at] ?? '');
        await this.press('ArrowUp');
        await this.press('End');
        await this.type(line.slice(pause));
        this.inPlainEditor += line.length - pause;
        await this.press('ControlOrMeta+End');
      }
    }
    await this.#hold([]);
  }

  /** Presses a key. What is held down with it stays down, as hands do it, while the next one wants the same. */
  async press(chord: string): Promise<void> {
    const held = chord.split('+');
    const key = held.pop() ?? '';
    await this.#hold(held);
    this.presses += 1;
    this.keys += 1;
    await this.#window.keyboard.press(key);
  }

  async type(text: string): Promise<void> {
    await this.#hold([]);
    this.presses += text.length;
    this.keys += text.length;
    await this.#window.keyboard.type(text);
  }

  async #hold(wanted: readonly string[]): Promise<void> {
    const { keyboard } = this.#window;
    for (const key of this.#held) if (!wanted.includes(key)) await keyboard.up(key);
    for (const key of wanted) {
      if (this.#held.includes(key)) continue;
      await keyboard.down(key);
      this.keys += 1;
    }
    this.#held = wanted;
  }

  /** Takes down an entry. */
  async #take(line: string): Promise<void> {
    if (this.#isFirst) this.#isFirst = false;
    else {
      await this.press('Enter');
      this.inPlainEditor += 1;
    }
    const reading = readHead(line, () => true);
    const isAnonymous = line.endsWith(ANONYMOUS);
    if (isAnonymous !== this.#isAnonymous) await this.#turn(isAnonymous);
    const head = line.slice(0, reading?.length ?? 0);
    const words = line.slice(head.length, isAnonymous ? -ANONYMOUS.length : undefined);
    if (reading) await this.#begin(reading.head, head);
    // A quotation is begun and ended by the same key.
    for (const [part, quoted] of words.split(/[“”]/).entries()) {
      if (part > 0) await this.press('Alt+c');
      await this.type(quoted);
    }
    this.inPlainEditor += words.length;
  }

  /** From here on nobody is named, or everybody is again. */
  async #turn(isAnonymous: boolean): Promise<void> {
    this.#isAnonymous = isAnonymous;
    await this.press('Alt+Shift+U');
  }

  /** Says what the entry is and whose, by keys where they know it; `typed`: as the file has it. */
  async #begin(head: CodedHead, typed: string): Promise<void> {
    const voice = voiceIn(head);
    const key = KIND_KEYS[head.kind];
    const hasVerb = 'verb' in head && head.verb !== null;
    if (key === undefined || hasVerb) await this.type(typed.replace(/^\d\d:\d\d /, ''));
    else if (voice === null) await this.press(key);
    else {
      const [speaker = '', joint] = voice.speakers;
      const number = this.#atHand.indexOf(speaker) + 1;
      const isAtHand = number > 0 && number <= AT_HAND;
      if (isAtHand) await this.press(`Alt+${number}`);
      else await this.type(speaker);
      if (head.kind === 'answer' && head.numbers !== null && isAtHand)
        for (const question of head.numbers) await this.press(`Alt+Shift+${question.slice(-1)}`);
      else if (head.kind !== 'statement' || !isAtHand) await this.press(key);
      if (joint !== undefined) await this.#give(joint, 'Shift+Enter');
      if (voice.behalf && 'code' in voice.behalf) await this.#give(voice.behalf.code, 'Alt+Enter');
      for (const label of voice.labels) {
        const [relation = ''] = label.split(' ');
        const pressed = LABEL_KEYS.get(label) ?? RELATION_KEYS.get(relation);
        if (pressed === undefined) throw new Error(`There is no key for the label “${label}”.`);
        await this.press(pressed);
      }
    }
    this.#spoke(voice);
  }

  /** Gives the entry to somebody besides, or says for whom, in the panel. */
  async #give(code: string, take: string): Promise<void> {
    await this.press('Alt+g');
    await expect(this.#window.getByRole('combobox', { name: 'Give to' })).toBeFocused();
    await this.type(code);
    await this.press(take);
    await expect(notesOf(this.#window)).toBeFocused();
  }

  #spoke(voice: CodedVoice | null): void {
    const speakers = [...(voice?.speakers ?? [])].reverse();
    this.#atHand = [...new Set([...speakers, ...this.#atHand])];
  }
}

function voiceIn(head: CodedHead | undefined): CodedVoice | null {
  return head && 'voice' in head ? head.voice : null;
}

/** Whether it comes through an interpreter, who pauses. */
function isInterpreted(line: string): boolean {
  return voiceIn(readHead(line, () => true)?.head)?.labels.includes(INTERPRETED) ?? false;
}

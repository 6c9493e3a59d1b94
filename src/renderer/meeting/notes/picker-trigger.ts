/**
 * Where somebody may be meant by what is being typed: behind an `@`, or where the head of an entry
 * begins. Worked out from the words before the cursor alone, at each key.
 */

/** What may be meant. */
export interface Trigger {
  /** `head`: whoever is chosen speaks; `mention`: they are named in the text. */
  readonly place: 'head' | 'mention';
  /** Whether an `@` asked for it; otherwise it is only offered. */
  readonly isAsked: boolean;
  /** Where what is typed for them begins, with its `@`: an offset in the passage. */
  readonly from: number;
  /** What is typed for them. */
  readonly query: string;
}

/** As long as a line about a new person may be. */
const LONGEST = 160;

const TIME = /^\d{1,2}:\d{2}(?::\d{2})?[ \t]+/;
/** What of a head may stand before the one being typed: `OD & `, `OD for `. */
const VOICE_BEGUN = /^(?:[A-Za-z][A-Za-z0-9]{0,5}[ \t]*&[ \t]*)*(?:[A-Za-z][A-Za-z0-9]{0,5}[ \t]+for[ \t]+)?/;
const NAME_AT_HEAD = /^[\p{L}\p{N}][\p{L}\p{M}\p{N}'’. -]*$/u;

/**
 * What the text before the cursor asks for, or null. `mayBeHead`: it is the first passage of an entry without a
 * head. `isCode`: whether somebody has this code; with what stands behind one, nobody is looked for any more.
 */
export function triggerIn(
  before: string,
  mayBeHead: boolean,
  isCode: (text: string) => boolean,
): Trigger | null {
  const start = mayBeHead ? (TIME.exec(before)?.[0].length ?? 0) : 0;
  const at = before.lastIndexOf('@');
  if (at >= 0) {
    const query = before.slice(at + 1);
    const isApart = at === 0 || !/[\p{L}\p{N}@\\.]/u.test(before.charAt(at - 1));
    if (!isApart || !mayName(query, isCode)) return null;
    return { place: mayBeHead && at === start ? 'head' : 'mention', isAsked: true, from: at, query };
  }
  if (!mayBeHead) return null;
  const head = before.slice(start);
  const begun = VOICE_BEGUN.exec(head)?.[0].length ?? 0;
  const query = head.slice(begun);
  if (query.length > LONGEST || !NAME_AT_HEAD.test(query) || query.endsWith(' ')) return null;
  return { place: 'head', isAsked: false, from: start + begun, query };
}

function mayName(query: string, isCode: (text: string) => boolean): boolean {
  if (query.length > LONGEST || /^\s|\uFFFC/.test(query)) return false;
  const code = /^[\p{L}\p{N}]+(?=[^\p{L}\p{N}])/u.exec(query)?.[0];
  return code === undefined || !isCode(code);
}

const CAPITAL = /^["“(]?[\p{Lu}\p{Lt}\p{Lo}]/u;
const SMALL_IN_NAMES =
  /^(?:the|of|and|for|van|von|der|den|de|del|della|di|da|dos|das|do|du|des|la|le|los|las|al|el|bin|bint|ben|ibn|abu|ter|ten|y|e)$|^al-|^el-|^d['’]/;

/** Whether words can be the beginning of a line about somebody: names and titles, up to the first comma. */
export function isNameLike(query: string): boolean {
  const [name = ''] = query.split(/[,;(]/);
  const words = name.split(/\s+/).filter(Boolean);
  return words.length > 0 && words.every((word) => CAPITAL.test(word) || SMALL_IN_NAMES.test(word));
}

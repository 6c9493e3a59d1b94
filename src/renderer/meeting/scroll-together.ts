/**
 * Notes and draft that follow each other: whichever a person scrolls leads, and the other shows what belongs to the
 * words there at the same height. What is reported nowhere is passed over.
 */

/** Where in a pane the words are that one reads, as a part of its height. */
const READING_HEIGHT = 0.3;

/** How many entries back one is looked for that the draft reports. */
const LOOK_BACK = 40;

/** Starts to scroll together; the returned function ends it. */
export function scrollTogether(notes: HTMLElement, draft: HTMLElement): () => void {
  let leader = notes.contains(document.activeElement) ? notes : draft;
  let frame = 0;
  const align = () => {
    frame = 0;
    if (leader === notes) alignDraft(notes, draft);
    else alignNotes(notes, draft);
  };
  const ending = new AbortController();
  const { signal } = ending;
  for (const pane of [notes, draft]) {
    const lead = () => {
      leader = pane;
    };
    for (const event of ['wheel', 'pointerdown', 'keydown', 'focusin', 'touchstart']) {
      pane.addEventListener(event, lead, { signal, passive: true, capture: true });
    }
    pane.addEventListener(
      'scroll',
      () => {
        if (leader === pane && frame === 0) frame = requestAnimationFrame(align);
      },
      { signal, passive: true },
    );
  }
  align();
  return () => {
    ending.abort();
    cancelAnimationFrame(frame);
  };
}

function alignDraft(notes: HTMLElement, draft: HTMLElement): void {
  let entry = read(notes, '[data-kind][data-id]');
  const height = entry && heightIn(notes, entry);
  for (let tries = 0; entry && tries < LOOK_BACK; tries++) {
    const words = draft.querySelector(`[data-entries~="${CSS.escape(idOf(entry))}"]`);
    if (words) bringTo(draft, words, height ?? 0);
    entry = words ? null : before(entry);
  }
}

function alignNotes(notes: HTMLElement, draft: HTMLElement): void {
  // The head of an article reports nothing: what comes next does.
  for (let block = read(draft, '.draft-text > *'); block; block = block.nextElementSibling) {
    const [id] = block.querySelector('[data-entries]')?.getAttribute('data-entries')?.split(' ') ?? [];
    const entry = id === undefined ? null : notes.querySelector(`[data-kind][data-id="${CSS.escape(id)}"]`);
    if (!entry) continue;
    bringTo(notes, entry, heightIn(draft, block));
    return;
  }
}

/** What stands at the reading height of a pane. */
function read(pane: HTMLElement, selector: string): Element | null {
  const { left, top, width, height } = pane.getBoundingClientRect();
  for (let part = READING_HEIGHT; part < 1; part += 0.05) {
    const found = document.elementFromPoint(left + width / 2, top + height * part)?.closest(selector);
    if (found && pane.contains(found)) return found;
  }
  return null;
}

function heightIn(pane: HTMLElement, element: Element): number {
  return element.getBoundingClientRect().top - pane.getBoundingClientRect().top;
}

function bringTo(pane: HTMLElement, element: Element, height: number): void {
  pane.scrollTop += heightIn(pane, element) - height;
}

function idOf(entry: Element): string {
  return entry.getAttribute('data-id') ?? '';
}

function before(entry: Element): Element | null {
  return (
    entry.previousElementSibling ?? entry.parentElement?.previousElementSibling?.lastElementChild ?? null
  );
}

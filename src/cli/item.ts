/** The record of a meeting -> the item that may leave. */
import { composeDraft, draftLanguageOf } from '../core/compose/compose.ts';
import type { DraftLanguage } from '../core/compose/language.ts';
import { selectionOf } from '../core/compose/selection.ts';
import { newsItem } from '../core/compose/templates/built-in.ts';
import type { Template } from '../core/compose/templates/template.ts';
import { blockingFindings } from '../core/desk/desk.ts';
import { blockText, type Draft, setAsideIn } from '../core/document/draft.ts';
import { recompose } from '../core/document/recompose.ts';
import type { ArticleParticulars, ArticlePictures } from '../core/export/article.ts';
import { type ArticleFormat, exportDraft } from '../core/export/export.ts';
import { articleParticulars } from '../core/export/particulars.ts';
import { effectiveFlags, isWithheld, recordOf } from '../core/meeting/flags.ts';
import type { Entry, Meeting } from '../core/meeting/meeting.ts';
import { readPictures } from '../files/pictures.ts';
import { counted } from './counted.ts';
import type { ReadRecord } from './record.ts';
import { Refusal } from './refusal.ts';

/** An item ready to be written. `remarks` are lines for a person, who wants to know what it leaves out; they never quote. */
export type Item = {
  readonly draft: Draft;
  readonly particulars: ArticleParticulars;
  readonly remarks: readonly string[];
};

/**
 * Composes the item of a meeting, in its own language where none is given. A draft that a person has edited already is composed
 * again around their words. Refuses where there is nothing to write, where the meeting is closed
 * and nobody confirmed, and where words withheld stand in the draft.
 */
export function itemOf(
  meeting: Meeting,
  path: string,
  closedConfirmed: boolean,
  { template = newsItem, language = null }: { template?: Template; language?: DraftLanguage | null } = {},
): Item {
  refuseClosed(meeting, path, closedConfirmed);
  const spoken = language ?? draftLanguageOf(meeting);
  const present = meeting.drafts.find((draft) => draft.id === `${template.id}-${spoken}`);
  const without = present && setAsideIn(present);
  const fresh = composeDraft(meeting, { template, language: spoken, ...(without && { without }) });
  const draft = present === undefined ? fresh : recompose(present, fresh);
  if (draft.blocks.every((block) => block.type === 'dateline' || blockText(block) === '')) {
    throw new Refusal(`${path} holds nothing to compose an item from; give it a title, people and notes`);
  }
  const held = blockingFindings(draft, meeting).length;
  if (held > 0) {
    throw new Refusal(
      `the draft in ${path} holds words that must not leave, in ${counted(held, 'place')}; take them out in the app or overrule it there, ` +
        'nothing was written',
    );
  }
  return { draft, particulars: articleParticulars(meeting, draft), remarks: remarksOn(meeting, draft, path) };
}

/** Nothing of a closed meeting leaves until somebody confirms it. */
export function refuseClosed(meeting: Meeting, path: string, confirmed: boolean): void {
  if (recordOf(meeting) === 'closed' && !confirmed) {
    throw new Refusal(
      `the record of ${path} is closed, so nothing leaves it unconfirmed; give --confirm-closed if it may leave`,
    );
  }
}

/** The item as a file, with the pictures that the record names: those it holds, or those beside it. */
export async function writtenItem(
  item: Item,
  format: ArticleFormat,
  record: Pick<ReadRecord, 'pictures'>,
  path: string,
): Promise<{ bytes: Uint8Array; remarks: readonly string[] }> {
  const { pictures, remarks } =
    record.pictures === null
      ? await picturesOf(item.draft, path)
      : picturesIn(record.pictures, item.draft, path);
  return { bytes: await exportDraft(item.draft, format, item.particulars, pictures), remarks };
}

/** An archive has its pictures in it: those beside it are none of its own. */
function picturesIn(pictures: ArticlePictures, draft: Draft, path: string) {
  const missing = new Set(sourcesOf(draft).filter((source) => !pictures.has(source)));
  return {
    pictures,
    remarks: [...missing].map((source) => `${path}: picture ${source} is left out: it is not in the archive`),
  };
}

/** The pictures of a draft's figures: those at hand already, the others from the folder of the file that names them. */
export async function picturesOf(
  draft: Draft,
  path: string,
  held: ArticlePictures = new Map(),
): Promise<{ pictures: ArticlePictures; remarks: readonly string[] }> {
  const found = await picturesBeside(
    path,
    sourcesOf(draft).filter((source) => !held.has(source)),
  );
  return { ...found, pictures: new Map([...found.pictures, ...held]) };
}

/** The pictures of these paths in the folder of a file, and a remark on each that could not be had. */
export async function picturesBeside(
  path: string,
  sources: readonly string[],
): Promise<{ pictures: ArticlePictures; remarks: readonly string[] }> {
  const { pictures, leftOut } = await readPictures(path, sources);
  return {
    pictures,
    remarks: leftOut.map((picture) => `${path}: picture ${picture.path} is left out: ${picture.reason}`),
  };
}

/** The paths of the pictures that a draft shows. */
export function sourcesOf(draft: Draft): string[] {
  return draft.blocks.flatMap((block) => (block.type === 'figure' && block.src !== '' ? [block.src] : []));
}

/** Kinds of entries that no draft tells; private ones and those without a speaker are counted apart. */
const NEVER_TOLD: ReadonlySet<Entry['head']['kind']> = new Set(['private', 'unattributed', 'comment']);

function remarksOn(meeting: Meeting, draft: Draft, path: string): string[] {
  const flags = [...effectiveFlags(meeting).entries()];
  const isOff = new Set(flags.filter(([, flag]) => isWithheld(flag)).map(([id]) => id));
  const open = meeting.entries.filter((entry) => !isOff.has(entry.id));
  const off = meeting.entries.length - open.length;
  const notes = open.filter((entry) => entry.head.kind === 'private').length;
  const nobody = open.filter((entry) => entry.head.kind === 'unattributed').length;
  const told = new Set(selectionOf(meeting).material.map(({ entry }) => entry.id));
  const telling = open.filter(({ id, head }) => !told.has(id) && !NEVER_TOLD.has(head.kind)).length;
  const uncertain = draft.blocks.filter((block) => block.content.some((span) => span.check)).length;
  const spoken = meeting.entries.some((entry) => 'voice' in entry.head);
  const unnamed = meeting.participants.every((participant) => participant.name === '');
  return [
    ...(meeting.entries.length === 0 ? ['there are no notes in it; the item has its head alone'] : []),
    ...(spoken && unnamed ? ['it names no people; say who they are under "people:"'] : []),
    ...(off === 0
      ? []
      : [`${counted(off, 'entry', 'entries')} off the record or with an unsettled flag: left out`]),
    ...(notes === 0 ? [] : [`${counted(notes, 'private note')}: left out`]),
    ...(nobody === 0 ? [] : [`${counted(nobody, 'entry', 'entries')} without a speaker: left out`]),
    ...(telling === 0
      ? []
      : [`${counted(telling, 'anonymous entry', 'anonymous entries')} that would tell who spoke: left out`]),
    ...(uncertain === 0 ? [] : [`${counted(uncertain, 'paragraph')} with words still to be checked, marked`]),
  ].map((remark) => `${path}: ${remark}`);
}

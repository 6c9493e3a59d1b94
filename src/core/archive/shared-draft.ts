/** What of a draft goes into a copy to share. */
import type { Material } from '../compose/selection.ts';
import { type Block, blockText, type Draft, fingerprintOf, isEdited } from '../document/draft.ts';
import { withheldWording } from '../export/guard.ts';
import { flagsInText } from '../meeting/flags.ts';
import { type Meeting, type Participant, type Photo, voiceOf } from '../meeting/meeting.ts';
import { nameOf, otherScriptName, shortName } from '../meeting/naming.ts';

/** The old ids of what is in the copy, and the new ones. */
export interface Renamed {
  /** Participants who are named in the copy. */
  readonly people: ReadonlyMap<string, string>;
  readonly entries: ReadonlyMap<string, string>;
}

interface DraftToShare {
  readonly meeting: Meeting;
  readonly draft: Draft;
  /** Which draft of the meeting it is. */
  readonly index: number;
  /** The entries that are in the copy. */
  readonly material: readonly Material[];
  readonly renamed: Renamed;
  /** The photos that are in the copy. */
  readonly photos: readonly Photo[];
}

/**
 * A draft as it goes into the copy, or nothing where no block of it may. Blocks go whole or not at all. Out go: those with
 * the wording of something withheld (as the export guard finds it), those that report an entry which is not in
 * the copy, and those that name somebody who is not named in it.
 */
export function sharedDraft(given: DraftToShare): Draft[] {
  const { meeting, draft, index, renamed } = given;
  const wording = new Set(withheldWording(meeting, draft).map(({ block }) => block));
  const hidden = hiddenTexts(meeting, renamed);
  const blocks = draft.blocks.filter((block) => !wording.has(block.id) && mayLeave(block, given, hidden));
  if (blocks.length === 0) return [];
  const { template, language } = draft;
  const usual = `${template}-${language}`;
  const setAside = (draft.setAside ?? []).flatMap((id) => renamed.entries.get(id) ?? []).sort();
  // Findings and reasons stay behind: they tell of what is not in the copy.
  return [
    {
      id: draft.id === usual ? usual : `draft-${index + 1}`,
      template,
      language,
      blocks: blocks.map((block, place) => renamedBlock(block, place, renamed)),
      ...(setAside.length > 0 && { setAside }),
    },
  ];
}

function mayLeave(
  block: Block,
  { meeting, material, renamed, photos }: DraftToShare,
  hidden: readonly string[],
): boolean {
  const sources = new Set(block.content.flatMap((span) => span.sources ?? []));
  if ([...sources].some((id) => !renamed.entries.has(id))) return false;
  if (block.type === 'figure' && !photos.some(({ path }) => path === block.src)) return false;
  const alt = block.type === 'figure' ? block.alt : '';
  const text = `${blockText(block)}\n${alt}`.toLowerCase();
  if (hidden.some((words) => text.includes(words))) return false;
  const nameless = material.filter(({ entry, anonymous }) => anonymous && sources.has(entry.id));
  if (nameless.length === 0) return true;
  if (block.content.some(({ link }) => link !== undefined)) return false;
  const voices = new Set(nameless.flatMap(({ entry }) => voiceOf(entry)?.speakers ?? []));
  const signs = meeting.participants.filter(({ id }) => voices.has(id)).flatMap(signsOf);
  return !telling(signs).some((words) => text.includes(words));
}

/** Ids are counted, and fingerprints made, from what is in the copy alone: the old ones come from what is not. */
function renamedBlock(block: Block, place: number, { entries }: Renamed): Block {
  return {
    ...block,
    id: `b${place + 1}`,
    fingerprint: isEdited(block) ? '' : fingerprintOf(block),
    content: block.content.map(({ sources, ...span }) => {
      const renamed = sources?.flatMap((id) => entries.get(id) ?? []) ?? [];
      return renamed.length === 0 ? span : { ...span, sources: renamed };
    }),
  };
}

/** Names of people who are not named in the copy, and words of the header and of people's lines that are under a flag. */
function hiddenTexts(meeting: Meeting, { people }: Renamed): string[] {
  const texts = [
    ...Object.values(meeting.particulars),
    ...meeting.participants.flatMap(({ name, position, affiliation }) => [name, position, affiliation]),
  ];
  return telling([
    ...meeting.participants.filter(({ id }) => !people.has(id)).flatMap(namesOf),
    ...texts.filter((text) => flagsInText(text).length > 0).map(withoutFlagWords),
  ]);
}

function namesOf(participant: Participant): string[] {
  const { full, family } = nameOf(participant);
  return [full, family, shortName(participant), otherScriptName(participant)];
}

function signsOf(participant: Participant): string[] {
  return [...namesOf(participant), participant.affiliation, participant.position];
}

function withoutFlagWords(text: string): string {
  return flagsInText(text)
    .reverse()
    .reduce((rest, { from, to }) => rest.slice(0, from) + rest.slice(to), text);
}

/** The texts that tell something where they stand, in small letters; each once. */
function telling(texts: readonly string[]): string[] {
  return [...new Set(texts.map((text) => text.trim().toLowerCase()))].filter((text) => text.length > 1);
}

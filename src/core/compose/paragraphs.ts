/** Passages and exchanges as paragraphs: how many entries go into one, and how each is told in its place. */
import { voiceOf } from '../meeting/meeting.ts';
import type { Cast } from './cast.ts';
import type { Language } from './language.ts';
import type { Line, Narration } from './narration.ts';
import type { Exchange, Passage } from './plan.ts';
import { QuestionReference } from './question-reference.ts';
import type { RelationReference } from './relation-reference.ts';
import type { Material } from './selection.ts';
import { voiceKey } from './subjects.ts';

/** The lines that make one paragraph, with its list items. */
export type Paragraph = Line[];

/** A passage of more sentences is parted into paragraphs of like length. */
const LONGEST_PASSAGE = 4;

/** An exchange of more entries is parted where another person begins to speak. */
const LONGEST_EXCHANGE = 8;
const SHORTEST_PART = 3;

/** A passage, in paragraphs. */
export function passageParagraphs(
  passage: Passage,
  narration: Narration,
  relations: RelationReference,
): Paragraph[] {
  return evenly(passage.materials, (material) => narration.lengthOf(material)).map((materials) => {
    narration.beginParagraph();
    return told(materials, narration, relations, () => '');
  });
}

/** An exchange: one paragraph, as long as it can be read as one. `asked` holds all questions of the meeting by id. */
export function exchangeParagraphs(
  exchange: Exchange,
  asked: ReadonlyMap<string, Material>,
  narration: Narration,
  relations: RelationReference,
  cast: Cast,
  language: Language,
): Paragraph[] {
  const reference = new QuestionReference(exchange, asked, cast, language);
  return bySpeaker(exchange.materials).map((materials) => {
    narration.beginParagraph();
    return told(materials, narration, relations, (answer, previous) => reference.before(answer, previous));
  });
}

function told(
  materials: readonly Material[],
  narration: Narration,
  relations: RelationReference,
  before: (answer: Material, previous: Material | undefined) => string,
): Line[] {
  const lines: Line[] = [];
  for (let index = 0; index < materials.length; index++) {
    const material = materials[index];
    if (material === undefined) continue;
    const previous = materials[index - 1];
    const related = () => relations.before(material, previous, narration.verbTyped(material));
    // Behind a list the text begins anew.
    if (lines.at(-1)?.kind === 'bullet') narration.beginParagraph();
    narration.expect(materials[index + 1]);
    const { head } = material.entry;
    if (head.kind === 'document') {
      const together = documentsFrom(materials, index);
      lines.push(...narration.documents(together));
      index += together.length - 1;
    } else if (head.kind === 'question') {
      lines.push(...narration.question(material, related()));
    } else if (head.kind === 'predicate') {
      lines.push(...narration.predicate(material, related()));
    } else if (head.kind === 'answer' && head.answers.length > 0) {
      lines.push(
        ...narration.statement(material, { as: 'answer', before: before(material, previous) || related() }),
      );
    } else {
      lines.push(...narration.statement(material, { as: 'statement', before: related() }));
    }
  }
  return lines;
}

/** The documents from an index on that one voice shared in a row. */
export function documentsFrom(materials: readonly Material[], index: number): Material[] {
  const keyOf = (material: Material | undefined) => {
    if (material?.entry.head.kind !== 'document') return null;
    const voice = voiceOf(material.entry);
    return voice === null ? '' : voiceKey(voice);
  };
  const key = keyOf(materials[index]);
  const end = materials.findIndex((material, at) => at > index && keyOf(material) !== key);
  return materials.slice(index, end === -1 ? undefined : end);
}

/** The entries in parts of like length, none parted itself. `lengthOf`: of how many sentences each is. */
function evenly(materials: readonly Material[], lengthOf: (material: Material) => number): Material[][] {
  const lengths = materials.map(lengthOf);
  const total = lengths.reduce((sum, length) => sum + length, 0);
  const count = Math.ceil(total / LONGEST_PASSAGE);
  const parts: Material[][] = [];
  let before = 0;
  let current = 0;
  materials.forEach((material, index) => {
    const length = lengths[index] ?? 0;
    // By its middle, so that a long entry goes where most of it falls.
    const part = Math.ceil(((before + length / 2) * count) / total);
    if (part === current) parts.at(-1)?.push(material);
    else parts.push([material]);
    current = part;
    before += length;
  });
  return parts;
}

function bySpeaker(materials: readonly Material[]): Material[][] {
  if (materials.length <= LONGEST_EXCHANGE) return [[...materials]];
  const parts: Material[][] = [[]];
  materials.forEach((material, index) => {
    const part = parts.at(-1) ?? [];
    const isLongEnough = part.length >= SHORTEST_PART && materials.length - index >= SHORTEST_PART;
    const isAnother = speakerKey(material) !== speakerKey(materials[index - 1]);
    const isQuestion = material.entry.head.kind === 'question';
    if (isLongEnough && isAnother && !isQuestion && material.entry.head.kind !== 'document')
      parts.push([material]);
    else part.push(material);
  });
  return parts;
}

function speakerKey(material: Material | undefined): string | null {
  const voice = material === undefined ? null : voiceOf(material.entry);
  return voice === null ? null : voiceKey(voice);
}

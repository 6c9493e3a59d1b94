/** What the guard of exports finds, as findings of the desk: one mechanism for both. */
import type { WithheldWording } from '../export/withheld-wording.ts';
import type { Problem } from './finding.ts';
import type { Reading } from './reading.ts';

/** The places where something withheld stands in one way. */
export function withheldAs(reading: Reading, how: WithheldWording['how'], message: string): Problem[] {
  const blocks = new Map(reading.blocks.map(({ block, index }) => [block.id, index]));
  return reading.withheld.flatMap((place): Problem[] => {
    if (place.how !== how) return [];
    const { from, to, entry } = place;
    return [{ block: blocks.get(place.block) ?? null, from, to, message, entries: [entry], about: entry }];
  });
}

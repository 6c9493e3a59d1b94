/** Where the window stood, as it was written down on closing. */
import { z } from 'zod';

const side = z.number().int().min(400).max(20_000);
const edge = z.number().int().min(-20_000).max(20_000);
const placeSchema = z.object({ x: edge.optional(), y: edge.optional(), width: side, height: side });

export interface WindowPlace {
  x?: number;
  y?: number;
  /** In device-independent pixels. */
  width: number;
  height: number;
}

/** Notes and draft fit side by side from 1280 pixels on. */
const USUAL: WindowPlace = { width: 1360, height: 880 };

/** Reads the place; the usual one where the text is none, or was spoilt. */
export function placeOf(text: string): WindowPlace {
  let read: unknown;
  try {
    read = JSON.parse(text);
  } catch {
    return USUAL;
  }
  const place = placeSchema.safeParse(read);
  if (!place.success) return USUAL;
  const { x, y, width, height } = place.data;
  return { width, height, ...(x === undefined ? {} : { x }), ...(y === undefined ? {} : { y }) };
}

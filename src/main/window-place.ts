/** Where the window stood, as it was written down on closing. */
import { z } from 'zod';

const side = z.number().int().min(400).max(20_000);
const edge = z.number().int().min(-20_000).max(20_000);
const placeSchema = z.object({
  x: edge.optional(),
  y: edge.optional(),
  width: side,
  height: side,
  isMaximized: z.boolean().optional(),
});

export interface WindowPlace {
  x?: number;
  y?: number;
  /** In device-independent pixels. */
  width: number;
  height: number;
  /** Whether it filled the display; the rest is where it stands when it does not. */
  isMaximized?: true;
}

/** Notes and draft fit side by side from 1280 pixels on. */
const USUAL: WindowPlace = { width: 1360, height: 880 };

/** A part of the desktop that windows can use; all in device-independent pixels. */
export interface Area {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** How much of the strip by which one moves a window must be in sight. */
const GRIP = { width: 120, height: 32 };

/**
 * The place, without its corner where nobody could reach the window: the display
 * that it stood on may have been unplugged. With no area known it stays as it is.
 */
export function onScreen(place: WindowPlace, areas: readonly Area[]): WindowPlace {
  const { x, y, width, height } = place;
  if (x === undefined || y === undefined || areas.length === 0) return place;
  const isReachable = areas.some(
    (area) =>
      Math.min(x + width, area.x + area.width) - Math.max(x, area.x) >= GRIP.width &&
      y >= area.y &&
      y + GRIP.height <= area.y + area.height,
  );
  if (isReachable) return place;
  return { width, height, ...(place.isMaximized && { isMaximized: true }) };
}

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
  const { x, y, width, height, isMaximized } = place.data;
  return {
    width,
    height,
    ...(x === undefined ? {} : { x }),
    ...(y === undefined ? {} : { y }),
    ...(isMaximized && { isMaximized: true }),
  };
}

/** How far a further window stands from the one before, in device-independent pixels. */
const STEP = 32;

/** The place of a window where others are open already: a step down and aside for each, so that none hides another. */
export function beside(place: WindowPlace, others: number): WindowPlace {
  if (place.x === undefined || place.y === undefined) return place;
  return { ...place, x: place.x + STEP * others, y: place.y + STEP * others };
}

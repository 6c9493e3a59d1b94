/** How much is typed: a part of it in `npm test`, all of it in `npm run typing`. */

/** So many entries has the meeting of three hours, its agenda items left out. */
export const LONG_MEETING = 2_000;

/** So many of its last lines are typed; those before are imported. */
export const TYPED_LINES = Number(process.env.RAPPORTEUR_TYPED_LINES ?? 40);

/** So long somebody types without looking up. */
export const SECONDS = Number(process.env.RAPPORTEUR_TYPING_SECONDS ?? 20);

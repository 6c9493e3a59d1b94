/** How often each thing is done: a few times in `npm test`, as often as it takes in `npm run survival`. */

/** Of a hundred kills in full. */
export const RUNS = Number(process.env.RAPPORTEUR_SURVIVAL_RUNS ?? 8);

/** For the random moments; printed with the results, and to be given again to repeat a run. */
export const SEED = Number(process.env.RAPPORTEUR_SURVIVAL_SEED ?? Date.now() % 1_000_000);

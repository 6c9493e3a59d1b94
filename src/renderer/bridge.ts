/** The one door to the main process, as preload puts it into the page. */
import type { Bridge } from '../contract/contract.ts';

declare global {
  interface Window {
    readonly rapporteur: Bridge;
  }
}

export const bridge: Bridge = window.rapporteur;

/** The paper of a PDF. */

/** A size in inches, as Electron takes it. */
export interface Paper {
  width: number;
  height: number;
}

const MILLIMETRES = 25.4;
const A4: Paper = { width: 210 / MILLIMETRES, height: 297 / MILLIMETRES };
const LETTER: Paper = { width: 8.5, height: 11 };

/** Where US Letter is the usual paper, by ISO 3166: CLDR 48, supplementalData.xml, paperSize. */
const LETTER_REGIONS = new Set('BZ CA CL CO CR GT MX NI PA PH PR SV US VE'.split(' '));

/** The usual paper of a region: A4, but for the places where it is Letter. '' is a region that is not known. */
export function paperOf(region: string): Paper {
  return LETTER_REGIONS.has(region.toUpperCase()) ? LETTER : A4;
}

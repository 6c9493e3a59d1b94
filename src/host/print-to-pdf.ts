/** The options of Electron's `printToPDF`, as Chromium's debugging protocol takes them (Electron's lib/browser/print-to-pdf.ts). */
import { NotInStandIn } from './refusal.ts';

export interface PrintToPDFOptions {
  landscape?: boolean;
  displayHeaderFooter?: boolean;
  headerTemplate?: string;
  footerTemplate?: string;
  printBackground?: boolean;
  scale?: number;
  pageSize?: string | { width: number; height: number };
  margins?: { top?: number; bottom?: number; left?: number; right?: number };
  pageRanges?: string;
  preferCSSPageSize?: boolean;
  generateTaggedPDF?: boolean;
  generateDocumentOutline?: boolean;
}

/** Sizes in inches, as rough as Electron has them. */
const SIZES: Readonly<Record<string, { width: number; height: number }>> = {
  letter: { width: 8.5, height: 11 },
  legal: { width: 8.5, height: 14 },
  tabloid: { width: 11, height: 17 },
  ledger: { width: 17, height: 11 },
  a0: { width: 33.1, height: 46.8 },
  a1: { width: 23.4, height: 33.1 },
  a2: { width: 16.54, height: 23.4 },
  a3: { width: 11.7, height: 16.54 },
  a4: { width: 8.27, height: 11.7 },
  a5: { width: 5.83, height: 8.27 },
  a6: { width: 4.13, height: 5.83 },
};

/** What Electron takes where an option is left out; its type is the one that is asked for. */
const DEFAULTS = {
  landscape: false,
  displayHeaderFooter: false,
  headerTemplate: '',
  footerTemplate: '',
  printBackground: false,
  scale: 1,
  pageRanges: '',
  preferCSSPageSize: false,
  generateTaggedPDF: false,
  generateDocumentOutline: false,
};
const MARGINS = { top: 0.4, bottom: 0.4, left: 0.4, right: 0.4 };

/** All options with what Electron takes for those left out; one of another type is refused, and one that it does not know. */
function whole<Options extends object>(given: object, defaults: Options, name: string): Options {
  for (const [key, value] of Object.entries(given)) {
    if (!Object.hasOwn(defaults, key)) throw new NotInStandIn(`option ${name}${key} of printToPDF`);
    const type = typeof defaults[key as keyof Options];
    if (value !== undefined && typeof value !== type) throw new TypeError(`${name}${key} must be a ${type}`);
  }
  const said = Object.entries(given).filter(([, value]) => value !== undefined);
  return { ...defaults, ...Object.fromEntries(said) };
}

function sizeOf(given: PrintToPDFOptions['pageSize'] = 'letter'): { width: number; height: number } {
  if (typeof given === 'string') {
    const size = SIZES[given.toLowerCase()];
    if (size === undefined) throw new Error(`Invalid pageSize ${given}`);
    return size;
  }
  if (typeof given?.width !== 'number' || typeof given.height !== 'number')
    throw new TypeError('width and height properties are required for pageSize');
  return given;
}

/** @throws where Electron would, and at an option that it does not know, which it passes over */
export function pdfParameters({ pageSize, margins = {}, ...given }: PrintToPDFOptions) {
  const { width, height } = sizeOf(pageSize);
  const { top, bottom, left, right } = whole(margins, MARGINS, 'margins.');
  if (Math.max(top, bottom) > height || Math.max(left, right) > width)
    throw new Error('margins must be less than or equal to pageSize');
  return {
    ...whole(given, DEFAULTS, ''),
    paperWidth: width,
    paperHeight: height,
    marginTop: top,
    marginBottom: bottom,
    marginLeft: left,
    marginRight: right,
  };
}

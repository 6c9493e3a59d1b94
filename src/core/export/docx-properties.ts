/** The particulars of a Word file: Dublin Core, as ECMA-376 part 2, section 8.3 has it. */
import { type ArticleParticulars, isIsoDate, regionalLanguage } from './article.ts';
import { tidyText } from './tidy.ts';

/** Who made a file that nobody signs. */
const PROGRAM = 'Rapporteur';

/** The part `docProps/core.xml`. Its dates are those of the item, not of the clock, so that a file can be made again alike. */
export function coreProperties(particulars: ArticleParticulars): string {
  const creator = tidyText(particulars.author ?? '') || PROGRAM;
  const date = isIsoDate(particulars.date) ? particulars.date : null;
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"',
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"',
    ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">',
    element('dc:title', tidyText(particulars.title)),
    element('dc:subject', tidyText(particulars.body)),
    element('dc:creator', creator),
    element('dc:description', tidyText(particulars.standfirst ?? '')),
    // Word shows it as the status of the file.
    element('cp:contentStatus', particulars.record === undefined ? '' : `record: ${particulars.record}`),
    element('dc:language', regionalLanguage(particulars.language)),
    element('cp:lastModifiedBy', creator),
    ...(date === null ? [] : [timestamp('dcterms:created', date), timestamp('dcterms:modified', date)]),
    '</cp:coreProperties>',
  ].join('');
}

function element(name: string, text: string): string {
  return text === '' ? '' : `<${name}>${escaped(text)}</${name}>`;
}

function timestamp(name: string, date: string): string {
  return `<${name} xsi:type="dcterms:W3CDTF">${date}T00:00:00Z</${name}>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

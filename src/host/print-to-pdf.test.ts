import { expect, it } from 'vitest';
import { type PrintToPDFOptions, pdfParameters } from './print-to-pdf.ts';

it('takes sizes and margins in inches, and for what is left out what Electron takes', () => {
  expect(pdfParameters({})).toMatchObject({ paperWidth: 8.5, paperHeight: 11, marginTop: 0.4, scale: 1 });
  expect(
    pdfParameters({
      pageSize: 'A4',
      margins: { left: 1 },
      generateTaggedPDF: true,
      footerTemplate: '<b></b>',
    }),
  ).toMatchObject({
    paperWidth: 8.27,
    paperHeight: 11.7,
    marginLeft: 1,
    marginRight: 0.4,
    generateTaggedPDF: true,
    generateDocumentOutline: false,
    footerTemplate: '<b></b>',
  });
  expect(pdfParameters({ pageSize: { width: 5, height: 6 } })).toMatchObject({
    paperWidth: 5,
    paperHeight: 6,
  });
});

it.each<[object, string]>([
  [{ pageSize: 'B5' }, 'Invalid pageSize B5'],
  [{ pageSize: { width: 5 } }, 'width and height properties are required'],
  [{ margins: { top: 12 } }, 'margins must be less than or equal to pageSize'],
  [{ printBackground: 'yes' }, 'printBackground must be a boolean'],
  [{ paperWidth: 8 }, 'has no option paperWidth of printToPDF'],
  [{ margins: { marginType: 'none' } }, 'has no option margins.marginType of printToPDF'],
])('refuses %j', (options, sentence) => {
  expect(() => pdfParameters(options as PrintToPDFOptions)).toThrow(sentence);
});

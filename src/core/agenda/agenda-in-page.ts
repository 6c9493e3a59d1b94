/** A page or a Word file with an agenda -> the lines that `readAgenda` reads. */
import { partsOfHtml } from '../people/html.ts';

/** The lines of a page, its tables with a tab between the cells; '' where it is nested too deep to be read. */
export function agendaInPage(html: string): string {
  try {
    return partsOfHtml(html)
      .flatMap((part) =>
        part.kind === 'lines'
          ? part.lines.map(({ text }) => text)
          : part.rows.map(({ cells }) => cells.join('\t')),
      )
      .filter((line) => line.trim() !== '')
      .join('\n');
  } catch (error) {
    if (error instanceof RangeError) return '';
    throw error;
  }
}

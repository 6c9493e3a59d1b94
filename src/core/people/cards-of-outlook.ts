/**
 * vCards of version 2.1, as Outlook and older telephones still export them, as cards that a reader of versions 3 and 4
 * takes: bare parameters go (`TEL;WORK;VOICE:`), and values in quoted-printable are decoded (RFC 2045, 6.7).
 */

const PROPERTY = /^(?:[\w-]+\.)?([\w-]+)((?:;[^:]*)*):(.*)$/s;

/** Whether a card, without the lines around it, says that it is of version 2.1. */
export function isOfVersion21(card: string): boolean {
  return /^VERSION:2\.1[ \t]*\r?$/im.test(card);
}

/** The same card, a line for each property, without parameters. Linear. */
export function withoutParameters(card: string): string {
  const lines: string[] = [];
  let isQuoted = false;
  for (const line of card.split(/\r?\n/)) {
    const last = lines.at(-1);
    if (last !== undefined && isQuoted && last.endsWith('='))
      lines[lines.length - 1] = last.slice(0, -1) + line;
    else if (last !== undefined && /^[ \t]/.test(line)) lines[lines.length - 1] = last + line.slice(1);
    else {
      isQuoted = QUOTED.test(line);
      lines.push(line);
    }
  }
  return lines
    .map((line) => {
      const [, name = '', parameters = '', value = ''] = PROPERTY.exec(line) ?? [];
      if (name === '') return line;
      const written = QUOTED.test(line) ? decoded(value, CHARSET.exec(parameters)?.[1] ?? 'utf-8') : value;
      return `${name}:${written.replace(/\r?\n/g, '\\n')}`;
    })
    .join('\r\n');
}

const QUOTED = /^[^:]*;(?:ENCODING=)?QUOTED-PRINTABLE/i;
const CHARSET = /;CHARSET=([\w-]+)/i;

function decoded(value: string, charset: string): string {
  const pieces = value.split(/(=[0-9A-F]{2})/i);
  const bytes = pieces.flatMap((piece, index) =>
    index % 2 === 1 ? [Number.parseInt(piece.slice(1), 16)] : [...new TextEncoder().encode(piece)],
  );
  for (const name of [charset, 'utf-8']) {
    try {
      return new TextDecoder(name, { fatal: true }).decode(new Uint8Array(bytes));
    } catch {
      // A character set that is not known, or not the one that it says: the next one is tried.
    }
  }
  return new TextDecoder('windows-1252').decode(new Uint8Array(bytes));
}

/** Makes the bytes of a Word file depend on what it says alone. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** Where a zip file's own calendar begins; in local time, since that is what it stores. */
const NO_TIME = new Date(1980, 0, 1);

const RELATIONSHIPS = 'word/_rels/document.xml.rels';
const DOCUMENT = 'word/document.xml';

/**
 * The same package without what differs from run to run: the `docx` package gives its hyperlinks
 * random names, and its zip file the time of day.
 */
export function repeatable(packed: Uint8Array): Uint8Array {
  const parts = unzipSync(packed);
  const relationships = parts[RELATIONSHIPS];
  const document = parts[DOCUMENT];
  if (relationships !== undefined && document !== undefined) {
    const names = randomNames(strFromU8(relationships));
    parts[RELATIONSHIPS] = strToU8(renamed(strFromU8(relationships), names));
    parts[DOCUMENT] = strToU8(renamed(strFromU8(document), names));
  }
  return zipSync(parts, { mtime: NO_TIME });
}

/** New names for the links, by the order in which they stand. */
function randomNames(relationships: string): Map<string, string> {
  const names = new Map<string, string>();
  for (const [tag] of relationships.matchAll(/<Relationship [^>]*TargetMode="External"[^>]*>/g)) {
    const name = / Id="([^"]+)"/.exec(tag)?.[1];
    if (name !== undefined) names.set(name, `rIdLink${names.size + 1}`);
  }
  return names;
}

function renamed(xml: string, names: ReadonlyMap<string, string>): string {
  return xml.replace(/( (?:Id|r:id)=")([^"]+)"/g, (all, before: string, name: string) => {
    const fresh = names.get(name);
    return fresh === undefined ? all : `${before}${fresh}"`;
  });
}

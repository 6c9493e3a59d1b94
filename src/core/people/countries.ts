/** Names of countries that stand alone on a line of a list: in English, French and Spanish, and in United Nations usage. */

/** Where the United Nations writes another name than `Intl` has. */
const UN_USAGE =
  'viet nam,türkiye,russian federation,fédération de russie,republic of korea,république de corée,syrian arab republic,united republic of tanzania,' +
  'republic of moldova,czechia,côte d’ivoire,state of palestine,brunei darussalam,cabo verde,holy see,european union,union européenne,' +
  'unión europea,united states of america,états-unis d’amérique,estados unidos de américa,federación de rusia,república de corea';

let names: ReadonlySet<string> | undefined;

/** Whether a text is the name of a country and nothing else, in any case, with accents or without. */
export function isCountry(text: string): boolean {
  names ??= allNames();
  return text.length <= 60 && names.has(folded(text));
}

function allNames(): ReadonlySet<string> {
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  const codes = letters.flatMap((first) => letters.map((second) => first + second));
  const known = ['en', 'fr', 'es'].flatMap((language) => {
    const display = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' });
    return codes.flatMap((code) => display.of(code) ?? []);
  });
  return new Set([...known, ...UN_USAGE.split(',')].map(folded));
}

function folded(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('’', "'").toLowerCase().trim();
}

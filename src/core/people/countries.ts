/** Names of countries that stand alone on a line of a list: in English, French and Spanish, and in United Nations usage. */

/** Where the United Nations writes another name than `Intl` has. */
const UN_USAGE =
  'viet nam,türkiye,russian federation,fédération de russie,republic of korea,république de corée,syrian arab republic,united republic of tanzania,' +
  'republic of moldova,czechia,côte d’ivoire,state of palestine,brunei darussalam,cabo verde,holy see,european union,union européenne,' +
  'unión europea,united states of america,états-unis d’amérique,estados unidos de américa,federación de rusia,república de corea,' +
  'iran (islamic republic of),islamic republic of iran,venezuela (bolivarian republic of),bolivarian republic of venezuela,' +
  'bolivia (plurinational state of),plurinational state of bolivia,micronesia (federated states of),democratic republic of the congo,' +
  'democratic people’s republic of korea,lao people’s democratic republic,united kingdom of great britain and northern ireland,' +
  'netherlands (kingdom of the),kingdom of the netherlands,uk,usa,uae,eu';

let names: ReadonlySet<string> | undefined;

/** Whether a text is the name of a country and nothing else, in any case, with accents or without, and with its article or without. */
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
  const plain = text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('’', "'").toLowerCase().trim();
  return plain.replace(/^(?:(?:the|les?|la|el|l[oa]s)\s+|l')/, '');
}

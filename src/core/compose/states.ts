/** Whether an affiliation is a state, or one of the others that sit among them. */

/**
 * Names in United Nations usage (UNTERM, "short name") that CLDR, and so `Intl`, has otherwise ("South Korea"), and
 * who sits with the states without being one; in English, French and Spanish.
 */
const UN_NAMES = [
  "Republic of Korea|Democratic People's Republic of Korea|Russian Federation|Syrian Arab Republic|Viet Nam",
  "Lao People's Democratic Republic|United States of America|United Kingdom of Great Britain and Northern Ireland",
  "Türkiye|Cabo Verde|Côte d'Ivoire|Bolivarian Republic of Venezuela|Venezuela (Bolivarian Republic of)",
  'Plurinational State of Bolivia|Bolivia (Plurinational State of)|United Republic of Tanzania|Republic of Moldova',
  'Brunei Darussalam|Democratic Republic of the Congo|Congo|Islamic Republic of Iran|Iran (Islamic Republic of)',
  'Federated States of Micronesia|State of Palestine|Palestine|Holy See|European Union|African Union|Czech Republic|Netherlands (Kingdom of the)',
  "République de Corée|Fédération de Russie|États-Unis d'Amérique|Royaume-Uni de Grande-Bretagne et d'Irlande du Nord",
  'Türkiye|République arabe syrienne|République démocratique populaire lao|République populaire démocratique de Corée|République-Unie de Tanzanie',
  'République de Moldova|Iran (République islamique d’)|Saint-Siège|Union européenne|Union africaine|État de Palestine|Tchéquie|Viet Nam',
  'República de Corea|Federación de Rusia|Estados Unidos de América|Reino Unido de Gran Bretaña e Irlanda del Norte',
  'República Árabe Siria|República Democrática Popular Lao|República Popular Democrática de Corea|República Unida de Tanzania',
  'República de Moldova|República Islámica del Irán|Santa Sede|Unión Europea|Unión Africana|Estado de Palestina|Chequia',
].flatMap((names) => names.split('|'));

const known = new Map<string, ReadonlySet<string>>();

/** Whether these words alone name a state in this language, with or without an article. */
export function isState(name: string, language: string): boolean {
  const key = keyOf(name);
  return key !== '' && (namesIn(language).has(key) || namesIn('en').has(key));
}

function namesIn(language: string): ReadonlySet<string> {
  const present = known.get(language);
  if (present) return present;
  const names = new Set(UN_NAMES.map(keyOf));
  const regions = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' });
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
  for (const first of letters) {
    for (const second of letters) {
      const code = first + second;
      const name = NO_STATES.has(code) ? undefined : regions.of(code);
      if (name !== undefined) names.add(keyOf(name));
    }
  }
  known.set(language, names);
  return names;
}

/** Codes of `Intl` that stand for no state: unions and pseudo-locales. */
const NO_STATES: ReadonlySet<string> = new Set(['EZ', 'QO', 'XA', 'XB', 'ZZ']);

function keyOf(name: string): string {
  return name
    .trim()
    .replaceAll('’', "'")
    .replace(/^(?:[Tt]he |[Ll]es? |[Ll]a |[Ll]'|[Ee]l |[Ll][oa]s )\s*(?=\p{Lu})/u, '')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase();
}

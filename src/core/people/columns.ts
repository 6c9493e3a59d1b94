/** What the columns of a table hold: by their headings in English, French and Spanish, else by what stands in them. */

import { lookOf } from './description.ts';
import { type Column, type ColumnField, oneLineOf } from './list.ts';
import { isTitles } from './titles.ts';
import { tellsPositionOrBody } from './words.ts';

/** `title` may hold "Ms." or "Director", `nom` and `nombre` a whole name or a part of it: the other columns tell. */
type Heading = ColumnField | 'title' | 'nom' | 'nombre' | 'none';

const HEADINGS: readonly (readonly [Heading, RegExp])[] = [
  [
    'none',
    /^(?:no|nr|n|num(?:ber)?|numero|#|id|e ?mails?|(?:e ?)?mail(?: address)?|correo(?: electronico)?|courriel|adresse(?: e ?mail| electronique)?|phone(?: number)?|telephone|tel|telefono|mobile|fax|address|direccion|city|ville|ciudad|gender|sex|sexe|sexo|genero|genre|nationality|nationalite|nacionalidad|remarks?|notes?|comments?|observaciones|remarques|signature|firma|date|arrival|departure|badge)$/,
  ],
  [
    'family',
    /^(?:sur ?names?|family ?names?|last ?names?|nom de famille|noms? de familles?|(?:primer )?apellidos?|apellido s|name family|family)$/,
  ],
  [
    'given',
    /^(?:first ?names?|given ?names?|fore ?names?|other names?|middle ?names?|prenoms?|prenom s|first|given|nombre de pila|nombres de pila|christian names?)$/,
  ],
  [
    'name',
    /^(?:full ?names?|names?|names? (?:of )?(?:the )?participants?|participants?|(?:first|given) names? and (?:sur|last|family) ?names?|surname (?:and )?(?:first|given) ?names?|nom et prenoms?|noms? et prenoms?|prenoms? et noms?|nom complet|nombre completo|nombres? y apellidos?|apellidos? y nombres?|participantes?|delegates?|delegues?|delegados?|speakers?|persons?|names? and titles?|intervenants?)$/,
  ],
  ['nom', /^noms?$/],
  ['nombre', /^nombres?$/],
  [
    'honorific',
    /^(?:honorifics?|salutations?|prefix|mr ms|ms mr|mr mrs(?: ms)?|civilite|tratamiento|form of address|m mme|mme m|sr sra|courtesy title)$/,
  ],
  ['style', /^(?:style|excellency)$/],
  ['title', /^(?:titles?|titres?|titulos?)$/],
  ['suffix', /^(?:suffix|suffixe|sufijo)$/],
  ['pronoun', /^(?:(?:preferred )?pronouns?|pronoms?|pronombres?)$/],
  [
    'position',
    /^(?:positions?|(?:job|functional|professional|official) titles?|titles? (?:and |or |\/ ?)?(?:position|function)|positions? (?:and |or )?titles?|functions?|posts?|designations?|occupations?|profession|fonctions?|postes?|titre (?:fonctionnel|et fonction)|qualite|cargos?|puestos?|funcion|funciones|ocupacion|job)$/,
  ],
  [
    'unit',
    /^(?:departments?|units?|divisions?|sections?|services?|departement|departamento|unidad|seccion|servicio|branch|bureau|office)$/,
  ],
  [
    'affiliation',
    /^(?:org|organi[sz]ations?(?: name)?|affiliations?|institutions?|compan(?:y|ies)|employers?|entit(?:y|ies)|ministr(?:y|ies)|agenc(?:y|ies)|bod(?:y|ies)|organismes?|entreprises?|etablissements?|structures?|organizacion(?:es)?|instituciones?|institucion|entidad(?:es)?|empresas?|organismos?|organi[sz]ation (?:institution|entity|company)|ministry (?:institution|organi[sz]ation|agency)|institution (?:organi[sz]ation|ministry)|representing)$/,
  ],
  [
    'country',
    /^(?:countr(?:y|ies)|pays|pais(?:es)?|delegations?|delegacion(?:es)?|member states?|states?|part(?:y|ies)|etats?(?: membres?)?|estados?(?: miembros?)?|country (?:organi[sz]ation|delegation|or organi[sz]ation)|government|gouvernement|gobierno)$/,
  ],
  [
    'role',
    /^(?:roles?|capacit(?:y|ies)|participant type|type(?: of participant)?|categor(?:y|ies)|status|statut|rol|categorias?|categories?|calidad|role in (?:the )?meeting)$/,
  ],
  ['code', /^(?:codes?|initials?|shorthand|sigles?|codigos?|initiales|iniciales|abbreviation)$/],
];

/** How many rows may stand above the headings of a table: its title, a date. */
const ROWS_ABOVE = 12;

/** The row of headings, and what each column is by it; null where no row looks like one. */
export function findHeadings(
  rows: readonly (readonly string[])[],
): { at: number; headings: string[] } | null {
  for (const [at, row] of rows.slice(0, ROWS_ABOVE).entries()) {
    const cells = row.filter((cell) => cell !== '');
    const known = cells.filter((cell) => headingOf(cell) !== null);
    const names = known.some((cell) => NAMING.has(headingOf(cell) ?? 'none'));
    if (names && known.length >= 2 && known.length * 2 >= cells.length) return { at, headings: [...row] };
    if (
      names &&
      known.length === 1 &&
      cells.length === 1 &&
      rows.slice(at + 1).every((other) => other.filter(Boolean).length <= 1)
    ) {
      return { at, headings: [...row] };
    }
  }
  return null;
}

const NAMING: ReadonlySet<Heading> = new Set(['name', 'family', 'given', 'nom', 'nombre']);

/** The columns of a table, from its headings (null: it has none) and the rows below them. */
export function columnsOf(
  headings: readonly string[] | null,
  rows: readonly (readonly string[])[],
): Column[] {
  const width = Math.max(headings?.length ?? 0, ...rows.slice(0, 200).map((row) => row.length));
  const values = (column: number) =>
    rows
      .slice(0, 200)
      .map((row) => row[column] ?? '')
      .filter((cell) => cell !== '');
  const columns = Array.from(
    { length: width },
    (_, index): Column => ({
      heading: headings?.[index] ?? '',
      sample: values(index)[0] ?? '',
      field: null,
    }),
  );
  const fields =
    headings === null ? guessFields(columns.map((_, index) => values(index))) : byHeadings(headings, values);
  return columns.map((column, index) => ({ ...column, field: fields[index] ?? null }));
}

function byHeadings(
  headings: readonly string[],
  values: (column: number) => string[],
): (ColumnField | null)[] {
  const found = headings.map(headingOf);
  const has = (heading: Heading) => found.includes(heading);
  const position = has('position');
  const fields = found.map((heading, index): ColumnField | null => {
    if (heading === null || heading === 'none') return null;
    if (heading === 'nom') return has('given') ? 'family' : 'name';
    if (heading === 'nombre') return has('family') ? 'given' : 'name';
    if (heading === 'title') return mostly(values(index), isTitles) || position ? 'honorific' : 'position';
    return heading;
  });
  return onceEach(fields);
}

/** Of two columns with one meaning the first is taken; a second given name, unit or affiliation adds to the first. */
function onceEach(fields: (ColumnField | null)[]): (ColumnField | null)[] {
  const adding: ReadonlySet<ColumnField> = new Set(['given', 'family', 'unit', 'affiliation']);
  return fields.map((field, index) =>
    field !== null && !adding.has(field) && fields.indexOf(field) < index ? null : field,
  );
}

/** Without headings: titles tell themselves, the first column of names is the name, then position and affiliation follow. */
function guessFields(columns: string[][]): (ColumnField | null)[] {
  const titles = columns.findIndex((values) => mostly(values, isTitles));
  const isNaming = (values: string[]) =>
    mostly(values, (value) => lookOf(value).nameLike || lookOf(value).marked);
  const name = columns.findIndex((values, index) => index !== titles && isNaming(values));
  const rest = columns.flatMap((values, index) =>
    index === titles || index === name || mostly(values, isNoWords) ? [] : [index],
  );
  const position = rest.find((index) => mostly(columns[index] ?? [], tellsPositionOrBody)) ?? rest[0];
  const affiliation = rest.find((index) => index !== position);
  return columns.map((_, index) => {
    if (index === titles) return 'honorific';
    if (index === name) return 'name';
    if (index === position) return 'position';
    return index === affiliation ? 'affiliation' : null;
  });
}

function isNoWords(value: string): boolean {
  return /^[\d\s.+()/-]*$/.test(value) || /@\S+\./.test(value);
}

function mostly(values: readonly string[], holds: (value: string) => boolean): boolean {
  return values.length > 0 && values.filter(holds).length * 2 > values.length;
}

function headingOf(cell: string): Heading | null {
  const word = oneLineOf(cell)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/\([^()]*\)$/, '')
    .replace(/[^\p{L}\p{N}#]+/gu, ' ')
    .trim();
  if (word === '' || word.length > 60) return null;
  return HEADINGS.find(([, words]) => words.test(word))?.[0] ?? null;
}

/** Words that are spelled in two ways, British and American. */

/** British and American stems; what may follow is alike in both. Words that are ordinary in both (check, tire, meter) are left out. */
const STEMS: readonly (readonly [british: string, american: string])[] = (
  'labour labor|colour color|favour favor|behaviour behavior|neighbour neighbor|honour honor|harbour harbor|endeavour endeavor|rumour rumor|vigour vigor|humour humor|' +
  'armour armor|odour odor|flavour flavor|savour savor|centre center|kilometre kilometer|litre liter|theatre theater|fibre fiber|calibre caliber|' +
  'catalogue catalog|defence defense|offence offense|' +
  'travelling traveling|travelled traveled|traveller traveler|modelling modeling|modelled modeled|labelling labeling|labelled labeled|cancelled canceled|cancelling canceling|' +
  'fuelled fueled|fuelling fueling|signalled signaled|signalling signaling|counselling counseling|counsellor counselor|' +
  'levelling leveling|levelled leveled|totalled totaled|totalling totaling|channelled channeled|channelling channeling|tunnelling tunneling|marvellous marvelous|' +
  'tumour tumor|splendour splendor|demeanour demeanor|candour candor|centimetre centimeter|millimetre millimeter|meagre meager|sombre somber|' +
  'enrolment enrollment|instalment installment|fulfilment fulfillment|wilful willful|jewellery jewelry|artefact artifact|sulphur sulfur|pretence pretense|' +
  'diarrhoea diarrhea|haemorrhage hemorrhage|foetus fetus|orthopaedic orthopedic|' +
  'skilful skillful|ageing aging|grey gray|plough plow|sceptical skeptical|aluminium aluminum|paediatric pediatric|anaemia anemia|manoeuvre maneuver|mould mold'
)
  .split('|')
  .map(pairOf);

/** Whole words: what is made of them is alike in both (fulfilled, programmer, the plural "analyses"). */
const WHOLE: typeof STEMS =
  'programme program|programmes programs|fulfil fulfill|fulfils fulfills|analyse analyze|analysed analyzed|analysing analyzing|paralysed paralyzed|catalysed catalyzed|catalysing catalyzing'
    .split('|')
    .map(pairOf);

type Pairs = ReadonlyMap<string, { isBritish: boolean; other: string }>;

/** Each stem with the other way to spell it. */
export const PAIRS: Pairs = bothWays(STEMS);

/** Each of the words that nothing is added to, with the other way to spell it. */
export const WHOLE_PAIRS: Pairs = bothWays(WHOLE);

/** Two words for one thing that are each mixed with the other alone, since both are ordinary English. */
export const OWN_PAIRS = {
  programme: bothWays(['programme program', 'programmes programs'].map(pairOf)),
  tonne: bothWays(['tonne ton', 'tonnes tons'].map(pairOf)),
} as const satisfies Record<string, Pairs>;

function pairOf(pair: string): readonly [british: string, american: string] {
  const [british = '', american = ''] = pair.split(' ');
  return [british, american];
}

function bothWays(pairs: typeof STEMS): Pairs {
  return new Map(
    pairs.flatMap(([british, american]): [string, { isBritish: boolean; other: string }][] => [
      [british, { isBritish: true, other: american }],
      [american, { isBritish: false, other: british }],
    ]),
  );
}

/** Beginnings of verbs that are written with -ise and with -ize. */
export const IZED = new RegExp(
  `^(?:un|re|de|over|dis|inter)?(?:${(
    'organ recogn real emphas formal central decentral mobil stabil modern priorit util final normal global local national international ' +
    'industrial commercial privat liberal legal social special general ideal visual actual character categor computer digit econom harmon ' +
    'standard summar symbol synchron urban subsid minim maxim optim neutral familiar crystal critic author apolog capital colon custom ' +
    'jeopard marginal memor monopol penal popular public rational regular revital revolution scrutin sensit steril victim vital ' +
    'institutional operational conceptual contextual mechan fertil hospital incentiv initial item patron personal polar radical random ' +
    'secular sympath trivial vocal western american european equal fiscal energ'
  )
    .split(' ')
    .join('|')})$`,
  'i',
);

/** A verb or a noun in -ise, -ize and what is made of them: its beginning, the ending, and the rest. */
export const ENDINGS =
  /(?<![\p{L}\p{N}-])(\p{L}{3,}?)(is|iz)(e|es|ed|ing|er|ers|ation|ations|ational|able)(?![\p{L}\p{N}])/giu;

/** Whether a word is right in one kind of English and wrong in another. */
export function isSpelledInTwoWays(word: string): boolean {
  const small = word.toLowerCase();
  if (WHOLE_PAIRS.has(small)) return true;
  if ([...PAIRS.keys()].some((stem) => small.startsWith(stem))) return true;
  return [...small.matchAll(ENDINGS)].some((match) => IZED.test(match[1] ?? ''));
}

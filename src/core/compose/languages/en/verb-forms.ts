/** English verbs common in meetings, and their finite forms: enough to tell a clause from a noun with its company. */

/** Verbs with regular forms. */
const REGULAR = (
  'accept account achieve acknowledge act adapt add address adjust adopt advance affect agree aim allow amount announce answer appear ' +
  'apply appoint approve arrive ask assess assist assume attend attract avoid await balance base belong benefit borrow breach call cancel ' +
  'care carry cause cease change charge check claim clarify close collapse collect combine commit compare compete comply ' +
  'concern conclude confirm connect consider consist consult contain continue contribute cooperate coordinate cost count ' +
  'cover create cross cure damage deal decide decline decrease define delay deliver demand demonstrate deny depend deploy describe deserve ' +
  'design develop differ direct disappear discuss double draft drop earn employ enable encourage end endorse engage enhance ensure enter ' +
  'establish evolve exceed exclude exist expand expect expire explain explore export express extend face facilitate fail favour ' +
  'finance fix flow focus follow force form formalize foster fund gain gather generate govern grant guarantee handle happen harm hamper help hinder host hope ' +
  'identify ignore impact implement imply import impose improve include increase indicate influence inform insist inspect install intend ' +
  'introduce invest invite involve issue join justify lack launch limit link list live locate look maintain manage mark matter ' +
  'measure mention merge miss mobilize monitor move multiply name need negotiate note notice number object oblige observe occur offer open operate ' +
  'oppose order organize outline outnumber overlap owe participate pass perform permit persist place plan play pledge point pose postpone prefer ' +
  'prepare present prevent proceed produce progress prohibit promise promote propose protect prove provide publish purchase pursue ' +
  'raise range rank ratify reach react realize receive recognize recommend recover reduce refer reflect reform refuse regard register ' +
  'reinforce reject relate release rely remain remind remove renew repair replace reply report represent request require ' +
  'date star rate rescue resolve respect respond restore restrict result resume retain retire return review revise reward risk rust safeguard sail save schedule seek seem ' +
  'serve share shift show shape sign signal slow solve sort spread stabilize start state stay stem step stop strengthen stress ' +
  'struggle study submit succeed suffer suggest supply support surround survive suspend sustain switch tackle target tend test tie top total touch trade train ' +
  'transfer transform travel treat trigger triple trust try turn undermine undertake update urge use value vary view visit vote wait want ' +
  'warn welcome widen wish work worry worsen yield accelerate accompany align arise attach audit boost bridge coincide commence convene correspond ' +
  'deteriorate empower evaluate finish fluctuate halve head host inspire lag land lapse level load lobby look mandate map match mature ' +
  'outweigh outpace overcome park pilot presuppose prioritize qualify question rest rotate subsidize suffice surpass tax warrant weigh ' +
  'accumulate adhere analyse assemble comprise conform constitute convert corrode dock dredge embrace erode exhaust flood ignore isolate kill leak lease license ' +
  'maximize minimize modernize neglect offset originate outsource pollute prescribe privatize regulate rehabilitate reopen simplify specify stagnate stipulate store streamline ' +
  'threaten tolerate transport upgrade utilize vanish verify violate abolish absorb accommodate advertise advise amend anticipate appeal appreciate arrange assign assure believe blame breathe celebrate ' +
  'challenge circulate cite climb comment complement complicate compensate contact contract control cope criticize deepen defend delegate derive detect determine dismiss display distribute divide dominate ' +
  'donate educate eliminate emerge emphasize enforce enrol enjoy entail entitle exchange expose extract feature fill fish fuel function guide hire illustrate incorporate inherit initiate innovate integrate interact ' +
  'interpret interrupt invent investigate learn materialize motivate nominate occupy orient outline overload pave penalize persuade pick plant post predict preserve press process procure push rate reassure rebound ' +
  'recall record recruit rectify redistribute refine repeat rescue reserve reside restructure retrain reveal revive roll satisfy scale search seize shelter shorten sponsor staff subscribe supplement tighten trace track ' +
  'abstain adjourn bathe burn bury clean cook criticise dispatch drain drown ease emphasise evacuate evict fade fear float formalise graze harvest inhabit insure irrigate knock laugh maximise melt migrate minimise mobilise modernise ' +
  'organise photograph practise prioritise privatise pump realise recognise relocate resettle reunite shiver specialise spill stabilise starve summarise talk unload utilise walk wash ' +
  'transmit translate trap unlock unite urge vaccinate wane witness wonder exacerbate alleviate mitigate devise pertain prevail preclude necessitate facilitate concur conflict price last resemble '
).split(' ');

/** Regular verbs that double their last letter. */
const DOUBLED: ReadonlySet<string> = new Set(
  (
    'drop plan stop step top permit commit submit refer prefer occur ship skip control compel enrol transmit ' +
    'lag map trap cancel travel level regret transfer concur equal model signal fuel'
  ).split(' '),
);

/** Irregular verbs: base, third person, past. */
const IRREGULAR: readonly (readonly [base: string, third: string, past: string])[] = (
  'bend bends bent|bite bites bit|blow blows blew|burst bursts burst|catch catches caught|dig digs dug|flee flees fled|forbid forbids forbade|foresee foresees foresaw|forgive forgives forgave|hide hides hid|rebuild rebuilds rebuilt|repay repays repaid|shoot shoots shot|' +
  'sleep sleeps slept|steal steals stole|swear swears swore|sweep sweeps swept|swim swims swam|swing swings swung|tear tears tore|wear wears wore|weave weaves wove|' +
  'arise arises arose|become becomes became|begin begins began|bind binds bound|break breaks broke|bring brings brought|build builds built|buy buys bought|' +
  'choose chooses chose|come comes came|cost costs cost|cut cuts cut|deal deals dealt|draw draws drew|drive drives drove|eat eats ate|' +
  'fall falls fell|feed feeds fed|feel feels felt|fight fights fought|find finds found|fly flies flew|forget forgets forgot|freeze freezes froze|' +
  'get gets got|give gives gave|go goes went|grow grows grew|hear hears heard|hit hits hit|hold holds held|hurt hurts hurt|keep keeps kept|know knows knew|' +
  'lead leads led|leave leaves left|lend lends lent|let lets let|lie lies lay|lose loses lost|make makes made|mean means meant|meet meets met|oversee oversees oversaw|overcome overcomes overcame|' +
  'pay pays paid|put puts put|read reads read|ride rides rode|ring rings rang|rise rises rose|run runs ran|say says said|see sees saw|seek seeks sought|sell sells sold|' +
  'send sends sent|set sets set|shake shakes shook|shrink shrinks shrank|shut shuts shut|sink sinks sank|sit sits sat|speak speaks spoke|spend spends spent|spread spreads spread|' +
  'stand stands stood|strike strikes struck|strive strives strove|take takes took|teach teaches taught|tell tells told|think thinks thought|throw throws threw|' +
  'understand understands understood|undergo undergoes underwent|undertake undertakes undertook|win wins won|withdraw withdraws withdrew|withstand withstands withstood|write writes wrote'
)
  .split('|')
  .map((forms) => {
    const [base = '', third = '', past = ''] = forms.split(' ');
    return [base, third, past] as const;
  });

/** Forms of be, have and do, and the modal verbs. */
export const AUXILIARIES = new Set(
  (
    'is are was were am has have had do does did will would can could shall should may might must cannot ' +
    "isn't aren't wasn't weren't hasn't haven't hadn't don't doesn't didn't won't wouldn't can't couldn't shouldn't mustn't " +
    'isn’t aren’t wasn’t weren’t hasn’t haven’t hadn’t don’t doesn’t didn’t won’t wouldn’t can’t couldn’t shouldn’t mustn’t ought'
  ).split(' '),
);

const irregularBases = new Set(IRREGULAR.map(([base]) => base));
const regular = REGULAR.filter((verb) => !irregularBases.has(verb));

const THIRD_PERSON: ReadonlyMap<string, string> = new Map([
  ...regular.map((verb) => [verb, regularThird(verb)] as const),
  ...IRREGULAR.map(([base, third]) => [base, third] as const),
]);

const PAST_OF: ReadonlyMap<string, string> = new Map([
  ...regular.map((verb) => [verb, regularPast(verb)] as const),
  ...IRREGULAR.map(([base, , past]) => [base, past] as const),
]);

const PAST = new Set(PAST_OF.values());

const FINITE = new Set([...THIRD_PERSON.keys(), ...THIRD_PERSON.values(), ...PAST]);

/** Whether a word can be the finite verb of a clause; many of them can be nouns as well. */
export function canBeFinite(word: string): boolean {
  return FINITE.has(word);
}

/** Whether a word is the past tense of a verb: "cited", "gave". Regular ones need not be in the table. */
export function isPastTense(word: string): boolean {
  return PAST.has(word) || /^[a-z]{2,}ed$/.test(word);
}

/** Whether a word can be a past participle: "ordered", "made". */
export function isParticiple(word: string): boolean {
  return PARTICIPLES.has(word) || /^[a-z]{2,}ed$/.test(word);
}

/** Irregular participles. */
const PARTICIPLES = new Set(
  (
    'been begun bought broken brought built chosen cut done drawn driven fed felt found given gone held kept known led left lent lost ' +
    'made meant met paid put read said seen sent set shown shut sold spent stolen taken taught told thought understood won written'
  ).split(' '),
);

/** Whether a word is the base form of a verb. */
export function isBaseForm(word: string): boolean {
  return THIRD_PERSON.has(word);
}

/** "covers" from "cover"; null for a verb that is not in the table. */
export function thirdPersonOf(base: string): string | null {
  return THIRD_PERSON.get(base) ?? null;
}

/** "covered" from "cover"; null for a verb that is not in the table. */
export function pastOf(base: string): string | null {
  return PAST_OF.get(base) ?? null;
}

function regularThird(verb: string): string {
  if (/(?:s|x|z|ch|sh|o)$/.test(verb)) return `${verb}es`;
  return /[^aeiou]y$/.test(verb) ? `${verb.slice(0, -1)}ies` : `${verb}s`;
}

function regularPast(verb: string): string {
  if (verb.endsWith('e')) return `${verb}d`;
  if (/[^aeiou]y$/.test(verb)) return `${verb.slice(0, -1)}ied`;
  return DOUBLED.has(verb) ? `${verb}${verb.slice(-1)}ed` : `${verb}ed`;
}

/** French reporting verbs: their forms as typed, and what may stand after each. */
import type { Adverb, Subject, Verbs } from '../../language.ts';
import { isPluralSubject } from '../romance/agreement.ts';
import type { Complement, ReportingVerb } from '../romance/speech.ts';

/** Infinitives; of those that are not regular in -er also the participle and the present. */
const TABLE: Readonly<Record<Complement, string>> = {
  clause:
    'déclarer, affirmer, ajouter, assurer, conclure/conclu/conclut, répondre/répondu/répond, répliquer, rétorquer, estimer, considérer, dire/dit/dit, répéter, avertir/averti/avertit, prévenir/prévenu/prévient, ' +
    'faire observer, faire remarquer, faire valoir, faire savoir, convenir/convenu/convient, juger, penser, croire/cru/croit, supposer, argumenter, objecter, plaider',
  either:
    'souligner, indiquer, noter, relever, rappeler, signaler, préciser, mentionner, confirmer, annoncer, expliquer, reconnaître/reconnu/reconnaît, constater, observer, admettre/admis/admet, réaffirmer, révéler, ' +
    'soutenir/soutenu/soutient, promettre/promis/promet, garantir/garanti/garantit, prédire/prédit/prédit, prévoir/prévu/prévoit, montrer, démontrer',
  noun:
    'évoquer, saluer, présenter, décrire/décrit/décrit, exposer, appuyer, approuver, critiquer, dénoncer, condamner, rejeter, partager, citer, remercier, féliciter, encourager, inviter, exhorter, proposer, ' +
    'recommander, suggérer, demander, exiger, regretter, déplorer, craindre/craint/craint, nier, démentir/démenti/dément, contester, réclamer, souhaiter, préconiser, défendre/défendu/défend, louer, détailler, réitérer, ' +
    'soulever, aborder, commenter, résumer, illustrer, communiquer, mettre en avant/mis en avant/met en avant, mettre en garde contre/mis en garde contre/met en garde contre',
};

type Forms = { participle: string; verb: ReportingVerb };

const FORMS = new Map<string, Forms>();
const INFINITIVES = new Map<string, string>();
const PARTICIPLES = new Set<string>();
const NOW = new Set<string>();
for (const takes of Object.keys(TABLE) as Complement[]) {
  for (const row of TABLE[takes].split(', ')) {
    const [infinitive = '', ...given] = row.split('/');
    const [participle = '', present = ''] = given.length > 0 ? given : regular(infinitive);
    const forms: Forms = { participle, verb: { takes, clauseLink: 'que', nounLink: '' } };
    INFINITIVES.set(infinitive, participle);
    const several = /e$/.test(present) ? `${present}nt` : '';
    PARTICIPLES.add(participle);
    for (const form of [present, several, pastOf(infinitive)]) if (form !== '') NOW.add(form);
    for (const form of [infinitive, participle, present, several, pastOf(infinitive)]) {
      if (form !== '' && !FORMS.has(form)) FORMS.set(form, forms);
    }
  }
}

function regular(infinitive: string): [participle: string, present: string] {
  if (infinitive.startsWith('faire ')) {
    const rest = infinitive.slice('faire'.length);
    return [`fait${rest}`, `fait${rest}`];
  }
  const stem = infinitive.slice(0, -2);
  if (/(?:appel|jet)$/.test(stem)) return [`${stem}é`, `${stem}${stem.slice(-1)}e`];
  if (/uy$/.test(stem)) return [`${stem}é`, `${stem.slice(0, -1)}ie`];
  return [`${stem}é`, `${stem.replace(/[eé]([^aeiouyéè]{1,2})$/, 'è$1')}e`];
}

/** The simple past, of regular verbs. */
function pastOf(infinitive: string): string {
  return /^\S+er$/.test(infinitive) ? `${infinitive.slice(0, -2)}a` : '';
}

const ASKING = ['a demandé', 'a voulu savoir', 'a souhaité savoir', "s'est demandé"];

const ADVERBS: Readonly<Record<Exclude<Adverb, ''>, string>> = {
  also: 'également',
  further: 'par ailleurs',
  next: 'ensuite',
};

/** The words of a typed verb without its auxiliary and its adverb. */
function bare(typed: string): string {
  return typed
    .trim()
    .replace(/^(?:a|ont)\s+/, '')
    .replace(/(?:^|\s)(?:également|aussi|ensuite|encore|par ailleurs)(?=\s|$)/g, '')
    .trim();
}

const typedAdverb = /(?:^|\s)(?:également|aussi|ensuite|encore|par ailleurs)(?:\s|$)/;

/** What may stand after a verb as it is printed; null for one that is not in the table. */
export function reportingVerb(printed: string): ReportingVerb | null {
  return FORMS.get(bare(printed))?.verb ?? null;
}

/** Whether words are the participle of a verb of the table: "souligné", "fait observer". */
export function isParticiple(words: string): boolean {
  return PARTICIPLES.has(words);
}

/** Whether words are the present or the simple past of a verb of the table: "souligne", "souligna". */
export function isReportingNow(words: string): boolean {
  return NOW.has(words);
}

export function isAsking(printed: string): boolean {
  return ASKING.includes(printed);
}

/** "ont également souligné": in the plural for several, the adverb behind the auxiliary. Any other word is left alone. */
export function verbWith(subject: Subject, verb: string): string {
  const { adverb } = subject;
  const auxiliary = /^(a|s'est|s’est)\s/.exec(verb)?.[1];
  if (auxiliary === undefined) return verb === 'a' && isPluralSubject(subject) ? 'ont' : verb;
  const rest = verb.slice(auxiliary.length);
  const agreed = auxiliary === 'a' && isPluralSubject(subject) ? 'ont' : auxiliary;
  return `${agreed}${adverb === '' || typedAdverb.test(verb) ? '' : ` ${ADVERBS[adverb]}`}${rest}`;
}

/** "il a également été souligné" */
export function passive(adverb: Adverb, verb: string): string {
  return `il a ${adverb === '' ? '' : `${ADVERBS[adverb]} `}été ${bare(verb)}`;
}

/** Infinitives of verbs that are told by more than one word. */
const PHRASES: ReadonlyMap<string, string> = new Map([['vouloir savoir', 'a voulu savoir']]);

/** A verb as it is printed: in the past with "avoir" where the table has it, else as typed. */
export function printedVerb(typed: string): string {
  if (typedAdverb.test(typed)) return typed;
  const phrase = PHRASES.get(typed);
  if (phrase !== undefined) return phrase;
  if (/^(?:s['’]est|se|s['’])/.test(typed)) return typed;
  const forms = FORMS.get(bare(typed));
  return forms === undefined ? typed : `a ${forms.participle}`;
}

/** The infinitive of a verb of the table, for the tables of other languages; null for one that is not in it. */
export function infinitiveOf(typed: string): string | null {
  const participle = FORMS.get(bare(typed))?.participle;
  return [...INFINITIVES].find(([, one]) => one === participle)?.[0] ?? null;
}

const PASSIVE = new Set(
  'a déclaré,a indiqué,a noté,a relevé,a souligné,a précisé,a rappelé,a signalé,a ajouté,a expliqué,a affirmé,a constaté,a reconnu,a annoncé'.split(
    ',',
  ),
);

export const verbs: Omit<Verbs, 'resolve'> = {
  choices: {
    statement: ['a déclaré', 'a indiqué', 'a relevé', 'a fait observer'],
    furtherStatement: ['a précisé', 'a indiqué', 'a fait remarquer', 'a noté'],
    answer: ['a répondu', 'a expliqué', 'a indiqué', 'a précisé'],
    bareAnswer: ['a répondu'],
    noun: ['a évoqué', 'a mentionné', 'a signalé'],
    question: ['a demandé', 'a voulu savoir', 'a souhaité savoir'],
    document: ['a communiqué le document suivant'],
  },
  said: 'a déclaré',
  added: 'a ajouté',
  asked: 'a demandé',
  answered: 'a répondu',
  explained: 'a expliqué',
  carriesOn: (verb) =>
    verb === 'a ajouté' || verb === 'a conclu' || verb === 'a réitéré' || verb === 'a réaffirmé',
  canBePassive: (verb) => PASSIVE.has(verb),
  hasAdverb: (verb) => typedAdverb.test(verb),
};

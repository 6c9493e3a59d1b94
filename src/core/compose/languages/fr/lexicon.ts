/** French words as the parser of notes must know them. */
import { needsArticle } from '../romance/countries.ts';
import type { Lexicon } from '../romance/grammar.ts';
import { canBeFinite } from './verb-forms.ts';

const words = (list: string) => new Set(list.split(' '));

const SINGULAR = words(
  "le la l' un une ce cet cette son sa leur chaque aucun aucune tout toute du quelque mon ma ton ta certaine certain",
);
const PLURAL = words(
  'les des ces ses leurs plusieurs quelques certains certaines tous toutes divers diverses différents différentes ' +
    'deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize vingt trente quarante cinquante soixante cent mille',
);

/** Several words that open a noun together. */
const QUANTITIES =
  /(?<![\p{L}\p{N}])(?:de nouveaux|de nouvelles|d['’]autres|de nombreux|de nombreuses|de grands|de grandes|de petits|de petites|de meilleurs|de meilleures|d['’]importants|d['’]importantes|(?:beaucoup|plus|moins|trop|peu|assez|davantage|tant|autant|près|environ) (?:de|d['’])|(?:la plupart|bon nombre|une partie|un quart|un tiers|la moitié|les deux tiers|les trois quarts|l['’]ensemble) (?:des|du|de la|de l['’]|de)|un (?:grand|petit|certain) nombre (?:de|d['’])|au moins|plus d['’]un|(?:de|en) (?:plus|moins)(?!\s(?:de|d['’])))(?=[\s\p{L},.]|$)/giu;

const PREPOSITIONS = words(
  "de d' du des à au aux en dans pour par sur avec sans sous entre vers chez dès depuis pendant durant avant après contre selon jusque jusqu' " +
    "devant derrière parmi malgré outre via face grâce lors près hors afin comme faute quant envers concernant jusqu'à jusqu'au",
);

const ADVERBS = words(
  'très plus moins aussi trop peu bien mal déjà encore toujours jamais souvent parfois désormais ensuite enfin actuellement aujourd’hui demain hier ici là également ' +
    "notamment surtout seulement presque environ tout pas guère rien tôt tard vite mieux maintenant bientôt ailleurs ainsi cependant toutefois pourtant néanmoins d'abord aujourd'hui certes hélas",
);

const RELATIVES = words("qui que qu' dont où lequel laquelle lesquels lesquelles auquel auxquels auxquelles");

const CLITICS = words("ne n' se s' y en le la l' les lui leur nous vous me m' te t' pas plus jamais");

/** Not "ce", which mostly opens a noun: "c'" is the subject before a verb. */
const SUBJECTS = words(
  "il ils elle elles on cela ceci ça c' chacun personne rien celui-ci celle-ci ceux-ci celles-ci",
);

const ADJECTIVES = words(
  'nouveau nouvelle nouveaux nouvelles bon bonne bons bonnes grand grande grands grandes petit petite petits petites premier première premiers premières dernier dernière derniers dernières ' +
    'seul seule seuls seules même mêmes autre autres jeune jeunes vieux vieille vieilles haut haute hauts hautes bas basse basses long longue longs longues fort forte forts fortes simple simples double ' +
    'jaune rouge vert verte verts vertes bleu bleue gris grise blanc blanche noir noire libre libres propre propres pauvre pauvres riche riches vide vides plein pleine cher chère chers chères sûr sûre ' +
    'commun commune communs communes clair claire nocturne nocturnes moderne modernes urbain urbaine urbains urbaines humain humaine humains humaines prochain prochaine prochains prochaines ' +
    'suivant suivante suivants suivantes récent récente récents récentes urgent urgente urgents urgentes permanent permanente permanents permanentes différent différente ' +
    'supplémentaire supplémentaires public publique publics publiques privé ouvert ouverte ouverts ouvertes prêt prête total totale important importante importants importantes ' +
    'suffisant suffisante suffisants suffisantes insuffisant insuffisante croissant croissante croissants croissantes existant existante existants existantes conjoint conjointe conjoints conjointes écrit écrite ' +
    'neuf neuve neufs neuves rapide rapides faible faibles large larges rare rares utile utiles stable stables complet complète complets complètes concret concrète concrets concrètes gratuit gratuite gratuits gratuites',
);

/** "two ferries more" */
const MORE = /^(?:de|en)_(?:plus|moins)$/;

/** Irregular participles that are no finite verbs. */
const PARTICIPLES =
  /^(?:pris(?:es?)?|mis(?:es?)?|faite?s|ouvert(?:es?|s)?|offert(?:es?|s)?|couvert(?:es?|s)?|(?:re|inter|a|main|ob|sou)?tenu(?:es?|s)?|(?:pro|re|inter)?venu(?:es?|s)?|(?:re|ven|per|ren|ten|éten|atten|défen|répan|enten|pré|é|conn|reconn|voul|iss|reç|perç|conç|inconn|disput|rel|vu)(?:u|du|vu|lu|u)(?:es?|s)?|(?:pré|inscri|écri|décri|produi|rédui|construi|condui|introdui|détrui)t(?:es|s|e)|(?:per|sou|pro|ad|trans)mis(?:es?)?|(?:com|entre|ap|sur)pris(?:es?)?|(?:ac|re|con)quis(?:es?)?|(?:sui|ser|établ|fin|fourn|garant|réun|sub|chois|défin|invest|réuss|élarg|enrich|affaibl|réparti?)i(?:es?|s)?|dus?|dues?)$/;

const NO_ADJECTIVES = words(
  'indique explique applique implique complique communique fabrique évoque provoque',
);

const TITLES = words('m. mm. mme mmes dr dre pr pre me mgr s.e. prof.');

/** What is elided before a vowel, and is a word of its own. */
const TOKEN =
  /(?:jusqu|lorsqu|puisqu|qu|[ldnscjmt])['’](?=[\p{L}])|\d+(?:[.,\u202f\u00a0 ]\d+)*|M\.|(?:\p{L}\.){2,}|[\p{L}\p{N}]+(?:[’'-][\p{L}\p{N}]+)*|[,;:()"“”«»–—?!%€$]/giu;

export const lexicon: Lexicon = {
  tokens(text) {
    const joined = text.replace(QUANTITIES, (quantity) => quantity.replace(/\s/g, '_').toLowerCase());
    return joined.split(/\s+/).flatMap((part) => (part.includes('_') ? quantityIn(part) : tokensIn(part)));
  },
  isDeterminer: (word) =>
    SINGULAR.has(word) ||
    PLURAL.has(word) ||
    /^\d/.test(word) ||
    (word.includes('_') && !MORE.test(word)) ||
    word === 'zéro',
  isPlural: (word) => PLURAL.has(word) || (/^\d/.test(word) && !/^[01](?:[.,]|$)/.test(word)) || isMany(word),
  isPreposition: (word) => PREPOSITIONS.has(word) || /^près_d/.test(word),
  isAdjective: (word) =>
    (MORE.test(word) || !NO_ADJECTIVES.has(word)) &&
    (MORE.test(word) ||
      ADJECTIVES.has(word) ||
      PARTICIPLES.test(word) ||
      /(?:iques?|ales?|als?|aux|elles?|els?|ifs?|ives?|eux|euses?|ables?|ibles?|aires?|iens?|iennes?|ais|aises?|ois|oises?|ains?|aines?|és?|ées?|istes?|eurs?|eures?|ines?|ins|ents|entes|ants|antes)$/.test(
        word,
      )) &&
    word.length > 3,
  isNoNoun: (word) => ADVERBS.has(word),
  isAdverb: (word) => ADVERBS.has(word) || /[a-zéèû]{3}ment$/.test(word),
  isConjunction: (word) => word === 'et' || word === 'ou' || word === 'ni' || word === 'ainsi',
  isRelative: (word) => RELATIVES.has(word),
  isClitic: (word) => CLITICS.has(word),
  isSubject: (word) => SUBJECTS.has(word),
  isInfinitive: (word) => /[a-zéèêîû]{2}(?:er|ir|oir|re)$/.test(word),
  canBeFinite,
  opensClause: () => false,
  bareNoun: () => false,
  needsArticle,
  isTitle: (word) => TITLES.has(word),
};

function tokensIn(text: string): string[] {
  return [...text.matchAll(TOKEN)].map(([token]) => token.replace('’', "'"));
}

/** "plus_de_quais" as the quantity and what follows it. */
function quantityIn(part: string): string[] {
  const at = part.lastIndexOf('_') + 1;
  const [, last = '', rest = ''] = /^(d['’]|des|de|du|la|l['’]|\p{L}+)(.*)$/u.exec(part.slice(at)) ?? [];
  return [part.slice(0, at) + last, ...tokensIn(rest)];
}

function isMany(word: string): boolean {
  return word.includes('_') && !/^(?:une_partie|l['’]ensemble|un_quart|un_tiers|au_moins)/.test(word);
}

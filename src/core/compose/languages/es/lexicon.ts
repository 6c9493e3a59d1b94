/** Spanish words as the parser of notes must know them. */
import type { Lexicon } from '../romance/grammar.ts';
import { canBeFinite, isSurelyFinite } from './verb-forms.ts';

const words = (list: string) => new Set(list.split(' '));

const SINGULAR = words(
  'el la lo un una este esta ese esa aquel aquella su cada ningún ninguna todo toda cierto cierta otro otra mucho mucha poco poca tanto tanta algún alguna cualquier al del nuestro nuestra mi',
);
const PLURAL = words(
  'los las unos unas estos estas esos esas aquellos aquellas sus varios varias algunos algunas muchos muchas pocos pocas todos todas ciertos ciertas otros otras ambos ambas diversos diversas numerosos numerosas ' +
    'dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa cien ciento cientos mil nuestros nuestras demasiados demasiadas',
);

const QUANTITIES =
  /(?<![\p{L}\p{N}])(?:la mayoría de|la mayor parte de|la mitad de|un tercio de|un cuarto de|una parte de|el conjunto de|cerca de|alrededor de|más de|menos de|al menos|por lo menos|un gran número de|un número de|una serie de|el resto de)(?=\s)/giu;

const PREPOSITIONS = words(
  'a al ante bajo con contra de del desde durante en entre hacia hasta mediante para por según sin sobre tras vía como salvo excepto',
);

const ADVERBS = words(
  'muy más menos también tampoco demasiado poco bien mal ya aún todavía siempre nunca jamás a veces después luego antes ahora hoy mañana ayer aquí allí así casi solo sólo apenas además incluso pronto tarde ' +
    'temprano actualmente quizás quizá tal vez hace tan tanto mejor peor',
);

const RELATIVES = words('que quien quienes cuyo cuya cuyos cuyas donde cual cuales');

const CLITICS = words('no se lo la los las le les me te nos ya');

const SUBJECTS = words('él ella ellos ellas ello esto eso aquello nadie nada todos alguien quienes');

const ADJECTIVES = words(
  'nuevo nueva nuevos nuevas buen bueno buena buenos buenas gran grande grandes pequeño pequeña pequeños pequeñas primer primero primera primeros primeras último última últimos últimas mayor mayores menor menores ' +
    'mejor mejores peor peores mismo misma mismos mismas solo sola joven jóvenes viejo vieja viejos viejas alto alta altos altas bajo baja bajos bajas largo larga largos largas corto corta cortos cortas fuerte fuertes simple simples doble ' +
    'libre libres propio propia propios propias pobre pobres rico rica ricos ricas lleno llena caro cara caros caras común comunes claro clara claros claras nocturno nocturna nocturnos nocturnas moderno moderna modernos modernas urbano urbana urbanos urbanas ' +
    'humano humana humanos humanas próximo próxima próximos próximas siguiente siguientes reciente recientes urgente urgentes permanente permanentes diferente diferentes suficiente suficientes importante importantes existente existentes ' +
    'público pública públicos públicas técnico técnica técnicos técnicas económico económica económicos económicas único única únicos únicas rápido rápida rápidos rápidas débil débiles amplio amplia raro rara útil útiles estable estables ' +
    'completo completa completos completas concreto concreta concretos concretas gratuito gratuita gratuitos gratuitas escrito escrita conjunto conjunta conjuntos conjuntas extra abierto abierta abiertos abiertas hecho hecha hechos hechas puesto puesta ' +
    'más menos verde verdes rojo roja azul blanco blanca negro negra fijo fija fijos fijas limpio limpia exterior exteriores interior interiores superior superiores inferior inferiores',
);

const TITLES = words('sr. sra. sres. sras. srta. dr. dra. prof. d. dña. excmo. excma. s.e.');

const TOKEN =
  /\d+(?:[.,\u00a0 ]\d{1,3})*|(?:Sres|Sras|Srta|Sra|Sr|Dra|Dr|Dña|D|Prof|Excmo|Excma)\.|(?:\p{L}\.){2,}|[\p{L}\p{N}_]+(?:[’'-][\p{L}\p{N}]+)*|[,;:()"“”«»–—?!¿¡%€$]/gu;

export const lexicon: Lexicon = {
  tokens: (text) =>
    text
      .replace(QUANTITIES, (quantity) => quantity.replace(/\s/g, '_').toLowerCase())
      .match(TOKEN)
      ?.map((token) => token) ?? [],
  isDeterminer: (word) => SINGULAR.has(word) || PLURAL.has(word) || /^\d/.test(word) || word.includes('_'),
  isPlural: (word) =>
    PLURAL.has(word) ||
    (/^\d/.test(word) && !/^[01](?:[.,]|$)/.test(word)) ||
    /^(?:más_de|menos_de|un_gran)/.test(word),
  isPreposition: (word) => PREPOSITIONS.has(word),
  isAdjective: (word) =>
    ADJECTIVES.has(word) ||
    (word.length > 4 &&
      /(?:[ai]d[oa]s?|ic[oa]s?|[aá]ticos?|al(?:es)?|ar(?:es)?|iv[oa]s?|os[oa]s?|[ai]bles?|ari[oa]s?|[eé]s|es[ae]s?|an[oa]s?|eñ[oa]s?|ente|entes|ante|antes|il(?:es)?|ist[ae]s?|ori[oa]s?|ern[oa]s?)$/.test(
        word,
      )),
  isNoNoun: (word) => ADVERBS.has(word) || /mente$/.test(word),
  isAdverb: (word) => ADVERBS.has(word) || /[a-záéíóú]{3}mente$/.test(word),
  isConjunction: (word) => word === 'y' || word === 'e' || word === 'o' || word === 'u' || word === 'ni',
  isRelative: (word) => RELATIVES.has(word),
  isClitic: (word) => CLITICS.has(word),
  isSubject: (word) => SUBJECTS.has(word),
  isInfinitive: (word) => /[a-záéíóúñ]{2}(?:ar|er|ir)(?:se|lo|la|los|las|le|les)?$/.test(word),
  canBeFinite,
  opensClause(first, second, third) {
    if (!/^(?:no|se|ya|le|les)$/.test(first)) return isSurelyFinite(first);
    if (canBeFinite(second, false) || canBeFinite(second, true)) return true;
    return CLITICS.has(second) && (canBeFinite(third, false) || canBeFinite(third, true));
  },
  bareNoun: (word) =>
    /[a-záéíóúñ]{3}s$/.test(word) &&
    !/(?:mos|ás|és|is)$/.test(word) &&
    !NO_NOUNS.has(word) &&
    !ADVERBS.has(word),
  needsArticle: () => false,
  isTitle: (word) => TITLES.has(word),
};

/** Words in -s that are no plural noun. */
const NO_NOUNS = words(
  'antes después menos entonces mientras tras pues quizás gracias apenas lejos detrás ellos ellas nosotros sus los las unos unas estos estas',
);

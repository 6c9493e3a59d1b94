/** The same reporting verbs in the three languages, so that one typed in a language can be told in another. */

/** English, French and Spanish; the French and the Spanish in the infinitive, the English as it is typed. */
const SAME: readonly (readonly [en: string, fr: string, es: string])[] = (
  'said, stated, declared|déclarer|declarar;added|ajouter|añadir;noted|noter|señalar;stressed, emphasized, emphasised|souligner|destacar;underlined, underscored|souligner|subrayar;' +
  'highlighted|mettre en avant|resaltar;pointed out, observed, remarked|faire observer|observar;recalled, reminded|rappeler|recordar;explained|expliquer|explicar;indicated|indiquer|indicar;' +
  'mentioned|mentionner|mencionar;reported|signaler|informar;announced|annoncer|anunciar;confirmed|confirmer|confirmar;clarified, specified|préciser|precisar;acknowledged, recognized, recognised|reconnaître|reconocer;' +
  'admitted|admettre|admitir;reaffirmed|réaffirmer|reafirmar;reiterated, repeated|réitérer|reiterar;argued, maintained, contended|soutenir|sostener;affirmed, asserted|affirmer|afirmar;warned, cautioned|avertir|advertir;' +
  'concluded|conclure|concluir;replied, responded, answered|répondre|responder;welcomed|saluer|celebrar;proposed|proposer|proponer;suggested|suggérer|sugerir;recommended|recommander|recomendar;requested, asked for|demander|pedir;' +
  'demanded|exiger|exigir;supported, endorsed|appuyer|apoyar;presented|présenter|presentar;described|décrire|describir;outlined, set out|exposer|exponer;cited|citer|citar;raised|évoquer|plantear;praised, commended|louer|elogiar;' +
  'criticized, criticised|critiquer|criticar;denied|démentir|desmentir;rejected|rejeter|rechazar;opposed|contester|impugnar;condemned|condamner|condenar;deplored|déplorer|deplorar;regretted|regretter|lamentar;' +
  'thanked|remercier|agradecer;congratulated|féliciter|felicitar;urged|exhorter|exhortar;encouraged|encourager|alentar;promised, pledged|promettre|prometer;estimated|estimer|estimar;predicted|prédire|predecir;' +
  'insisted|insister|insistir;informed|informer|informar;agreed|convenir|convenir;asked|demander|preguntar;wished to know, wanted to know, inquired, enquired, wondered|vouloir savoir|querer saber'
)
  .split(';')
  .map((row) => {
    const [en = '', fr = '', es = ''] = row.split('|');
    return [en, fr, es] as const;
  });

type Tag = 'en' | 'fr' | 'es';
const COLUMN: Readonly<Record<Tag, 0 | 1 | 2>> = { en: 0, fr: 1, es: 2 };

/** A verb of one language in another; both in the form of the table. Null where there is none that says the same. */
export function sameVerb(verb: string, from: string, to: Tag): string | null {
  if (from !== 'en' && from !== 'fr' && from !== 'es') return null;
  const row = SAME.find((one) => one[COLUMN[from]].split(', ').includes(verb));
  return row === undefined ? null : (row[COLUMN[to]].split(', ')[0] ?? null);
}

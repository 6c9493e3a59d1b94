/** French verbs common in meetings, and their finite forms: enough to tell a clause from a noun with its company. */

/** Verbs in -er, which are regular but for their stems. */
const FIRST_GROUP = (
  'abîmer abaisser aborder aboutir accepter accompagner accorder accroître accueillir accuser acheter achever adapter adopter adresser affecter affirmer affronter aider ajouter ' +
  'aligner alimenter améliorer amener analyser animer annoncer annuler appeler appliquer apporter approuver appuyer arrêter arriver assister associer assurer atteindre attirer attribuer augmenter ' +
  'autoriser avancer baisser baser bloquer bouger cacher calculer causer cesser changer charger chercher chuter circuler citer clarifier collaborer combiner commander commencer comparer compenser compléter ' +
  'compliquer comporter compter concentrer concerner conditionner confier confirmer conseiller conserver considérer consister consommer constater constituer consulter contester continuer contribuer contrôler coopérer coordonner coûter couvrer créer ' +
  'critiquer culminer débloquer débuter décider déclarer décliner défavoriser dégrader demander demeurer dénoncer dépasser dépenser déplacer déployer déposer dériver désigner désirer détailler déterminer développer différer diminuer discuter disposer ' +
  'distribuer diviser dominer donner doubler douter durer échanger échapper échouer éclairer économiser écouter élaborer élever éliminer embaucher émerger empêcher employer encadrer encourager engager enregistrer enseigner entamer entraîner envisager envoyer ' +
  'équiper espérer essayer estimer étudier évaluer éviter évoluer évoquer examiner exclure exiger exister expirer expliquer exploiter exporter exposer exprimer faciliter favoriser fermer figurer financer fixer fonctionner fonder former formuler fournir frapper freiner ' +
  'gagner garder gérer grimper habiter hésiter identifier ignorer illustrer imaginer impliquer importer imposer inciter incomber indiquer influencer informer initier inquiéter insister installer instaurer intégrer intensifier intéresser interroger intervenir inviter jouer juger justifier ' +
  'laisser lancer libérer limiter livrer loger manifester manquer marcher marquer mener menacer mentionner mériter mesurer mobiliser modifier monter montrer motiver multiplier navetter naviguer nécessiter négocier noter obliger observer occuper opérer organiser orienter oublier ' +
  'parler partager participer passer pâtir payer pénaliser penser perdurer permuter peser placer planifier porter poser posséder pousser préciser préconiser préférer préoccuper préparer présenter préserver prévaloir priver procéder proclamer profiter programmer progresser prohiber projeter prolonger promulguer ' +
  'prononcer proposer protéger prouver provoquer publier quitter raccourcir raconter ralentir ramener rappeler rapporter rassembler rater ratifier rayonner réaliser rechercher réclamer recommander recruter rectifier reculer récupérer refléter refuser regarder régler regretter rejeter relancer relever remarquer remplacer remonter remporter rencontrer ' +
  'renforcer renouveler renoncer rénover rentrer réparer repérer reporter reposer représenter réserver résider résister respecter respirer ressembler rester résulter retarder retirer retourner révéler réviser risquer rouiller saluer sauver sécuriser séjourner sembler séparer signaler signer signifier simplifier ' +
  'situer soulager soulever souligner soumissionner souhaiter stabiliser stagner stimuler stocker subsister succéder suffoquer suggérer supporter supprimer surmonter surveiller suspecter tarder témoigner tenter terminer tester tomber toucher tourner tracer traiter transformer transporter travailler traverser tripler trouver utiliser ' +
  'valider valoriser varier veiller verser viser visiter voter stationner relier desservir accoster embarquer débarquer subventionner emprunter rembourser taxer tarifer freiner inspecter évacuer recenser vacciner soigner former scolariser dialoguer irriguer arroser pomper fuir polluer filtrer capter rationner'
)
  .split(' ')
  .filter((verb) => verb.endsWith('er'));

/** Other verbs: the forms in the present, singular and plural. */
const OTHERS =
  'est sont|a ont|va vont|fait font|peut peuvent|doit doivent|veut veulent|faut faut|vient viennent|devient deviennent|revient reviennent|intervient interviennent|provient proviennent|' +
  'parvient parviennent|tient tiennent|maintient maintiennent|soutient soutiennent|obtient obtiennent|contient contiennent|appartient appartiennent|détient détiennent|prend prennent|' +
  'comprend comprennent|apprend apprennent|entreprend entreprennent|reprend reprennent|met mettent|permet permettent|admet admettent|soumet soumettent|promet promettent|transmet transmettent|' +
  'dit disent|interdit interdisent|lit lisent|élit élisent|voit voient|prévoit prévoient|reçoit reçoivent|perçoit perçoivent|conçoit conçoivent|sait savent|connaît connaissent|connait connaissent|reconnaît reconnaissent|' +
  'paraît paraissent|apparaît apparaissent|disparaît disparaissent|naît naissent|croît croissent|accroît accroissent|croit croient|suit suivent|poursuit poursuivent|vit vivent|écrit écrivent|décrit décrivent|inscrit inscrivent|' +
  'souscrit souscrivent|produit produisent|réduit réduisent|conduit conduisent|construit construisent|introduit introduisent|traduit traduisent|détruit détruisent|nuit nuisent|suffit suffisent|conclut concluent|exclut excluent|inclut incluent|' +
  'ouvre ouvrent|couvre couvrent|offre offrent|souffre souffrent|découvre découvrent|recouvre recouvrent|accueille accueillent|court courent|meurt meurent|part partent|sort sortent|sert servent|dessert desservent|dort dorment|sent sentent|ressort ressortent|' +
  'attend attendent|dépend dépendent|entend entendent|vend vendent|rend rendent|étend étendent|perd perdent|répond répondent|correspond correspondent|descend descendent|défend défendent|tend tendent|prétend prétendent|confond confondent|fond fondent|mord mordent|' +
  'craint craignent|atteint atteignent|contraint contraignent|rejoint rejoignent|éteint éteignent|vaut valent|équivaut équivalent|prévaut prévalent|bat battent|combat combattent|pleut pleuvent|boit boivent|résout résolvent|convient conviennent|' +
  'finit finissent|établit établissent|garantit garantissent|définit définissent|fournit fournissent|réussit réussissent|agit agissent|réagit réagissent|aboutit aboutissent|grandit grandissent|élargit élargissent|investit investissent|remplit remplissent|subit subissent|' +
  'choisit choisissent|applaudit applaudissent|enrichit enrichissent|affaiblit affaiblissent|ralentit ralentissent|vieillit vieillissent|rajeunit rajeunissent|nourrit nourrissent|unit unissent|réunit réunissent|punit punissent|accomplit accomplissent|saisit saisissent|' +
  'franchit franchissent|approfondit approfondissent|adoucit adoucissent|durcit durcissent|pâtit pâtissent|fléchit fléchissent|mûrit mûrissent|périt périssent|bénit bénissent|convertit convertissent|avertit avertissent|répartit répartissent|rétablit rétablissent|' +
  'fut furent|eut eurent|fit firent|prit prirent|mit mirent|vint vinrent|tint tinrent|dut durent|put purent|vit virent|reçut reçurent|connut connurent|dépendit dépendirent|rendit rendirent|ouvrit ouvrirent|offrit offrirent';

/** Stems of the imperfect that the endings alone do not tell from nouns. */
const IMPERFECT_NOUNS = new Set(
  'lait trait souhait bienfait forfait méfait parfait portrait retrait extrait attrait distrait imparfait stupéfait satisfait abstrait'.split(
    ' ',
  ),
);

const FUTURE_NOUNS = new Set(
  'opéra caméra extra portrait retrait extrait attrait trait front affront sierra tiara'.split(' '),
);

const singular = new Set([
  ...FIRST_GROUP.flatMap(presentOf),
  ...OTHERS.split('|').map((forms) => forms.split(' ')[0] ?? ''),
]);
const plural = new Set([
  ...FIRST_GROUP.flatMap((verb) => presentOf(verb).map((form) => `${form}nt`)),
  ...OTHERS.split('|').map((forms) => forms.split(' ')[1] ?? ''),
]);

/** After a plural, words in -ent that are no verb. */
const NO_VERBS = new Set('souvent comment cent vent argent moment récemment'.split(' '));

/** Whether a word can be the finite verb of a subject in the singular or in the plural. */
export function canBeFinite(typed: string, isPlural: boolean): boolean {
  const word = typed.replace(/^(?:sous|sur)-/, '');
  if (isPlural) {
    if (plural.has(word)) return true;
    if (/(?:r|ss|i)aient$|ront$/.test(word)) return !FUTURE_NOUNS.has(word);
    if (/aient$/.test(word)) return true;
    // An adjective would be in the plural too, and end in -ents.
    return /[^m]ent$/.test(word) && word.length > 4 && !NO_VERBS.has(word);
  }
  if (singular.has(word)) return true;
  if (/[a-zéèêîû]{2}r(?:a|ait)$/.test(word)) return !FUTURE_NOUNS.has(word);
  return /[a-zéèêîû]{2}ait$/.test(word) && !IMPERFECT_NOUNS.has(word);
}

/** The present of a verb in -er, singular: "gère", "rappelle", "emploie". */
function presentOf(infinitive: string): string[] {
  const stem = infinitive.slice(0, -2);
  if (/(?:appel|jet|renouvel)$/.test(stem)) return [`${stem}${stem.slice(-1)}e`];
  if (/[ou]y$/.test(stem)) return [`${stem.slice(0, -1)}ie`];
  if (/ay$/.test(stem)) return [`${stem.slice(0, -1)}ie`, `${stem}e`];
  const grave = stem.replace(/[eé]([^aeiouyéèêâîôû]{1,2})$/, 'è$1');
  const isShort = /[eé][^aeiouyéèêâîôû]$/.test(stem) || /é(?:[bcdfgpt][lr]|gu|qu|gn|ch)$/.test(stem);
  return [isShort ? grave : stem].map((form) => `${form}e`);
}

/** What agenda items are by their titles, in every language that notes are typed in. */
import type { TitleKind } from '../language.ts';

/** Titles of phases that belong to the matter before them. */
const PHASES = [
  /^(?:(?:opening|introductory|welcoming)(?: (?:of the (?:meeting|session)|remarks|session|statements?|address(?:es)?))?|welcome|introductions?|(?:tour de table)|presentations?(?: (?:by|of|from|on) .*)?|questions?(?:(?:,| and| &) (?:answers?|comments?|replies|discussion))*|q ?(?:&|and|\/) ?as?|(?:general |open |interactive )?(?:discussion|debate|dialogue|exchange of views|interventions?|statements?)(?: and (?:questions?(?: and answers?)?|comments?))?|comments?|replies|responses?|(?:adoption|approval) of the agenda|agenda)$/i,
  /^(?:ouverture(?: de la (?:séance|réunion|session))?|accueil|mots? (?:de bienvenue|d['’]ouverture|d['’]accueil)|introduction|présentations?|exposés?|questions?(?: (?:et|&) (?:réponses?|commentaires?))?|questions-réponses|(?:discussion|débat)s?(?: générale?)?|échanges?(?: de vues)?|déclarations?|interventions?|réponses?|adoption de l['’]ordre du jour|ordre du jour|appel)$/i,
  /^(?:apertura(?: de la (?:sesión|reunión))?|bienvenida|palabras de (?:bienvenida|apertura)|introducción|presentación(?:es)?|exposición(?:es)?|preguntas(?: y (?:respuestas|comentarios))?|(?:discusión|debate)(?: general)?|diálogo|intercambio(?: de opiniones)?|declaraciones|intervenciones|respuestas|aprobación del orden del día|orden del día)$/i,
];

/** Titles of phases that belong to no matter: under another's heading they would mislead. */
const CLOSES = [
  /^(?:closing|closure|conclusions?|concluding|wrap-up|next steps|any other business|other business|aob|date of (?:the )?next)\b/i,
  /^(?:clôture|conclusions?|prochaines étapes|suites?|divers|questions diverses|autres questions|prochaine (?:séance|réunion))(?![\p{L}])/iu,
  /^(?:clausura|cierre|conclusiones|próximos pasos|otros asuntos|asuntos varios|varios|ruegos y preguntas|próxima (?:sesión|reunión))(?![\p{L}])/iu,
];

/** The kind of an agenda item, by its title without its number. */
export function titleKind(title: string): TitleKind {
  if (PHASES.some((phase) => phase.test(title))) return 'phase';
  return CLOSES.some((close) => close.test(title)) ? 'close' : 'matter';
}

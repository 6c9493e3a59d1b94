/** Whether a body's name takes "the", as far as its words tell. */

/** What bodies are called by a common noun: "the Governing Body", "the Council of Island Mayors". */
const BODIES =
  'agency|assembly|association|authority|bench|board|body|branch|bureau|cabinet|caucus|centre|center|chamber|club|' +
  'coalition|college|commission|committee|community|conference|congress|consortium|council|court|delegation|' +
  'department|directorate|division|federation|forum|foundation|fund|group|institute|institution|league|mechanism|' +
  'meeting|ministry|mission|network|office|organization|organisation|panel|parliament|partnership|platform|' +
  'programme|secretariat|round table|section|senate|service|society|subcommittee|summit|team|treasury|tribunal|' +
  'union|unit|university|workshop|party|force';

const COMMON_NOUNS = new RegExp(`\\b(?:${BODIES}|commissioner)s?\\b`, 'i');

/** With those that are bodies only where the notes say that one of them is. */
const ONE_BODY = new RegExp(
  `\\b(?:${BODIES}|bank|corporation|company|constabulary|embassy|government|inspectorate|police|presidency|region|regulator|trust)$`,
  'i',
);

/** Whether a body is called by a common noun in the singular: "the Ministry of Health". */
export function isOneBody(name: string): boolean {
  return ONE_BODY.test(headOf(name.trim()));
}

/** With "the" before it where it takes one; as typed where that is not certain. */
export function withArticle(name: string): string {
  const text = name.trim();
  if (text === '' || /^(?:the|a|an|our|its|their|his|her)\s/i.test(text)) return lowerThe(text);
  if (/^(?:H\.E\.|Hon\.|Mr|Ms|Mrs|Miss|Mx|Dr|Prof)\b/.test(text) || /^\S+(?:\s\S+)?[’']s\s/.test(text))
    return text;
  return COMMON_NOUNS.test(headOf(text)) ? `the ${text}` : text;
}

/** "the Ministry" of "the Ministry of Health". */
function headOf(text: string): string {
  return text.split(/\s+(?:of|for|on|in|to)\s+|[,(]/)[0] ?? '';
}

function lowerThe(text: string): string {
  return text.replace(/^The\s/, 'the ');
}

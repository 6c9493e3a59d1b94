/** Whether a body's name takes "the", as far as its words tell. */

/** What bodies are called by a common noun: "the Governing Body", "the Council of Island Mayors". */
const COMMON_NOUNS =
  /\b(?:agency|assembly|association|authority|bench|board|body|branch|bureau|cabinet|caucus|centre|center|chamber|club|coalition|college|commission|commissioner|committee|community|conference|congress|consortium|council|court|delegation|department|directorate|division|federation|forum|foundation|fund|group|institute|institution|league|mechanism|meeting|ministry|mission|network|office|organization|organisation|panel|parliament|partnership|platform|programme|secretariat|round table|section|senate|service|society|subcommittee|summit|team|treasury|tribunal|union|unit|university|workshop|party|force)s?\b/i;

/** With "the" before it where it takes one; as typed where that is not certain. */
export function withArticle(name: string): string {
  const text = name.trim();
  if (text === '' || /^(?:the|a|an|our|its|their|his|her)\s/i.test(text)) return lowerThe(text);
  if (/^(?:H\.E\.|Hon\.|Mr|Ms|Mrs|Miss|Mx|Dr|Prof)\b/.test(text) || /^\S+(?:\s\S+)?[’']s\s/.test(text))
    return text;
  const head = text.split(/\s+(?:of|for|on|in|to|and)\s+|[,(]/)[0] ?? '';
  return COMMON_NOUNS.test(head) ? `the ${text}` : text;
}

function lowerThe(text: string): string {
  return text.replace(/^The\s/, 'the ');
}

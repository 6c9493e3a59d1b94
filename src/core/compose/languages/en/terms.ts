/** Acronyms in English text: articles, possessives and plurals. */
import type { Term } from '../../../meeting/meeting.ts';
import type { Place, TermGrammar } from '../../acronyms.ts';
import { withArticle } from './article.ts';
import { AUXILIARIES, canBeFinite, isBaseForm } from './verb-forms.ts';

export const terms: TermGrammar = {
  endings: ({ meaning }) => `['’]s${canBePlural(meaning) ? '|s' : ''}`,
  inFull(text, at, term: Term) {
    const ending = text.slice(at.from + term.acronym.length, at.to);
    const isAtStart = /(?:^|[.?!]\s+)$/.test(text.slice(0, at.from));
    const full = isAtStart ? term.meaning.charAt(0).toUpperCase() + term.meaning.slice(1) : term.meaning;
    const name = ending === 's' ? pluralOf(full) : `${full}${ending}`;
    const article = /(?<![\p{L}\p{N}])(a|an)\s+$/iu.exec(text.slice(0, at.from));
    const from = article === null ? at.from : article.index;
    const alone =
      article !== null
        ? articleBefore(article[1] ?? 'a', full) + name
        : ending === '' && /^\p{Lu}/u.test(term.meaning) && isBareSubject(text, at)
          ? withArticle(name)
          : name;
    return { from, alone, introduced: `${alone} (${term.acronym}${ending})` };
  },
};

/** "OCHA has 22 trucks": an acronym that does without the article which its meaning takes. */
function isBareSubject(text: string, { from, to }: Place): boolean {
  const verb = /^\s+(\p{Ll}+)/u.exec(text.slice(to))?.[1] ?? '';
  return (
    /(?:^|[.:;]\s|(?<![\p{L}])(?:that|and|but|if|when|because|whether)\s)$/u.test(text.slice(0, from)) &&
    (AUXILIARIES.has(verb) || (canBeFinite(verb) && !isBaseForm(verb)))
  );
}

function articleBefore(article: string, word: string): string {
  // Letters said one by one take the article of their names: "a UN fund", "an SME fund".
  const isVowel = /^\p{Lu}{2}/u.test(word)
    ? /^[AEFHILMNORSX]/.test(word)
    : /^(?:[aeio]|u(?!ni[^nm]|se|ti)|hono|hour|heir)/i.test(word) && !/^(?:eu|one\b|once\b)/i.test(word);
  const right = isVowel ? 'an' : 'a';
  return `${article.charAt(0) === 'A' ? right.charAt(0).toUpperCase() + right.slice(1) : right} `;
}

/** Only where the last word is the one that takes the plural: "non-governmental organization", not "member of parliament". */
function canBePlural(meaning: string): boolean {
  return (
    !/\s(?:of|for|in|on|to|at|and)\s/.test(meaning) &&
    /[a-z]$/.test(meaning) &&
    !/(?:man|child|person|ss|s|x|z)$/.test(meaning)
  );
}

function pluralOf(meaning: string): string {
  if (/(?:ch|sh)$/.test(meaning)) return `${meaning}es`;
  return /[^aeiou]y$/.test(meaning) ? `${meaning.slice(0, -1)}ies` : `${meaning}s`;
}

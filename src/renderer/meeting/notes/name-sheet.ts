/**
 * The stylesheet of one meeting: a rule for each combination of speakers that
 * occurs in its notes. It is a constructed stylesheet, which the page's policy
 * allows where it refuses style elements.
 */
import type { Node } from '@tiptap/pm/model';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import { changeOf } from './change.ts';
import { attribute, forEachEntry } from './entries.ts';
import { mentionRule, ruleFor, SHOWN, type Shown } from './names.ts';
import type { LivingPeople } from './people.ts';

/** What has occurred in the notes so far; only ever grows, until the meeting is closed. */
type Occurring = ReadonlyMap<string, Shown | 'mention'>;

const KEY_BREAK = '\n';
const nameSheetKey = new PluginKey<Occurring>('names');

function withNew(known: Occurring, doc: Node, from: number, to: number): Occurring {
  let more: Map<string, Shown | 'mention'> | null = null;
  const add = (shown: Shown | 'mention', value: string) => {
    const key = `${shown}${KEY_BREAK}${value}`;
    if (value === '' || (more ?? known).has(key)) return;
    more ??= new Map(known);
    more.set(key, shown);
  };
  forEachEntry(doc, from, to, (entry) => {
    for (const shown of SHOWN) add(shown, attribute(entry, shown));
    entry.descendants((node) => {
      if (node.type.name === 'mention') add('mention', attribute(node, 'participant'));
      return !node.isTextblock || node.content.size > node.textContent.length;
    });
  });
  return more ?? known;
}

/** The plugin that keeps the rules in step with the notes and the people. */
export function nameSheetPlugin(people: LivingPeople): Plugin<Occurring> {
  return new Plugin<Occurring>({
    key: nameSheetKey,
    state: {
      init: (_config, state) => withNew(new Map(), state.doc, 0, state.doc.content.size),
      apply(tr, known) {
        const change = changeOf([tr], tr.before, tr.doc);
        return change ? withNew(known, tr.doc, change.from, change.to) : known;
      },
    },
    view(view) {
      const sheet = new CSSStyleSheet();
      document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
      const nameOf = (id: string) => people.shortNameOf(id);
      let shown: Occurring = new Map();
      const add = (occurring: Occurring) => {
        for (const [key, kind] of occurring) {
          if (shown.has(key)) continue;
          const value = key.slice(key.indexOf(KEY_BREAK) + 1);
          const rule = kind === 'mention' ? mentionRule(value, nameOf) : ruleFor(kind, value, nameOf);
          if (rule !== '') sheet.insertRule(rule, sheet.cssRules.length);
        }
        shown = occurring;
      };
      const occurring = () => nameSheetKey.getState(view.state) ?? new Map();
      const stopListening = people.onChange(() => {
        sheet.replaceSync('');
        shown = new Map();
        add(occurring());
      });
      add(occurring());
      return {
        update: () => {
          const now = occurring();
          if (now !== shown) add(now);
        },
        destroy: () => {
          stopListening();
          document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
        },
      };
    },
  });
}

/** Says that nothing has been written yet; the stylesheet then shows what one can type. */
import { Plugin } from '@tiptap/pm/state';
import { isEmptyLine } from './entries.ts';

/** The plugin; its class is `is-empty`. */
export function placeholderPlugin(): Plugin {
  return new Plugin({
    props: {
      attributes({ doc }): Record<string, string> {
        const group = doc.firstChild;
        const isEmpty =
          doc.childCount <= 1 &&
          (!group?.firstChild || (group.childCount === 1 && isEmptyLine(group.firstChild)));
        return isEmpty ? { class: 'is-empty' } : {};
      },
    },
  });
}

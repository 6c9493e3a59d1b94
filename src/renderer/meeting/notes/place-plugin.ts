/** Keeps where the cursor is, now and then: writing it down takes the browser longer than a key does. */
import { Plugin } from '@tiptap/pm/state';
import { placeIn, rememberPlace } from './place.ts';

/** How long a place may wait to be kept, in milliseconds. */
const NOW_AND_THEN = 2000;

/** The plugin, for the meeting with this id. */
export function placePlugin(meetingId: string): Plugin {
  return new Plugin({
    view(view) {
      let waiting: ReturnType<typeof setTimeout> | null = null;
      const keep = () => {
        if (waiting === null) return;
        clearTimeout(waiting);
        waiting = null;
        const place = placeIn(view.state);
        if (place) rememberPlace(meetingId, place);
      };
      addEventListener('pagehide', keep);
      return {
        update(_view, before) {
          if (!view.hasFocus() || view.state.selection.eq(before.selection)) return;
          waiting ??= setTimeout(keep, NOW_AND_THEN);
        },
        destroy() {
          removeEventListener('pagehide', keep);
          keep();
        },
      };
    },
  });
}

/** Keeps where the cursor is, whenever there is a moment for it. */
import { Plugin } from '@tiptap/pm/state';
import { placeIn, rememberPlace } from './place.ts';

/** The plugin, for the meeting with this id. */
export function placePlugin(meetingId: string): Plugin {
  return new Plugin({
    view(view) {
      let waiting: number | null = null;
      const keep = () => {
        waiting = null;
        const place = placeIn(view.state);
        if (place && view.hasFocus()) rememberPlace(meetingId, place);
      };
      return {
        update(_view, before) {
          if (view.state.selection.eq(before.selection) && view.state.doc === before.doc) return;
          waiting ??= requestIdleCallback(keep, { timeout: 1000 });
        },
        destroy() {
          if (waiting !== null) cancelIdleCallback(waiting);
        },
      };
    },
  });
}

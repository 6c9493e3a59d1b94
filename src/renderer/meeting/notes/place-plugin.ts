/** Tells where the cursor is, each time it has moved. */
import { Plugin } from '@tiptap/pm/state';
import type { Place } from '../../store/index.ts';
import { placeIn } from './place.ts';

/** The plugin; `onPlace` keeps a place, and takes next to no time for it. */
export function placePlugin(onPlace: (place: Place) => void): Plugin {
  return new Plugin({
    view: () => ({
      update(view, before) {
        if (!view.hasFocus() || view.state.selection.eq(before.selection)) return;
        const place = placeIn(view.state);
        if (place) onPlace(place);
      },
    }),
  });
}

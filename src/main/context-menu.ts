/** The menu of a right click, of which Electron has none of its own: what one expects where one writes and reads. */
import {
  app,
  type BrowserWindow,
  type ContextMenuParams,
  Menu,
  type MenuItemConstructorOptions,
  type PopupOptions,
} from 'electron';
import { historyItems, type Step } from './menu.ts';
import { tell } from './tell.ts';

/** What is looked at of the place that was clicked. */
export interface Clicked {
  isEditable: boolean;
  selectionText: string;
  editFlags: Pick<ContextMenuParams['editFlags'], 'canCut' | 'canCopy' | 'canPaste' | 'canDelete'>;
}

/** None where nothing could be done. */
export function contextMenuTemplate(
  platform: NodeJS.Platform,
  { isEditable, selectionText, editFlags }: Clicked,
  ask: (step: Step) => void,
): MenuItemConstructorOptions[] {
  const { canCut, canCopy, canPaste, canDelete } = editFlags;
  if (!isEditable) return selectionText.trim() === '' ? [] : [{ role: 'copy', enabled: canCopy }];
  return [
    // Whether there is something to undo only the page's editors know.
    ...historyItems(platform, ask),
    { type: 'separator' },
    { role: 'cut', enabled: canCut },
    { role: 'copy', enabled: canCopy },
    { role: 'paste', enabled: canPaste },
    { role: 'pasteAndMatchStyle', enabled: canPaste },
    { role: 'delete', enabled: canDelete },
    { type: 'separator' },
    { role: 'selectAll' },
  ];
}

/** Asked for by a key it comes up where the page says; else where the pointer is. */
function popupOptions(
  window: BrowserWindow,
  { frame, x, y, menuSourceType }: ContextMenuParams,
): PopupOptions {
  return {
    window,
    sourceType: menuSourceType,
    // With it macOS adds what the system can do with a text.
    ...(frame === null ? {} : { frame }),
    ...(menuSourceType === 'keyboard' ? { x, y } : {}),
  };
}

/** Must run before the first window is made. */
export function setUpContextMenu(): void {
  app.on('browser-window-created', (_, window: BrowserWindow) => {
    window.webContents.on('context-menu', (_event, clicked) => {
      const template = contextMenuTemplate(process.platform, clicked, (step) => tell(window, step, {}));
      if (template.length > 0) Menu.buildFromTemplate(template).popup(popupOptions(window, clicked));
    });
  });
}

import { History } from 'lucide-react';
import { goTo, historyAddress, useRoute } from '../route.ts';
import { Button } from '../ui/button.tsx';
import { SHORTCUTS, useShortcut } from '../ui/shortcuts.ts';

/** The way from a meeting to what it was earlier. */
export function HistoryLink() {
  const route = useRoute();
  const open = () => {
    if (route.page === 'meeting') goTo(historyAddress(route.id));
  };
  useShortcut(SHORTCUTS.history, open);
  return (
    <Button look="icon" aria-label="History" hint="History" shortcut={SHORTCUTS.history} onPress={open}>
      <History aria-hidden />
    </Button>
  );
}

import { History } from 'lucide-react';
import { shownKey } from '../commands/commands.ts';
import { useCommand } from '../commands/use-command.ts';
import { goTo, historyAddress, useRoute } from '../route.ts';
import { Button } from '../ui/button.tsx';

/** The way from a meeting to what it was earlier. */
export function HistoryLink() {
  const route = useRoute();
  const open = () => {
    if (route.page === 'meeting') goTo(historyAddress(route.id));
  };
  useCommand('history', open);
  return (
    <Button look="icon" aria-label="History" hint="History" shortcut={shownKey('history')} onPress={open}>
      <History aria-hidden />
    </Button>
  );
}

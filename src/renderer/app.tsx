import { bridge } from './bridge.ts';
import { Closing } from './closing.tsx';
import { KeyboardShortcuts } from './commands/keyboard-shortcuts.tsx';
import { CommandPalette } from './commands/palette.tsx';
import { useCommand } from './commands/use-command.ts';
import { HistoryPage } from './history/history-page.tsx';
import { KeySheetDialog } from './key-sheet/key-sheet-dialog.tsx';
import { Library } from './library/library.tsx';
import { TakingIn } from './library/take-in.tsx';
import { MeetingPage } from './meeting/meeting-page.tsx';
import { usePreferences } from './preferences/preferences.ts';
import { TypingHelpsDialog } from './preferences/typing-helps-dialog.tsx';
import { goTo, LIBRARY_ADDRESS, useRoute } from './route.ts';
import { useStartReport } from './start-report.ts';
import { ErrorBoundary } from './ui/error-boundary.tsx';
import { NoticeBoard } from './ui/notices.tsx';
import './app.css';

/** The whole window. All of it is shown anew when keys are changed, since they stand in many places of it. */
export function App() {
  usePreferences();
  return (
    <NoticeBoard>
      <TakingIn>
        <Page />
      </TakingIn>
      <Closing />
      <CommandPalette />
      <KeyboardShortcuts />
      <KeySheetDialog />
      <TypingHelpsDialog />
    </NoticeBoard>
  );
}

function Page() {
  const route = useRoute();
  useStartReport();
  useCommand('newWindow', () => void bridge.call('openWindow', {}));
  return (
    <ErrorBoundary
      key={route.page === 'library' ? route.page : `${route.page} ${route.id}`}
      onLeave={() => goTo(LIBRARY_ADDRESS)}
    >
      {route.page === 'meeting' && <MeetingPage id={route.id} />}
      {route.page === 'history' && <HistoryPage id={route.id} shown={route.backup} />}
      {route.page === 'library' && <Library />}
    </ErrorBoundary>
  );
}

import { useRef, useState } from 'react';
import { bridge } from '../bridge.ts';
import { useCommand } from '../commands/use-command.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { useNotices } from '../ui/notices.tsx';
import sheetStyle from './key-sheet.css?inline';
import { KeySheet } from './key-sheet.tsx';
import './key-sheet-dialog.css';

/** The sheet of keys and shorthand, to be printed or saved. */
export function KeySheetDialog() {
  const [isOpen, setOpen] = useState(false);
  const show = useNotices();
  const paper = useRef<HTMLDivElement>(null);
  useCommand('keySheet', () => setOpen(true));

  const save = async () => {
    const answer = await bridge.call('saveExport', {
      name: 'rapporteur-keys.html',
      format: 'html',
      bytes: new TextEncoder().encode(pageOf(paper.current?.innerHTML ?? '')),
    });
    if (answer.outcome === 'saved') show({ text: `Saved as ${answer.path}.`, about: 'the sheet of keys' });
    if (answer.outcome === 'failed') {
      show({ text: answer.problem.message, tone: 'problem', about: 'the sheet of keys' });
    }
  };

  return (
    <Dialog title="Keys and shorthand" width="wide" isOpen={isOpen} onClose={() => setOpen(false)}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: the arrows scroll what has the focus */}
      <section className="dialog-body key-sheet-body" ref={paper} tabIndex={0} aria-label="The sheet">
        <KeySheet />
      </section>
      <footer className="dialog-foot">
        <Button look="quiet" onPress={() => void save()}>
          Save as a web page…
        </Button>
        <Button look="primary" onPress={() => void print()}>
          Print…
        </Button>
      </footer>
    </Dialog>
  );
}

/**
 * Prints the page. Main is told first, since the page does not answer until the system's dialog is put away: longer
 * than half a minute, and it would be taken for hanging and ended.
 */
async function print(): Promise<void> {
  await bridge.call('printing', { isOpen: true });
  window.print();
  await bridge.call('printing', { isOpen: false });
}

/** A page of its own, with nothing in it that asks for anything. */
function pageOf(sheet: string): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Rapporteur: keys and shorthand</title>
<style>${sheetStyle}</style>
</head>
<body>${sheet}</body>
</html>
`;
}

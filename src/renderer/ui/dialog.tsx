import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { Button } from './button.tsx';
import { useFocusBefore } from './focus-before.ts';
import './dialog.css';

interface DialogProps {
  /** Its heading, and so its accessible name. */
  title: string;
  isOpen: boolean;
  onClose: () => void;
  /** `question` asks one thing before something that can't be undone. */
  kind?: 'form' | 'question';
  width?: 'narrow' | 'wide' | 'widest';
  children: ReactNode;
}

/** A dialog over the page. Escape and a press beside it close it; what was typed into it is its owner's to keep. */
export function Dialog({ title, isOpen, onClose, kind = 'form', width = 'narrow', children }: DialogProps) {
  useFocusBefore(isOpen);
  return (
    <ModalOverlay
      className="overlay"
      isOpen={isOpen}
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      isDismissable={kind === 'form'}
    >
      <Modal className={`modal modal-${width}`}>
        <AriaDialog className="dialog" role={kind === 'question' ? 'alertdialog' : 'dialog'}>
          <header className="dialog-head">
            <Heading slot="title" className="dialog-title">
              {title}
            </Heading>
            {kind === 'form' && (
              <Button look="icon" aria-label="Close" onPress={onClose}>
                <X aria-hidden />
              </Button>
            )}
          </header>
          {children}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}

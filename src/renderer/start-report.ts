import { useEffect } from 'react';
import { started } from './store/index.ts';
import { useNotices } from './ui/notices.tsx';

/** Says what came back when the window started, where something was missing. It stays until it is put away. */
export function useStartReport(): void {
  const show = useNotices();
  useEffect(() => {
    started
      .then((report) => {
        if (report !== null) show({ text: report, tone: 'problem' });
      })
      .catch((error: unknown) => {
        const reason = error instanceof Error ? error.message : String(error);
        show({
          text: `What the store of meetings lacks could not be looked for; the next start does it again. ${reason}`,
          tone: 'problem',
        });
      });
  }, [show]);
}

// Asks before an address outside the app is opened, and opens it in the person's browser.
import { useStore } from 'zustand';
import { useInterface } from '../context.ts';
import { Button } from './button.tsx';
import { Dialog, DialogActs } from './dialog.tsx';

export function LinkQuestion() {
  const { app, link } = useInterface();
  const url = useStore(link);
  if (url === null) return null;
  const close = (): void => link.setState(null, true);
  return (
    <Dialog title="Open this page in your browser?" onClose={close}>
      <p>{url} opens in your browser. Nothing of yours is sent.</p>
      <DialogActs>
        <Button hint="Esc" onClick={close}>
          Cancel
        </Button>
        <Button
          look="main"
          onClick={() => {
            close();
            void app.openLink(url);
          }}
        >
          Open
        </Button>
      </DialogActs>
    </Dialog>
  );
}

// What `?` shows: the keys of the screen in front, then those of everywhere.
import type { Route } from '../router.ts';
import { Button } from './button.tsx';
import { Dialog, DialogActs } from './dialog.tsx';
import { KeyList } from './key-list.tsx';
import css from './keys-dialog.module.css';

const headings = { today: 'On Today', review: 'In Review', library: 'In the Library' };

interface KeysDialogProps {
  readonly screen: Route['screen'];
  readonly onClose: () => void;
}

export function KeysDialog({ screen, onClose }: KeysDialogProps) {
  return (
    <Dialog title="Keys" wide onClose={onClose}>
      <div className={css['groups']}>
        {screen === 'settings' ? null : (
          <section>
            <h3>{headings[screen]}</h3>
            <KeyList place={screen} />
          </section>
        )}
        <section>
          <h3>Everywhere</h3>
          <KeyList place="everywhere" />
        </section>
      </div>
      <DialogActs>
        <Button hint="Esc" onClick={onClose}>
          Close
        </Button>
      </DialogActs>
    </Dialog>
  );
}

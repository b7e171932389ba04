// Before Review is left with an answer that is not stored.
import { Button } from '../../parts/button.tsx';
import { Dialog, DialogActs } from '../../parts/dialog.tsx';

interface LeaveQuestionProps {
  readonly leave: () => void;
  readonly stay: () => void;
}

export function LeaveQuestion({ leave, stay }: LeaveQuestionProps) {
  return (
    <Dialog title="Leave without this answer?" onClose={stay}>
      <p>The last answer is not stored and would have to be given again. All before it are safe.</p>
      <DialogActs>
        <Button hint="Esc" onClick={stay}>
          Stay
        </Button>
        <Button onClick={leave}>Leave</Button>
      </DialogActs>
    </Dialog>
  );
}

// Says why the data cannot be used now. Nothing was written, so nothing is lost, and the message says so.
import type { AppStatus } from '../../actions/app.ts';
import { Button } from './button.tsx';
import { FullWindow } from './full-window.tsx';

type StoppedStatus = Extract<AppStatus, { at: 'stopped' }>;

const words: Readonly<Record<StoppedStatus['cause'], { title: string; safe: string; todo: string }>> = {
  newer: {
    title: 'A newer Backoff wrote your data',
    safe: 'All of it is where it was. This older version has changed nothing, so that it cannot harm it.',
    todo: 'Update Backoff, then open it again.',
  },
  blocked: {
    title: 'Another window holds your data',
    safe: 'All of it is safe. Nothing has been written from this window.',
    todo: 'Close the other windows of Backoff, then try again.',
  },
  failed: {
    title: 'Your data could not be opened',
    safe: 'Nothing has been written since, and nothing will be until it opens.',
    todo: 'Look whether the disk is full or its folder cannot be read, then try again.',
  },
};

export function Stopped({ status, onRetry }: { readonly status: StoppedStatus; readonly onRetry: () => void }) {
  const { title, safe, todo } = words[status.cause];
  return (
    <FullWindow
      title={title}
      safe={safe}
      acts={
        <Button look="main" tall onClick={onRetry} hint="Enter">
          Try again
        </Button>
      }
    >
      <p>{status.message}</p>
      <p>{todo}</p>
    </FullWindow>
  );
}

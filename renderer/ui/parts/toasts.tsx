// Notices at the foot of the rail, at most three, the newest at the bottom: the app's own, and what acts came to, with
// Undo on the newest. Good news goes by itself after six seconds, unless the pointer or focus is on it; bad news stays
// until it is put away.
import { Check, TriangleAlert, X } from 'lucide-react';
import { type RefObject, useEffect, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { useInterface } from '../context.ts';
import { ariaKeys, commands } from '../keys.ts';
import { KeyHint } from './key-hint.tsx';
import css from './toasts.module.css';
import { useAttention } from './use-attention.ts';

const shownMs = 6000;
const most = 3;

interface Shown {
  readonly key: string;
  readonly text: string;
  readonly bad: boolean;
  readonly undo: (() => void) | null;
  readonly dismiss: () => void;
}

interface ToastProps extends Shown {
  /** Where focus was before it came to the toasts; it goes back there, or to the page, when its toast goes. */
  readonly before: RefObject<HTMLElement | null>;
}

function Toast({ text, bad, undo, dismiss, before }: ToastProps) {
  const { app } = useInterface();
  const toast = useRef<HTMLLIElement>(null);
  const newest = useRef(dismiss);
  useEffect(() => {
    newest.current = dismiss;
  });
  const attended = useAttention(toast);
  const stays = attended || bad;
  useEffect(() => (stays ? undefined : app.clock.after(shownMs, () => newest.current())), [app, stays]);
  function leave(act: () => void): void {
    const focused = toast.current?.contains(document.activeElement) === true;
    if (focused) (before.current?.isConnected ? before.current : document.querySelector('main'))?.focus();
    act();
  }
  return (
    <li ref={toast} className={css['toast']} data-bad={bad}>
      {bad ? <TriangleAlert size={16} strokeWidth={1.75} /> : <Check size={16} strokeWidth={1.75} />}
      <span className={css['text']}>{text}</span>
      {undo === null ? null : (
        <button
          type="button"
          className={css['undo']}
          aria-keyshortcuts={ariaKeys(commands.undoAct.keys[0])}
          onClick={() => leave(undo)}
        >
          <span>Undo</span> <KeyHint>Ctrl Z</KeyHint>
        </button>
      )}
      <button type="button" className={css['away']} aria-label="Put away" onClick={() => leave(dismiss)}>
        <X size={16} strokeWidth={1.75} />
      </button>
    </li>
  );
}

/** Both kinds in the order in which they came, which the order of their first showing is. */
function useShown(): readonly Shown[] {
  const { app, said } = useInterface();
  const notices = useStore(app.notices);
  const acts = useStore(said.list);
  const [order, setOrder] = useState<readonly string[]>([]);
  const all = [
    ...notices.map(({ id, text, bad }) => ({
      key: `notice ${id}`,
      text,
      bad,
      undo: null,
      dismiss: () => app.dismissNotice(id),
    })),
    ...acts.map(({ id, text, bad, canUndo }) => ({
      key: `act ${id}`,
      text,
      bad,
      undo: canUndo
        ? () => {
            said.forgetUndo();
            said.dismiss(id);
            void app.takeBack();
          }
        : null,
      dismiss: () => said.dismiss(id),
    })),
  ];
  const keys = all.map(({ key }) => key);
  const fresh = keys.filter((key) => !order.includes(key));
  // Shown again with it before anything is painted.
  if (fresh.length > 0) setOrder([...order.filter((key) => keys.includes(key)), ...fresh]);
  return all.sort((a, b) => order.indexOf(a.key) - order.indexOf(b.key));
}

export function Toasts() {
  const shown = useShown();
  const before = useRef<HTMLElement | null>(null);
  return (
    <div
      className={css['region']}
      role="status"
      onFocus={({ currentTarget, relatedTarget }) => {
        if (relatedTarget instanceof HTMLElement && currentTarget.contains(relatedTarget)) return;
        before.current = relatedTarget instanceof HTMLElement ? relatedTarget : null;
      }}
    >
      {shown.length === 0 ? null : (
        <ul>
          {shown.slice(-most).map((one) => (
            <Toast {...one} key={one.key} before={before} />
          ))}
        </ul>
      )}
    </div>
  );
}

// A native modal dialog: a question or a list in front of the screen. Esc and a press outside close it.
import { type PointerEvent, type ReactNode, useId, useLayoutEffect, useRef } from 'react';
import { useHeldKeys } from '../context.ts';
import css from './dialog.module.css';

interface DialogProps {
  readonly title: ReactNode;
  readonly wide?: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A press on the scroll bar of a long dialog names the dialog, too, as one on what is behind it does. */
function isOutside({ currentTarget, clientX, clientY }: PointerEvent): boolean {
  const { left, right, top, bottom } = currentTarget.getBoundingClientRect();
  return clientX < left || clientX > right || clientY < top || clientY > bottom;
}

export function Dialog({ title, wide, onClose, children }: DialogProps) {
  const element = useRef<HTMLDialogElement>(null);
  const heading = useId();
  useHeldKeys(true);
  // Before React takes it out of the page: a dialog that is closed while it stands there gives focus back where it was.
  useLayoutEffect(() => {
    const dialog = element.current;
    dialog?.showModal();
    // The act that was asked for is what Enter does; without one, reading begins at the top.
    const first = dialog?.querySelector<HTMLElement>('[data-look="main"]') ?? dialog;
    first?.focus();
    if (dialog !== null && first === dialog) dialog.scrollTop = 0;
    return () => dialog?.close();
  }, []);
  return (
    <dialog
      ref={element}
      className={css['dialog']}
      data-wide={wide}
      tabIndex={-1}
      aria-labelledby={heading}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onPointerDown={(event) => {
        if (event.target === event.currentTarget && isOutside(event)) onClose();
      }}
    >
      <div className={css['inside']}>
        <h2 id={heading}>{title}</h2>
        {children}
      </div>
    </dialog>
  );
}

/** The acts of a dialog: the way back first, then the act named by its verb. */
export function DialogActs({ children }: { readonly children: ReactNode }) {
  return <div className={css['acts']}>{children}</div>;
}

// A button that opens a list of acts above or below it, each with its key. While it is open, no key reaches the screen.
import { type ReactNode, useEffect, useId, useRef } from 'react';
import { useInterface } from '../context.ts';
import { ariaKeys, keyNames } from '../keys.ts';
import { KeyHint } from './key-hint.tsx';
import css from './menu.module.css';

export interface MenuItem {
  readonly name: string;
  readonly icon?: ReactNode;
  /** What does the same, as the catalogue of keys writes it. */
  readonly keys?: string | undefined;
  readonly disabled?: boolean;
  readonly run: () => void;
}

interface MenuProps {
  readonly label: string;
  readonly icon: ReactNode;
  /** Groups with a line between them. */
  readonly groups: readonly (readonly MenuItem[])[];
  /** At the size of a card's answer and below its button, for Review. */
  readonly read?: boolean;
  /** Leaves focus nowhere, where the screen wants the keys that a button in focus would take. */
  readonly dropsFocus?: boolean;
}

export function Menu({ label, icon, groups, read, dropsFocus = false }: MenuProps) {
  const id = useId();
  const { keys } = useInterface();
  const release = useRef<(() => void) | null>(null);
  const opener = useRef<HTMLButtonElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const closing = useRef(false);
  function letGo(): void {
    release.current?.();
    release.current = null;
  }
  useEffect(() => () => release.current?.(), []);

  function step(key: string): boolean {
    const items = [...(list.current?.querySelectorAll<HTMLButtonElement>('button:not(:disabled)') ?? [])];
    const at = items.findIndex((item) => item === document.activeElement);
    const to = { ArrowDown: at + 1, ArrowUp: at < 0 ? -1 : at - 1, Home: 0, End: -1 }[key];
    if (to === undefined) return false;
    items.at(to >= items.length ? 0 : to)?.focus();
    return true;
  }

  return (
    <div className={css['place']} data-read={read}>
      <button
        ref={opener}
        id={`${id}-opener`}
        type="button"
        className={css['opener']}
        popoverTarget={id}
        aria-haspopup="menu"
        aria-label={label}
        title={label}
        onFocus={() => {
          // The browser gives focus back before it says that the menu is closed: a Space in between would open it again.
          if (dropsFocus && closing.current) opener.current?.blur();
        }}
      >
        {icon}
      </button>
      <div
        ref={list}
        id={id}
        popover="auto"
        className={css['menu']}
        role="menu"
        tabIndex={-1}
        aria-labelledby={`${id}-opener`}
        onKeyDown={(event) => {
          if (step(event.key)) event.preventDefault();
        }}
        onBeforeToggle={(event) => {
          // At once: an Esc right after the press must close the menu and do nothing else.
          if (event.newState === 'open') release.current ??= keys.hold();
          closing.current = event.newState === 'closed';
          // It may never have left the button, when the key came before the list was in focus.
          if (closing.current && dropsFocus) opener.current?.blur();
        }}
        onToggle={(event) => {
          if (event.newState === 'open') step('Home');
          else letGo();
          closing.current = false;
        }}
      >
        {groups.map((items, index) => (
          <div key={items[0]?.name ?? index} role="group">
            {items.map(({ name, icon: mark, keys: own, disabled, run }) => (
              <button
                key={name}
                type="button"
                role="menuitem"
                disabled={disabled}
                popoverTarget={id}
                popoverTargetAction="hide"
                aria-keyshortcuts={own === undefined ? undefined : ariaKeys(own)}
                onClick={({ currentTarget }) => {
                  // What the act opens gives focus back to where it was, and this item is gone by then.
                  if (dropsFocus) currentTarget.blur();
                  else opener.current?.focus();
                  run();
                }}
              >
                {mark}
                <span>{name}</span>
                {own === undefined ? null : <KeyHint>{keyNames(own).join(' ')}</KeyHint>}
              </button>
            ))}
          </div>
        ))}
      </div>
    </div>
  );
}

// A button with its look, its key and nothing else. One `main` button a screen.
import type { ComponentProps, ReactNode } from 'react';
import { ariaKeys, type CommandId, commands, hintOf } from '../keys.ts';
import css from './button.module.css';
import { KeyHint } from './key-hint.tsx';

interface ButtonProps extends Omit<ComponentProps<'button'>, 'className' | 'type'> {
  readonly look?: 'main' | 'outlined' | 'bare';
  /** 40 instead of 32 high, for the one main act of a page. */
  readonly tall?: boolean;
  /** At the size of a card's answer, for buttons in Review. */
  readonly read?: boolean;
  /** The command whose key does the same. */
  readonly command?: CommandId;
  /** A key that is not in the catalogue, such as `Esc` in a dialog. */
  readonly hint?: string;
  readonly icon?: ReactNode;
}

export function Button({
  look = 'outlined',
  tall,
  read,
  command,
  hint,
  icon,
  children,
  disabled,
  ...rest
}: ButtonProps) {
  const shown = hint ?? (command === undefined ? undefined : hintOf(command));
  return (
    <button
      type="button"
      className={css['button']}
      data-look={look}
      data-tall={tall}
      data-read={read}
      disabled={disabled}
      aria-keyshortcuts={command === undefined ? undefined : ariaKeys(commands[command].keys[0])}
      {...rest}
    >
      {icon}
      {children}
      {shown !== undefined && disabled !== true ? <KeyHint>{shown}</KeyHint> : null}
    </button>
  );
}

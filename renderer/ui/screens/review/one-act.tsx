// The bar at the foot with a single cell, as wide as the four ratings that come after it.
import type { ReactNode } from 'react';
import { ariaKeys, type CommandId, commands, hintOf } from '../../keys.ts';
import { KeyHint } from '../../parts/key-hint.tsx';
import css from './one-act.module.css';

interface OneActProps {
  readonly command: CommandId;
  readonly onAct: () => void;
  readonly children: ReactNode;
}

export function OneAct({ command, onAct, children }: OneActProps) {
  return (
    <button
      type="button"
      className={css['act']}
      aria-keyshortcuts={ariaKeys(commands[command].keys[0])}
      onKeyDown={(event) => {
        if (event.repeat) event.preventDefault();
      }}
      onClick={onAct}
    >
      {children}
      <KeyHint>{hintOf(command)}</KeyHint>
    </button>
  );
}

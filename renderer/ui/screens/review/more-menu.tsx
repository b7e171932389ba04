// The acts of Review for the pointer. It is out of sight until the pointer moves or focus comes to it.
import { Ellipsis } from 'lucide-react';
import { useEffect, useId, useRef, useState } from 'react';
import { useInterface } from '../../context.ts';
import { type CommandId, commands, hintOf } from '../../keys.ts';
import { KeyHint } from '../../parts/key-hint.tsx';
import css from './more-menu.module.css';

export interface MenuAct {
  readonly command: CommandId;
  readonly name: string;
  readonly able: boolean;
  readonly run: () => void;
}

export function MoreMenu({ acts }: { readonly acts: readonly MenuAct[] }) {
  const id = useId();
  const { keys } = useInterface();
  const [open, setOpen] = useState(false);
  const release = useRef<(() => void) | null>(null);
  const opener = useRef<HTMLButtonElement>(null);
  function letGo(): void {
    release.current?.();
    release.current = null;
  }
  useEffect(() => () => release.current?.(), []);
  return (
    <div className={css['more']} data-open={open}>
      <button ref={opener} type="button" className={css['button']} popoverTarget={id} aria-label="More" title="More">
        <Ellipsis size={16} strokeWidth={1.75} />
      </button>
      <div
        id={id}
        popover="auto"
        className={css['menu']}
        onBeforeToggle={(event) => {
          // At once: an Esc right after the press must close the menu, not leave the screen.
          if (event.newState === 'open') release.current ??= keys.hold();
        }}
        onToggle={(event) => {
          setOpen(event.newState === 'open');
          if (event.newState !== 'closed') return;
          letGo();
          // On the button, Space and Enter would open the menu again instead of showing the answer.
          opener.current?.blur();
        }}
      >
        {acts.map(({ command, name, able, run }) => (
          <button
            key={command}
            type="button"
            disabled={!able}
            popoverTarget={id}
            popoverTargetAction="hide"
            aria-keyshortcuts={commands[command].keys[0]}
            onClick={run}
          >
            <span>{name}</span>
            <KeyHint>{hintOf(command)}</KeyHint>
          </button>
        ))}
      </div>
    </div>
  );
}

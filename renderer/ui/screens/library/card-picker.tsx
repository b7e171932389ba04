// Picks one card of the library by searching for it, in front of the page. Before anything is typed it offers the
// likeliest ones.
import { useEffect, useId, useRef, useState } from 'react';
import type { CardId } from '../../../core/cards/model.ts';
import { useInterface } from '../../context.ts';
import { Button } from '../../parts/button.tsx';
import { Dialog, DialogActs } from '../../parts/dialog.tsx';
import { SearchField } from '../../parts/search-field.tsx';
import css from './card-picker.module.css';
import { noCardFor } from './query-words.ts';

export interface Choice {
  readonly card: CardId;
  readonly front: string;
  readonly topic?: string;
}

interface CardPickerProps {
  readonly title: string;
  readonly likely: readonly Choice[];
  readonly onPick: (choice: Choice) => void;
  readonly onClose: () => void;
}

const most = 8;

export function CardPicker({ title, likely, onPick, onClose }: CardPickerProps) {
  const { app } = useInterface();
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [text, setText] = useState('');
  /** What was found, and by which text: until that is the one in the field, Enter would pick what nobody asked for. */
  const [answer, setAnswer] = useState<{ readonly text: string; readonly choices: readonly Choice[] } | null>(
    likely.length > 0 ? { text: '', choices: likely } : null,
  );
  const [active, setActive] = useState(0);

  useEffect(() => field.current?.focus(), []);
  useEffect(() => {
    let newest = true;
    const show = (choices: readonly Choice[]): void => {
      if (!newest) return;
      setAnswer({ text, choices });
      setActive(0);
    };
    if (text.trim() === '' && likely.length > 0) show(likely);
    else
      app.findCards({ text, sort: 'study', descending: false }, 0, most).then(
        ({ rows }) => show(rows.map(({ card, front, topicTitle }) => ({ card, front, topic: topicTitle }))),
        () => show([]),
      );
    return () => {
      newest = false;
    };
  }, [app, text, likely]);

  const found = answer?.choices ?? [];
  const settled = answer?.text === text;
  const chosen = found[active];
  function key(pressed: string): boolean {
    if (pressed === 'ArrowDown') setActive((now) => Math.min(now + 1, Math.max(0, found.length - 1)));
    else if (pressed === 'ArrowUp') setActive((now) => Math.max(0, now - 1));
    else if (pressed === 'Enter') {
      if (chosen !== undefined && settled) onPick(chosen);
    } else return false;
    return true;
  }

  return (
    <Dialog title={title} wide onClose={onClose}>
      <div className={css['field']}>
        <SearchField
          label="Search cards"
          placeholder="Search every card"
          text={text}
          field={field}
          role="combobox"
          aria-expanded={found.length > 0}
          aria-autocomplete="list"
          aria-controls={id}
          aria-activedescendant={chosen === undefined ? undefined : `${id}-${active}`}
          onText={setText}
          onLeave={onClose}
          onKey={key}
        />
      </div>
      <div id={id} role="listbox" aria-label="Cards" className={css['list']}>
        {found.map((choice, index) => (
          <button
            key={choice.card}
            type="button"
            id={`${id}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === active}
            onPointerMove={() => setActive(index)}
            onClick={() => onPick(choice)}
          >
            <span>{choice.front}</span>
            {choice.topic === undefined ? null : <small>{choice.topic}</small>}
          </button>
        ))}
      </div>
      {settled && found.length === 0 ? <p role="status">{noCardFor(text)}.</p> : null}
      <DialogActs>
        <Button hint="Esc" onClick={onClose}>
          Cancel
        </Button>
      </DialogActs>
    </Dialog>
  );
}

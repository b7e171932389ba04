// A filter that is on or off. Off it is an outline, on it has the accent and a cross.
import { X } from 'lucide-react';
import css from './chip.module.css';

interface ChipProps {
  readonly name: string;
  readonly on: boolean;
  readonly onToggle: () => void;
}

export function Chip({ name, on, onToggle }: ChipProps) {
  return (
    <button type="button" className={css['chip']} aria-pressed={on} onClick={onToggle}>
      {name}
      {on ? <X size={12} strokeWidth={1.75} aria-hidden="true" /> : null}
    </button>
  );
}

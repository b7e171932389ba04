// A setting chosen on a range, with its figure beside it. It is taken over when the slider is let go.
import { useEffect, useId, useRef, useState } from 'react';
import { describedBy, Option } from './option.tsx';
import css from './slider-option.module.css';

interface SliderOptionProps {
  readonly label: string;
  readonly hint?: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly figure: (value: number) => string;
  /** What is wrong with a value; null when it was taken over. */
  readonly take: (value: number) => Promise<string | null>;
}

export function SliderOption({ label, hint, value, min, max, figure, take }: SliderOptionProps) {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [draft, setDraft] = useState<number | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const newest = useRef(take);
  useEffect(() => {
    newest.current = take;
  });
  // React's onChange is the browser's `input`; only the browser's own `change` tells that the slider was let go.
  useEffect(() => {
    const slider = input.current;
    if (slider === null) return;
    const letGo = async (): Promise<void> => {
      setProblem(await newest.current(Number(slider.value)));
      setDraft(null);
    };
    const listen = (): void => void letGo();
    slider.addEventListener('change', listen);
    return () => slider.removeEventListener('change', listen);
  }, []);
  const shown = draft ?? value;
  return (
    <Option id={id} label={label} hint={hint} problem={problem}>
      <span className={css['slider']}>
        <input
          ref={input}
          id={id}
          type="range"
          min={min}
          max={max}
          value={shown}
          aria-valuetext={figure(shown)}
          aria-describedby={describedBy(id, hint, problem)}
          onChange={(event) => setDraft(Number(event.target.value))}
        />
        <output htmlFor={id}>{figure(shown)}</output>
      </span>
    </Option>
  );
}

// How the app looks on this device.
import { useId } from 'react';
import { useStore } from 'zustand';
import { useInterface } from '../../context.ts';
import { Block } from '../../parts/block.tsx';
import { type Theme, themes } from '../../theme/theme.ts';
import css from './look.module.css';

const words: Readonly<Record<Theme, { readonly name: string; readonly hint: string }>> = {
  system: { name: 'As the system', hint: 'Changes with it, also by the time of day.' },
  light: { name: 'Light', hint: 'Ink on paper.' },
  dark: { name: 'Dark', hint: 'For the evening.' },
};

export function Look() {
  const { theme } = useInterface();
  const chosen = useStore(theme);
  const name = useId();
  return (
    <Block title="Theme">
      <fieldset className={css['choices']}>
        <legend>Kept on this device only</legend>
        {themes.map((one) => (
          <div key={one}>
            <input
              id={`${name}-${one}`}
              type="radio"
              name={name}
              checked={chosen === one}
              aria-describedby={`${name}-${one}-hint`}
              onChange={() => theme.setState(one, true)}
            />
            <label htmlFor={`${name}-${one}`}>{words[one].name}</label>
            <p id={`${name}-${one}-hint`}>{words[one].hint}</p>
          </div>
        ))}
      </fieldset>
    </Block>
  );
}

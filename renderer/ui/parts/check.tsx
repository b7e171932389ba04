// A box that is ticked or not. Its label stands beside it and is the caller's.
import type { ComponentProps } from 'react';
import css from './check.module.css';

export function Check(props: Omit<ComponentProps<'input'>, 'className' | 'type'>) {
  return <input {...props} className={css['check']} type="checkbox" />;
}

// The keys of one place, each with what it does.
import { Fragment } from 'react';
import { commands, type Place, keyNames } from '../keys.ts';
import css from './key-list.module.css';

export function KeyList({ place }: { readonly place: Place }) {
  const here = Object.values(commands).filter((command) => command.where === place);
  return (
    <dl className={css['list']}>
      {here.map((command) => (
        <div key={command.does}>
          <dt>{command.does}</dt>
          <dd>
            {command.keys.map((keys: string, index) => (
              <Fragment key={keys}>
                {index > 0 ? ' or ' : null}
                {keyNames(keys).map((key) => (
                  <kbd key={key}>{key}</kbd>
                ))}
              </Fragment>
            ))}
          </dd>
        </div>
      ))}
    </dl>
  );
}

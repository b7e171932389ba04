// Every key of the app, by the place where it works.
import { type Place, places } from '../../keys.ts';
import { Block } from '../../parts/block.tsx';
import { KeyList } from '../../parts/key-list.tsx';
import css from './keys-page.module.css';

const names: Readonly<Record<Place, string>> = {
  everywhere: 'Everywhere',
  today: 'On Today',
  review: 'In Review',
  library: 'In the Library',
};

export function KeysPage() {
  return (
    <>
      {places.map((place) => (
        <Block key={place} title={names[place]}>
          <KeyList place={place} />
        </Block>
      ))}
      <p className={css['note']}>No key is taken from a text field.</p>
    </>
  );
}

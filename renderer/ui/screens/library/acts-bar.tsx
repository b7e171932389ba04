// The acts on the card in front or on the selected ones, at the foot of the preview where they keep their place.
import { CalendarDays, Dumbbell, Ellipsis, RotateCcw } from 'lucide-react';
import { useStore } from 'zustand';
import { commands } from '../../keys.ts';
import { Button } from '../../parts/button.tsx';
import { FlagMark } from '../../parts/flag-mark.tsx';
import { Menu, type MenuItem } from '../../parts/menu.tsx';
import { grouped } from '../../words/counts.ts';
import css from './acts-bar.module.css';
import type { Browser } from './browsing.ts';
import type { CardActs } from './use-card-acts.ts';

interface ActsBarProps {
  readonly browser: Browser;
  readonly acts: CardActs;
  readonly onOpen: () => void;
  readonly onDrill: () => void;
  readonly onSetDue: () => void;
}

const flags = [1, 2, 3, 4] as const;
const icon = { size: 16, strokeWidth: 1.75, 'aria-hidden': true } as const;

export function ActsBar({ browser, acts, onOpen, onDrill, onSetDue }: ActsBarProps) {
  const { picked } = useStore(browser.state);
  useStore(browser.found.state);
  const many = picked.size > 1 ? ` ${grouped(picked.size)}` : '';
  const more: MenuItem[] = [
    { name: 'Drill now', icon: <Dumbbell {...icon} />, keys: commands.drillRows.keys[0], run: onDrill },
    { name: 'Set due…', icon: <CalendarDays {...icon} />, keys: commands.setDueRows.keys[0], run: onSetDue },
    { name: 'Reset to new', icon: <RotateCcw {...icon} />, keys: commands.resetRows.keys[0], run: acts.reset },
  ];
  const marks: MenuItem[] = flags.map((flag) => ({
    name: browser.everyTarget((row) => row.flag === flag) ? `Take flag ${flag} off` : `Flag ${flag}`,
    icon: <FlagMark flag={flag} />,
    keys: commands.flagRows.keys[flag - 1],
    run: () => acts.flag(flag),
  }));
  return (
    <div className={css['bar']}>
      <div className={css['acts']} role="group" aria-label={picked.size > 1 ? 'On the selected cards' : 'On this card'}>
        {picked.size > 1 ? null : (
          <Button command="openRow" onClick={onOpen}>
            Open
          </Button>
        )}
        <Button look="bare" command="suspendRows" onClick={acts.suspend}>
          {browser.everyTarget((row) => row.suspended) ? 'Bring back' : 'Suspend'}
          {many}
        </Button>
        <Button look="bare" command="buryRows" onClick={acts.bury}>
          {browser.everyTarget((row) => row.buried) ? 'Dig up' : 'Bury'}
          {many}
        </Button>
        <Menu label="More" icon={<Ellipsis {...icon} />} groups={[more, marks]} />
      </div>
    </div>
  );
}

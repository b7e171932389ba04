// The acts of Review as the menu lists them: on the card, its flags, and on the sitting.
import type { ReviewSession, SessionState } from '../../../actions/review-session.ts';
import { commands } from '../../keys.ts';
import { FlagMark } from '../../parts/flag-mark.tsx';
import type { MenuItem } from '../../parts/menu.tsx';
import { flagging, handlersFor, type Ways } from './handlers.ts';

const flags = [1, 2, 3, 4] as const;
const names = {
  undo: 'Take back the last act',
  redo: 'Bring it back',
  buryCard: 'Bury card',
  buryNote: 'Bury note',
  suspendCard: 'Suspend card',
  suspendNote: 'Suspend note',
  cardInfo: 'Card info',
  openTopic: 'Open its topic',
} as const;

export function menuActs(
  state: SessionState,
  session: ReviewSession,
  ways: Ways,
  showKeys: () => void,
): readonly (readonly MenuItem[])[] {
  const handlers = handlersFor(state, session, ways);
  const act = (command: keyof typeof names, able = true): MenuItem => {
    const run = handlers[command];
    return {
      name: names[command],
      keys: commands[command].keys[0],
      disabled: !able || run === undefined,
      run: () => run?.(commands[command].keys[0]),
    };
  };
  const card = state.at === 'question' || state.at === 'answer' ? state.current : null;
  return [
    [act('undo', state.canUndo), act('redo', state.canRedo)],
    [act('buryCard'), act('buryNote'), act('suspendCard'), act('suspendNote')],
    flags.map((flag) => ({
      keys: commands.flagCard.keys[flag - 1],
      name: card?.flag === flag ? `Take flag ${flag} off` : `Flag ${flag}`,
      icon: <FlagMark flag={flag} />,
      disabled: card === null,
      run: () => (card === null ? undefined : flagging(session, card, flag)),
    })),
    [
      act('cardInfo'),
      act('openTopic'),
      { name: 'Keys', keys: commands.showKeys.keys[0], run: showKeys },
      { name: 'Leave', keys: commands.leave.keys[0], disabled: handlers.leave === undefined, run: ways.leave },
    ],
  ];
}

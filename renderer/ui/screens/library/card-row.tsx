// One row of the list of cards: the front with its flag and what keeps it away, its topic, and how well it is remembered.
import { memo, type MouseEvent } from 'react';
import type { StudyDay } from '../../../core/time/instant.ts';
import type { FoundCard } from '../../../ports/card-search.ts';
import { AreaSquare } from '../../parts/area-square.tsx';
import { FlagMark } from '../../parts/flag-mark.tsx';
import { Hidden } from '../../parts/hidden.tsx';
import { percent } from '../../words/counts.ts';
import { shortInterval } from '../../words/durations.ts';
import css from './card-table.module.css';
import { dueWords } from './due-words.ts';

interface CardRowProps {
  readonly id: string;
  readonly index: number;
  /** Undefined while it is being read. */
  readonly row: FoundCard | undefined;
  readonly today: StudyDay;
  readonly front: boolean;
  readonly selected: boolean;
  readonly onPress: (index: number, event: MouseEvent) => void;
  readonly onOpen: (index: number) => void;
}

/** What keeps a card away or makes it a case for its author, beside its front. */
function remarkOf(row: FoundCard): string {
  if (row.suspended) return row.leech ? 'leech, suspended' : 'suspended';
  if (row.buried) return 'buried';
  return row.leech ? 'leech' : '';
}

/** A card that is kept away has no day. */
function dueOf(row: FoundCard, today: StudyDay): string {
  if (row.suspended) return '–';
  return row.buried && row.due !== null && row.due <= today ? 'tomorrow' : dueWords(row.due, today);
}

function Cells({ row, today }: { readonly row: FoundCard; readonly today: StudyDay }) {
  const remark = remarkOf(row);
  return (
    <>
      <th scope="row" title={row.front}>
        <span className={css['cell']}>
          {row.flag === 0 ? null : <FlagMark flag={row.flag} alone />}
          <span className={css['text']}>{row.front}</span>
          {remark === '' ? null : <span className={css['remark']}>{remark}</span>}
        </span>
      </th>
      <td className={css['topic']} title={row.topicTitle}>
        <span className={css['cell']}>
          <AreaSquare area={row.area} />
          <span className={css['text']}>{row.topicTitle}</span>
        </span>
      </td>
      <td className={css['figure']}>{row.recall === null ? '–' : percent(row.recall)}</td>
      <td className={css['figure']} data-quiet>
        {row.stability === null ? '–' : shortInterval({ days: row.stability })}
      </td>
      <td className={css['figure']} data-quiet>
        {dueOf(row, today)}
      </td>
    </>
  );
}

export const CardRow = memo(function CardRow({
  id,
  index,
  row,
  today,
  front,
  selected,
  onPress,
  onOpen,
}: CardRowProps) {
  return (
    <tr
      id={id}
      aria-rowindex={index + 2}
      aria-selected={selected}
      data-front={front}
      data-away={row?.suspended === true || row?.buried === true}
      data-card={row?.card}
      onClick={(event) => onPress(index, event)}
      onDoubleClick={() => onOpen(index)}
    >
      {row === undefined ? (
        <td colSpan={5}>
          <Hidden>Reading</Hidden>
        </td>
      ) : (
        <Cells row={row} today={today} />
      )}
    </tr>
  );
});

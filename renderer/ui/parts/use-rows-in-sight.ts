// Which rows of a long list are in sight, for lists whose rows all have one height. The others are not made; the room
// that they take is. Rows begin below a header of one row that stays at the top.
import { type RefObject, useCallback, useEffect, useLayoutEffect, useState } from 'react';

export interface RowsInSight {
  /** Made rows: those in sight and some on both sides; the last one not included. */
  readonly from: number;
  readonly to: number;
  /** Pixels of one row. */
  readonly height: number;
  /** Scrolls no further than needed to bring a row into sight. */
  readonly reveal: (index: number) => void;
  /** How many rows a page is. */
  readonly pageRows: () => number;
}

/** Rows made beyond each edge, so that a turn of the wheel meets no gap. */
const beyond = 12;

/** `rem` is the height of a row in root ems, so that a larger type of the browser gets larger rows. */
export function useRowsInSight(scroller: RefObject<HTMLElement | null>, count: number, rem: number): RowsInSight {
  const [height] = useState(() => rem * (Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16));
  const [range, setRange] = useState({ from: 0, to: beyond });

  const measure = useCallback(() => {
    const box = scroller.current;
    if (box === null) return;
    const first = Math.floor(box.scrollTop / height);
    const shown = Math.ceil(box.clientHeight / height);
    const from = Math.max(0, first - beyond);
    const to = first + shown + beyond;
    setRange((now) => (now.from === from && now.to === to ? now : { from, to }));
  }, [scroller, height]);

  useEffect(() => {
    const box = scroller.current;
    if (box === null) return;
    const observer = new ResizeObserver(measure);
    observer.observe(box);
    box.addEventListener('scroll', measure, { passive: true });
    return () => {
      observer.disconnect();
      box.removeEventListener('scroll', measure);
    };
  }, [scroller, measure]);
  // A list that became shorter has scrolled back before anything is painted.
  useLayoutEffect(measure, [measure, count]);

  const reveal = useCallback(
    (index: number) => {
      const box = scroller.current;
      if (box === null || box.clientHeight === 0) return;
      const top = index * height;
      // One row for the header, which covers the top.
      const bottom = top + 2 * height - box.clientHeight;
      if (top < box.scrollTop) box.scrollTo({ top });
      else if (bottom > box.scrollTop) box.scrollTo({ top: bottom });
      measure();
    },
    [scroller, height, measure],
  );
  const pageRows = useCallback(
    () => Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / height) - 2),
    [scroller, height],
  );
  return {
    from: Math.min(range.from, Math.max(0, count - 1)),
    to: Math.min(range.to, count),
    height,
    reveal,
    pageRows,
  };
}

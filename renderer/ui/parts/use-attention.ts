// Whether the pointer or the focus is on an element.
import { type RefObject, useEffect, useState } from 'react';

export function useAttention(element: RefObject<HTMLElement | null>): boolean {
  const [attended, setAttended] = useState(false);
  useEffect(() => {
    const box = element.current;
    if (box === null) return;
    const comes = (): void => setAttended(true);
    const goes = (): void => setAttended(false);
    const events = { pointerenter: comes, focusin: comes, pointerleave: goes, focusout: goes };
    for (const [name, listener] of Object.entries(events)) box.addEventListener(name, listener);
    return () => {
      for (const [name, listener] of Object.entries(events)) box.removeEventListener(name, listener);
    };
  }, [element]);
  return attended;
}

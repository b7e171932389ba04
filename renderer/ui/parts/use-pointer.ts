// Whether the person is using the pointer now: true once it moves, false again with the next key.
import { useEffect, useState } from 'react';

export function usePointer(): boolean {
  const [pointer, setPointer] = useState(false);
  useEffect(() => {
    const moved = (): void => setPointer(true);
    const typed = (): void => setPointer(false);
    window.addEventListener('pointermove', moved);
    window.addEventListener('keydown', typed);
    return () => {
      window.removeEventListener('pointermove', moved);
      window.removeEventListener('keydown', typed);
    };
  }, []);
  return pointer;
}

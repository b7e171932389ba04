// Holds the door while an answer is not stored: leaving then would lose it, so it is asked about first.
import { useEffect, useState } from 'react';
import { useInterface } from '../../context.ts';

export interface Leaving {
  /** Set while the person is asked. */
  readonly asked: { readonly leave: () => void; readonly stay: () => void } | null;
}

export function useLeaving(unsaved: boolean): Leaving {
  const { router } = useInterface();
  const [pending, setPending] = useState<{ readonly leave: () => void } | null>(null);
  useEffect(() => {
    if (!unsaved) return;
    const removeGuard = router.guard((leave) => setPending({ leave }));
    const holdWindow = (event: BeforeUnloadEvent): void => event.preventDefault();
    window.addEventListener('beforeunload', holdWindow);
    return () => {
      removeGuard();
      window.removeEventListener('beforeunload', holdWindow);
      setPending(null);
    };
  }, [router, unsaved]);
  return { asked: pending === null ? null : { leave: pending.leave, stay: () => setPending(null) } };
}

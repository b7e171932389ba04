// The study settings as the page shows them, and the one way to change them.
import { useEffect, useState } from 'react';
import type { SettingsChange, StudyOptions } from '../../../actions/app.ts';
import { useInterface } from '../../context.ts';

export interface Options {
  /** Null until they have been read. */
  readonly options: StudyOptions | null;
  /** Stores a change at once. Resolves to what is wrong with it, or null. */
  readonly change: (change: SettingsChange) => Promise<string | null>;
}

export function useOptions(): Options {
  const { app } = useInterface();
  const [options, setOptions] = useState<StudyOptions | null>(null);
  useEffect(() => {
    let shown = true;
    const read = (): void => {
      void app.options().then((read) => (shown ? setOptions(read) : undefined));
    };
    read();
    const stop = app.onChange(read);
    return () => {
      shown = false;
      stop();
    };
  }, [app]);
  async function change(wanted: SettingsChange): Promise<string | null> {
    const result = await app.changeOptions(wanted);
    if (!result.ok) return result.problem;
    setOptions(await app.options());
    return null;
  }
  return { options, change };
}

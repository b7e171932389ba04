// Where the data is, how much there is, and what the last import did. On a plain page it says that there are no files.
import { useEffect, useState } from 'react';
import type { App } from '../../../actions/app.ts';
import { useInterface } from '../../context.ts';
import { Block } from '../../parts/block.tsx';
import { Facts } from '../../parts/facts.tsx';
import { grouped } from '../../words/counts.ts';
import css from './data.module.css';
import { LastImport } from './last-import.tsx';

type AboutApp = Awaited<ReturnType<App['about']>>;

const hostNames: Readonly<Record<AboutApp['host'], string>> = {
  electron: 'Desktop app',
  local: 'Local host, in a browser window',
  page: 'Plain page in a browser',
};

function places(about: AboutApp): readonly (readonly [string, string])[] {
  const folder = about.dataFolder === null ? [] : [['Data folder', about.dataFolder] as const];
  return [
    ...folder,
    ['Entries in the journal', grouped(about.entries)],
    ['Runs as', hostNames[about.host]],
    ['Version', about.version],
  ];
}

export function Data() {
  const { app } = useInterface();
  const [about, setAbout] = useState<AboutApp | null>(null);
  useEffect(() => {
    const read = async (): Promise<void> => setAbout(await app.about());
    void read();
    return app.onChange(() => void read());
  }, [app]);
  if (about === null) return null;
  const report = app.importReport();
  return (
    <>
      <Block title="Data">
        <p className={css['lead']}>
          {about.host === 'page'
            ? 'This page keeps no files. What you answer stays in this browser only, and goes when its data is cleared.'
            : 'Every answer is stored in the library of this app, and as a line of text in the journal of the data folder. Nothing leaves this computer.'}
        </p>
        <Facts rows={places(about)} />
      </Block>
      {report === null ? null : <LastImport report={report} />}
    </>
  );
}

// Problems in the files that were read: file by file, each with its place, what is wrong and what to write instead.
import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import type { Problem } from '../../../core/cards/model.ts';
import { useInterface } from '../../context.ts';
import { Waiting } from '../../parts/waiting.tsx';
import css from './pages.module.css';
import { PageHead } from './page-head.tsx';

const severities: Readonly<Record<Problem['severity'], string>> = {
  error: 'Kept out of the library:',
  warning: 'To mend:',
  note: 'To know:',
};

/** Null until they are read; read again when study data changes. */
function useProblems(): { readonly problems: readonly Problem[] | null; readonly failure: string | null } {
  const { app } = useInterface();
  const [state, setState] = useState<ReturnType<typeof useProblems>>({ problems: null, failure: null });
  useEffect(() => {
    let newest = 0;
    const read = (): void => {
      newest += 1;
      const mine = newest;
      app.libraryProblems().then(
        (problems) => (mine === newest ? setState({ problems, failure: null }) : undefined),
        (error: unknown) => {
          const failure = error instanceof Error ? error.message : String(error);
          if (mine === newest) setState((now) => ({ ...now, failure }));
        },
      );
    };
    read();
    const stop = app.onChange(read);
    return () => {
      newest += 1;
      stop();
    };
  }, [app]);
  return state;
}

function Ready() {
  const { problems, failure } = useProblems();
  const files = [...new Set(problems?.map(({ file }) => file))].sort();
  return (
    <div className={css['page']}>
      <PageHead title="Problems" />
      {failure === null ? null : (
        <p className={css['failed']} role="alert">
          The problems could not be read. {failure} Nothing was changed.
        </p>
      )}
      {problems !== null && problems.length === 0 ? (
        <div className={css['empty']}>
          <h2>Every file was read whole</h2>
          <p>A file that cannot be read, or only in part, is listed here with the line and what to write instead.</p>
        </div>
      ) : null}
      {problems !== null && problems.length > 0 ? (
        <p className={css['lead']}>
          What could not be read keeps its history. A note of which the library had an older text stays as it was until
          its file is mended.
        </p>
      ) : null}
      {files.map((file) => (
        <section key={file} className={css['group']}>
          <h2>
            <code>{file}</code>
          </h2>
          <ul>
            {problems
              ?.filter((problem) => problem.file === file)
              .map(({ line, column, message, severity }) => (
                <li key={`${line}:${column}:${message}`} className={css['problem']}>
                  <span className={css['place']}>
                    {line}:{column}
                  </span>
                  <p className={css['message']}>
                    <span className={css['severity']} data-severity={severity}>
                      {severities[severity]}
                    </span>{' '}
                    {message}
                  </p>
                </li>
              ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

export function Problems() {
  const { app } = useInterface();
  const status = useStore(app.status);
  return status.at === 'ready' ? <Ready /> : <Waiting status={status} />;
}

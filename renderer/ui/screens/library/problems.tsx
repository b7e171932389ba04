// Problems in the files that were read: file by file, each with its place, what is wrong and what to write instead.
import { useStore } from 'zustand';
import type { App } from '../../../actions/app.ts';
import type { Problem } from '../../../core/cards/model.ts';
import { useInterface } from '../../context.ts';
import { Waiting } from '../../parts/waiting.tsx';
import css from './pages.module.css';
import { useReading } from '../../use-reading.ts';
import { BackToLibrary, PageHead } from './page-head.tsx';

const severities: Readonly<Record<Problem['severity'], string>> = {
  error: 'Kept out of the library:',
  warning: 'To mend:',
  note: 'To know:',
};

const readProblems = (app: App): Promise<readonly Problem[]> => app.libraryProblems();

function Ready() {
  const { value: problems, failure } = useReading(readProblems);
  const files = [...new Set(problems?.map(({ file }) => file))].sort();
  return (
    <div className={css['page']}>
      <PageHead title="Problems">
        <BackToLibrary />
      </PageHead>
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

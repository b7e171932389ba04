// Settings: a list of pages at the left, the page in front at the right. What is changed counts at once.
import { formatRoute, type SettingsPage, settingsPages } from '../../router.ts';
import { Data } from './data.tsx';
import { KeysPage } from './keys-page.tsx';
import { Look } from './look.tsx';
import { Scheduling } from './scheduling.tsx';
import css from './settings.module.css';

const names = { scheduling: 'Scheduling', look: 'Look', keys: 'Keys', data: 'Data' } as const satisfies Record<
  SettingsPage,
  string
>;
const pages = { scheduling: Scheduling, look: Look, keys: KeysPage, data: Data };

export function Settings({ page }: { readonly page: SettingsPage }) {
  const Page = pages[page];
  return (
    <>
      <h1 className={css['title']}>Settings</h1>
      <div className={css['columns']}>
        <nav className={css['nav']} aria-label="Settings">
          <ul>
            {settingsPages.map((one) => (
              <li key={one}>
                <a
                  href={formatRoute({ screen: 'settings', page: one })}
                  aria-current={one === page ? 'page' : undefined}
                >
                  {names[one]}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <div className={css['page']}>
          <Page />
        </div>
      </div>
    </>
  );
}

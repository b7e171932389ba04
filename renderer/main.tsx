// Chooses the adapters and mounts the app on them.
import { desktopOfThisPage } from './adapters/choose-desktop.ts';
import { createDexieStore } from './adapters/dexie/study-store.ts';
import { systemClock } from './adapters/system/clock.ts';
import { workerCardSearch } from './adapters/system/card-search.ts';
import { workerImporter } from './adapters/system/content-importer.ts';
import { systemRandom } from './adapters/system/random.ts';
import { startApp } from './actions/start.ts';
import { mount } from './ui/mount.tsx';

const database = 'backoff';

const app = startApp({
  store: createDexieStore(database),
  desktop: desktopOfThisPage(),
  clock: systemClock,
  random: systemRandom,
  content: workerImporter(database),
  search: workerCardSearch({ database }),
});

const root = document.getElementById('root');
if (root !== null) mount(root, app);

// Puts the interface of an app into an element: theme first, so that nothing is painted in the wrong one.
import './theme/fonts.css';
import './theme/tokens.css';
import './theme/ground.css';
import { createRoot } from 'react-dom/client';
import { createStore } from 'zustand/vanilla';
import type { App } from '../actions/app.ts';
import { createActsSaid } from './acts-said.ts';
import { InterfaceContext } from './context.ts';
import { createDrills } from './drill.ts';
import { Frame } from './frame.tsx';
import { createKeys } from './keys.ts';
import { createRouter } from './router.ts';
import { startTheme } from './theme/theme.ts';
import { watchToday } from './today-watch.ts';

/** Shows `app` in `root` until the returned function is called. */
export function mount(root: Element, app: App): () => void {
  const theme = startTheme();
  const keys = createKeys();
  const router = createRouter();
  const today = watchToday(app);
  const said = createActsSaid();
  const drills = createDrills(router);
  const link = createStore<string | null>(() => null);
  window.addEventListener('keydown', keys.handle);
  // Also of what is done out of sight of the toasts: an answer in Review, an act in another window. The toast of an act
  // is made after its change was told.
  const stopForgetting = app.onChange(said.forgetUndo);
  const reactRoot = createRoot(root);
  reactRoot.render(
    <InterfaceContext value={{ app, keys, router, theme, today, said, drills, link }}>
      <Frame />
    </InterfaceContext>,
  );
  return () => {
    reactRoot.unmount();
    stopForgetting();
    window.removeEventListener('keydown', keys.handle);
  };
}

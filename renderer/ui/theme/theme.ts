// The look the person chose for this device: the system's, light or dark. It is kept on the device and never in the journal.
import { createStore, type StoreApi } from 'zustand/vanilla';

export const themes = ['system', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

const storageKey = 'backoff.theme';

function isTheme(value: unknown): value is Theme {
  return themes.some((theme) => theme === value);
}

function stored(): Theme {
  try {
    const value = localStorage.getItem(storageKey);
    return isTheme(value) ? value : 'system';
  } catch {
    // Storage can be switched off; the system's look is then as good as any.
    return 'system';
  }
}

function keep(theme: Theme): void {
  try {
    if (theme === 'system') localStorage.removeItem(storageKey);
    else localStorage.setItem(storageKey, theme);
  } catch {
    // The choice then lasts until the window closes.
  }
}

function show(theme: Theme): void {
  if (theme === 'system') delete document.documentElement.dataset['theme'];
  else document.documentElement.dataset['theme'] = theme;
}

/** Applies the stored theme at once, and every later choice as it is made, in all windows. */
export function startTheme(): StoreApi<Theme> {
  const store = createStore<Theme>(stored);
  show(store.getState());
  store.subscribe((theme) => {
    show(theme);
    keep(theme);
  });
  window.addEventListener('storage', (event) => {
    if (event.key === storageKey || event.key === null) store.setState(stored(), true);
  });
  return store;
}

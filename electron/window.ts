// Makes the one window, locked to the app's own page: no other address, no second window, no web view, no permission
// but storage that lasts.

import { BrowserWindow, type Session } from 'electron';
import { mayNavigate } from './policy/navigation.ts';
import { appAddress } from './policy/origin.ts';
import { mayHold } from './policy/permissions.ts';

export function denyPermissions(session: Session): void {
  session.setPermissionRequestHandler((_page, permission, reply, details) => {
    reply(details.isMainFrame && mayHold(permission, details.requestingUrl));
  });
  session.setPermissionCheckHandler((_page, permission, origin) => mayHold(permission, origin));
  session.setDevicePermissionHandler(() => false);
  // The spell checker would fetch its dictionaries from the network.
  session.setSpellCheckerEnabled(false);
}

/** `preload` is the path of the built preload script. */
export async function openWindow(preload: string): Promise<BrowserWindow> {
  const window = new BrowserWindow({
    width: 1180,
    height: 800,
    minWidth: 480,
    minHeight: 480,
    show: false,
    title: 'Backoff',
    autoHideMenuBar: true,
    webPreferences: {
      preload,
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      webviewTag: false,
      spellcheck: false,
      navigateOnDragDrop: false,
      safeDialogs: true,
    },
  });
  lock(window);
  window.once('ready-to-show', () => window.show());
  await window.loadURL(appAddress);
  return window;
}

function lock(window: BrowserWindow): void {
  const page = window.webContents;
  page.setWindowOpenHandler(() => ({ action: 'deny' }));
  page.on('will-attach-webview', (event) => event.preventDefault());
  page.on('will-frame-navigate', (event) => {
    if (!event.isMainFrame || !mayNavigate(event.url)) event.preventDefault();
  });
  page.on('will-redirect', (event) => event.preventDefault());
}

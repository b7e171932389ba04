// A hand-written stand-in for the few calls of Electron that the desktop host uses, joined as Electron joins them: what
// the preload script sends reaches the handler as a copy, with the sender's frame.

import { EventEmitter } from 'node:events';

type Handler = (event: { senderFrame: unknown }, ...values: unknown[]) => Promise<unknown>;
const handlers = new Map<string, Handler>();

/** What a test may look at and change. */
export const electron = {
  /** The frame that the page's messages come from. */
  senderFrame: { origin: 'app://study', parent: null } as unknown,
  exposed: {} as Record<string, unknown>,
  schemes: [] as unknown[],
  protocols: new Map<string, (request: Request) => Promise<Response>>(),
  opened: [] as string[],
  windows: [] as BrowserWindow[],
  isFirst: true,
  quits: 0,
  sandboxed: false,
  permissionRequest: null as
    | null
    | ((page: unknown, name: string, reply: (allowed: boolean) => void, details: object) => void),
  permissionCheck: null as null | ((page: unknown, name: string, origin: string) => boolean),
  deviceCheck: null as null | (() => boolean),
  spellChecker: true,
  /** Takes all handlers away, as at the end of the process. */
  reset(): void {
    handlers.clear();
    electron.protocols.clear();
    electron.schemes.length = 0;
    electron.opened.length = 0;
    electron.windows.length = 0;
    electron.senderFrame = { origin: 'app://study', parent: null };
    app.removeAllListeners();
  },
};

export const ipcMain = {
  handle(channel: string, handler: Handler): void {
    if (handlers.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`);
    handlers.set(channel, handler);
  },
};

export const ipcRenderer = {
  async invoke(channel: string, ...values: unknown[]): Promise<unknown> {
    const handler = handlers.get(channel);
    if (handler === undefined) throw new Error(`No handler registered for '${channel}'`);
    return structuredClone(await handler({ senderFrame: electron.senderFrame }, ...structuredClone(values)));
  },
};

export const contextBridge = {
  exposeInMainWorld(name: string, value: unknown): void {
    electron.exposed[name] = value;
  },
};

export const protocol = {
  registerSchemesAsPrivileged: (schemes: unknown[]) => electron.schemes.push(...schemes),
  handle: (scheme: string, handler: (request: Request) => Promise<Response>) => electron.protocols.set(scheme, handler),
};

export const shell = {
  openExternal: async (url: string) => void electron.opened.push(url),
};

export const session = {
  defaultSession: {
    setPermissionRequestHandler: (handler: typeof electron.permissionRequest) => (electron.permissionRequest = handler),
    setPermissionCheckHandler: (handler: typeof electron.permissionCheck) => (electron.permissionCheck = handler),
    setDevicePermissionHandler: (handler: typeof electron.deviceCheck) => (electron.deviceCheck = handler),
    setSpellCheckerEnabled: (on: boolean) => (electron.spellChecker = on),
  },
};

class App extends EventEmitter {
  requestSingleInstanceLock = () => electron.isFirst;
  whenReady = async () => undefined;
  enableSandbox = () => (electron.sandboxed = true);
  quit = () => (electron.quits += 1);
  exit = () => undefined;
}
export const app = new App();

class WebContents extends EventEmitter {
  openHandler: null | ((details: { url: string }) => { action: string }) = null;
  setWindowOpenHandler(handler: (details: { url: string }) => { action: string }): void {
    this.openHandler = handler;
  }
}

export class BrowserWindow extends EventEmitter {
  readonly options: Record<string, unknown>;
  readonly webContents = new WebContents();
  readonly calls: string[] = [];
  loaded = '';
  constructor(options: Record<string, unknown>) {
    super();
    this.options = options;
    electron.windows.push(this);
  }
  async loadURL(url: string): Promise<void> {
    this.loaded = url;
  }
  show = () => this.calls.push('show');
  focus = () => this.calls.push('focus');
  restore = () => this.calls.push('restore');
  isMinimized = () => true;
}

// What the app needs from the machine it runs on. Implemented for Electron, for the local host and for a plain page.
// A capability that a host does not have is null, never faked. The page names no path: the host knows its folder.

export interface About {
  readonly version: string;
  /** The data folder as a person would write it, such as `~/Backoff`; only to be shown. Null where there is none. */
  readonly dataFolder: string | null;
}

/** The newest whole line of a device's journal file. */
export interface JournalHead {
  readonly seq: number;
  readonly hash: string;
}

export interface JournalLines {
  readonly device: string;
  /** The `seq` of the newest line that the file must hold already; 0 for an empty or missing file. */
  readonly after: number;
  /**
   * One JSON text per entry, without line breaks, their `seq` counting up from `after + 1`. At least one; each under
   * 3 MiB of UTF-8, together under 4 MB, else `refused`.
   */
  readonly lines: readonly string[];
}

/** Every message that may pass from the page to a host, with its reply. The one contract of all hosts. */
export interface Channels {
  readonly 'app/about': { readonly request: null; readonly reply: About };
  readonly 'journal/head': { readonly request: { readonly device: string }; readonly reply: JournalHead | null };
  /** Replies with the head after the lines were appended and synced to disk. */
  readonly 'journal/append': { readonly request: JournalLines; readonly reply: JournalHead };
  /** Opens an `https:` address in the person's browser. */
  readonly 'link/open': { readonly request: { readonly url: string }; readonly reply: null };
}
export type Channel = keyof Channels;

/** `gap`: the file does not end where the lines begin, so nothing was written. */
export type FailureCause = 'refused' | 'gap' | 'disk-full' | 'not-permitted' | 'failed';
export interface Failure {
  readonly ok: false;
  readonly cause: FailureCause;
  /** What happened and what to do, to be shown as it is. */
  readonly message: string;
}
export type Reply<C extends Channel> = { readonly ok: true; readonly value: Channels[C]['reply'] } | Failure;

/** Never rejects: a host that does not answer is a failure too. */
export type Call = <C extends Channel>(channel: C, request: Channels[C]['request']) => Promise<Reply<C>>;

/** What the preload script of the Electron host exposes as `window.backoff`. */
export interface Bridge {
  readonly call: Call;
}

export interface JournalFile {
  head(device: string): Promise<Reply<'journal/head'>>;
  append(lines: JournalLines): Promise<Reply<'journal/append'>>;
}

export interface Desktop {
  readonly host: 'electron' | 'local' | 'page';
  about(): Promise<About>;
  readonly journal: JournalFile | null;
  openLink(url: string): Promise<void>;
}

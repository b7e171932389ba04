// The keys of the app: one catalogue of what each does, and one registry that runs what the screen in front has bound.
// No key is taken from a text field, and a key that is held down never runs anything twice.

export const places = ['everywhere', 'today', 'review', 'library'] as const;
export type Place = (typeof places)[number];

interface Command {
  /** Chords such as `Space`, `u`, `Ctrl+Z`, or two keys one after the other such as `g t`. */
  readonly keys: readonly string[];
  readonly does: string;
  readonly where: Place;
  /** Whether it runs again and again while its key is held down. */
  readonly repeats?: true;
  /** Where each key does something of its own: what, in the order of the keys. */
  readonly each?: readonly string[];
  /** Works from within a text field, too, which has no use of its own for the key. */
  readonly inFields?: true;
  /** Not worth finding by name, because it is of use only as a key or is found under another name. */
  readonly unlisted?: true;
}

const eachFlag = ['Flag 1', 'Flag 2', 'Flag 3', 'Flag 4'] as const;

export const commands = {
  goToday: { keys: ['g t'], does: 'Go to Today', where: 'everywhere' },
  goLibrary: { keys: ['g l'], does: 'Go to the Library', where: 'everywhere' },
  goSettings: { keys: ['Ctrl+,', 'g ,'], does: 'Go to Settings', where: 'everywhere' },
  findOrDo: { keys: ['Ctrl+K'], does: 'Find or do', where: 'everywhere', inFields: true, unlisted: true },
  showKeys: { keys: ['?'], does: 'The keys of this screen', where: 'everywhere' },
  start: { keys: ['Space'], does: 'Start reviewing', where: 'today' },
  reviewAhead: { keys: ['r'], does: 'Review ahead, when nothing is due', where: 'today' },
  begin: { keys: ['Enter'], does: 'Begin with the topics picked, at first', where: 'today', unlisted: true },
  chooseTopics: { keys: ['c'], does: 'Choose topics', where: 'today' },
  leaveTopics: { keys: ['Esc'], does: 'Back from the topics', where: 'today', unlisted: true },
  spread: { keys: ['s'], does: 'Spread reviews over days, after days away', where: 'today' },
  takeBack: { keys: ['Ctrl+Z', 'u'], does: 'Take back the last act', where: 'today' },
  bringBack: { keys: ['Ctrl+Shift+Z'], does: 'Bring it back', where: 'today' },
  showAnswer: { keys: ['Space', 'Enter'], does: 'Show the answer or the next step', where: 'review' },
  rateSuggested: { keys: ['Space', 'Enter'], does: 'Good, once the answer shows', where: 'review', unlisted: true },
  rateAgain: { keys: ['1'], does: 'Again', where: 'review' },
  rateHard: { keys: ['2'], does: 'Hard', where: 'review' },
  rateGood: { keys: ['3'], does: 'Good', where: 'review' },
  rateEasy: { keys: ['4'], does: 'Easy', where: 'review' },
  undo: { keys: ['Ctrl+Z', 'u'], does: 'Take back the last answer or act', where: 'review' },
  redo: { keys: ['Ctrl+Shift+Z'], does: 'Bring it back', where: 'review' },
  buryCard: { keys: ['-'], does: 'Bury the card until tomorrow', where: 'review' },
  buryNote: { keys: ['='], does: 'Bury its note: the card and those beside it', where: 'review' },
  suspendCard: { keys: ['@'], does: 'Suspend the card', where: 'review' },
  suspendNote: { keys: ['!'], does: 'Suspend its note', where: 'review' },
  flagCard: {
    keys: ['Ctrl+1', 'Ctrl+2', 'Ctrl+3', 'Ctrl+4'],
    does: 'Flag, the same again takes it off',
    where: 'review',
    each: eachFlag,
  },
  cardInfo: { keys: ['i'], does: 'All about the card', where: 'review' },
  openTopic: { keys: ['t'], does: 'Its topic in the library', where: 'review' },
  retry: { keys: ['Enter'], does: 'Try again to store an answer', where: 'review' },
  finish: { keys: ['Space', 'Enter'], does: 'Back, when all is done', where: 'review' },
  leave: { keys: ['Esc'], does: 'Leave, nothing is lost', where: 'review' },
  searchRows: { keys: ['/'], does: 'Search', where: 'library' },
  moveRow: {
    keys: ['ArrowUp', 'ArrowDown', 'PageUp', 'PageDown', 'Home', 'End'],
    does: 'Another card',
    where: 'library',
    repeats: true,
    unlisted: true,
  },
  extendRows: {
    keys: ['Shift+ArrowUp', 'Shift+ArrowDown'],
    does: 'Select cards next to it',
    where: 'library',
    repeats: true,
    unlisted: true,
  },
  extendFar: {
    keys: ['Shift+PageUp', 'Shift+PageDown', 'Shift+Home', 'Shift+End'],
    does: 'Select many',
    where: 'library',
    repeats: true,
    unlisted: true,
  },
  pickRow: { keys: ['Space', 'x'], does: 'Select this one, or not', where: 'library' },
  pickAllRows: { keys: ['Ctrl+A'], does: 'Select all that were found', where: 'library' },
  clearRows: { keys: ['Esc'], does: 'Clear the selection, then the search', where: 'library' },
  sortRows: { keys: ['s'], does: 'Sort by the next column', where: 'library' },
  turnRows: { keys: ['o'], does: 'Turn the order round', where: 'library' },
  openRow: { keys: ['Enter'], does: 'Open the card', where: 'library' },
  suspendRows: { keys: ['@'], does: 'Suspend, or bring back', where: 'library' },
  buryRows: { keys: ['-'], does: 'Bury until tomorrow, or bring back', where: 'library' },
  flagRows: {
    keys: ['Ctrl+1', 'Ctrl+2', 'Ctrl+3', 'Ctrl+4'],
    does: 'Flag, the same again takes it off',
    where: 'library',
    each: eachFlag,
  },
  drillRows: { keys: ['d'], does: 'Drill now', where: 'library' },
  setDueRows: { keys: ['Ctrl+Shift+D'], does: 'Set when it is due', where: 'library' },
  resetRows: { keys: ['Ctrl+Alt+N'], does: 'Reset to new', where: 'library' },
  undoAct: { keys: ['Ctrl+Z'], does: 'Take back the last act', where: 'library' },
  redoAct: { keys: ['Ctrl+Shift+Z'], does: 'Bring it back', where: 'library' },
} as const satisfies Record<string, Command>;

export type CommandId = keyof typeof commands;
/** A handler is told the keys that were pressed, as the catalogue writes them. */
export type Handlers = Partial<Record<CommandId, (keys: string) => void>>;

export interface Keys {
  /** Makes commands available until the returned function is called. What was bound last comes first. */
  bind(handlers: Handlers): () => void;
  /** Keeps every key from the screen while something stands in front of it. */
  hold(): () => void;
  /** The commands that are bound now, in the order of the catalogue, held back or not. */
  available(): readonly CommandId[];
  /** Runs a command as its key would, also while keys are held back; `keys` says which of its keys. */
  run(id: CommandId, keys?: string): void;
  handle(event: KeyboardEvent): void;
}

/** Milliseconds in which the second key of a sequence has to follow. */
const sequenceMs = 1500;
const named: Readonly<Record<string, string>> = { ' ': 'Space', Escape: 'Esc' };
/** Keys that are written otherwise on the keyboard than in an event. */
const printed: Readonly<Record<string, string>> = {
  ArrowUp: '↑',
  ArrowDown: '↓',
  PageUp: 'PgUp',
  PageDown: 'PgDn',
};
const pressable = 'button, summary, select, input, [role="button"]';
const textField =
  'textarea, [contenteditable]:not([contenteditable="false"]), input:not([type="range"], [type="checkbox"], [type="radio"], [type="button"])';

/** Signs such as @, which are taken as they are typed, wherever their key stands. */
const namedSigns = new Set(
  Object.values<Command>(commands).flatMap(({ keys }) => keys.filter((key) => /^[^\p{L}\p{N}]$/u.test(key))),
);

function keyOf(event: KeyboardEvent): string {
  const key = named[event.key] ?? event.key;
  if (key.length > 1 || namedSigns.has(key)) return key;
  // On layouts without Latin letters, or with digits on the second level, the place of the key decides.
  const place = /^(?:Key([A-Z])|Digit([1-4]))$/.exec(event.code);
  if (place?.[1] !== undefined && key > '~') return place[1].toLowerCase();
  if (place?.[2] !== undefined && !event.shiftKey) return place[2];
  return key.toLowerCase();
}

/** The name of what was pressed, as the catalogue writes it. */
export function chordOf(event: KeyboardEvent): string {
  const key = keyOf(event);
  // A character that needs AltGr, such as @ or ń on many layouts, is told by some systems as held with Ctrl and Alt.
  if (/^\P{N}$/u.test(event.key) && event.getModifierState('AltGraph')) return event.key;
  const held = event.ctrlKey || event.metaKey;
  // Without Ctrl, Shift is part of the character itself: `?` is `?`.
  const shift = event.shiftKey && (held || key.length > 1) ? 'Shift+' : '';
  return `${held ? 'Ctrl+' : ''}${event.altKey ? 'Alt+' : ''}${shift}${held && key.length === 1 ? key.toUpperCase() : key}`;
}

function worksInFields(chord: string): boolean {
  return Object.values<Command>(commands).some(({ inFields, keys }) => inFields === true && keys.includes(chord));
}

/** Whether the element in focus needs this key for itself. */
function ownsKey(target: EventTarget | null, chord: string): boolean {
  if (!(target instanceof Element)) return false;
  if (target.closest(textField) !== null) return !worksInFields(chord);
  // A list of choices takes letters and arrows, but no chord and no way out.
  if (target.closest('select') !== null) return !/^(Ctrl\+|Esc$|\?$)/.test(chord);
  if (chord !== 'Space' && chord !== 'Enter') return false;
  return target.closest(chord === 'Enter' ? `${pressable}, a[href]` : pressable) !== null;
}

export function createKeys(): Keys {
  const bound: Handlers[] = [];
  let holds = 0;
  let first: { readonly chord: string; readonly at: number } | null = null;

  function find(keys: string): { readonly run: () => void; readonly repeats: boolean } | undefined {
    for (const handlers of bound.toReversed()) {
      for (const id of Object.keys(handlers) as CommandId[]) {
        const run = handlers[id];
        const command: Command = commands[id];
        if (run !== undefined && command.keys.includes(keys))
          return { run: () => run(keys), repeats: command.repeats === true };
      }
    }
    return undefined;
  }

  function beginsSequence(chord: string): boolean {
    return bound.some((handlers) =>
      (Object.keys(handlers) as CommandId[]).some((id) =>
        commands[id].keys.some((keys) => keys.startsWith(`${chord} `)),
      ),
    );
  }

  return {
    bind(handlers) {
      bound.push(handlers);
      return () => {
        const at = bound.lastIndexOf(handlers);
        if (at >= 0) bound.splice(at, 1);
      };
    },
    hold() {
      let held = true;
      holds += 1;
      return () => {
        if (held) holds -= 1;
        held = false;
      };
    },
    available: () =>
      (Object.keys(commands) as CommandId[]).filter((id) => bound.some((handlers) => handlers[id] !== undefined)),
    run(id, keys = commands[id].keys[0]) {
      bound.findLast((handlers) => handlers[id] !== undefined)?.[id]?.(keys);
    },
    handle(event) {
      if (event.defaultPrevented || event.isComposing || holds > 0) return;
      const chord = chordOf(event);
      if (['Shift', 'Control', 'Alt', 'Meta'].includes(event.key) || ownsKey(event.target, chord)) return;
      const before = first !== null && event.timeStamp - first.at <= sequenceMs ? first.chord : null;
      first = null;
      const found = (before === null ? undefined : find(`${before} ${chord}`)) ?? find(chord);
      if (found !== undefined) {
        event.preventDefault();
        if (!event.repeat || found.repeats) found.run();
      } else if (beginsSequence(chord)) {
        first = { chord, at: event.timeStamp };
      }
    },
  };
}

/** How ARIA names what the catalogue names otherwise. */
const ariaNames: Readonly<Record<string, string>> = { Ctrl: 'Control', Esc: 'Escape' };

/** A chord as `aria-keyshortcuts` writes it; undefined for a sequence such as `g t`, which it cannot say. */
export function ariaKeys(keys: string): string | undefined {
  if (keys.includes(' ')) return undefined;
  return keys
    .split('+')
    .map((key) => ariaNames[key] ?? key)
    .join('+');
}

/** The keys of a chord or sequence one by one, named as they stand on the keyboard: `g t` as G and T. */
export function keyNames(keys: string): readonly string[] {
  return keys.split(/[ +]/).map((key) => printed[key] ?? (key.length === 1 ? key.toUpperCase() : key));
}

/** The first keys of a command, as they are shown beside its button. */
export function hintOf(id: CommandId): string {
  return keyNames(commands[id].keys[0]).join(' ');
}

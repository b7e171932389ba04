// The keys of the app: one catalogue of what each does, and one registry that runs what the screen in front has bound.
// No key is taken from a text field, and a key that is held down never runs anything twice.

export const places = ['everywhere', 'today', 'review'] as const;
export type Place = (typeof places)[number];

interface Command {
  /** Chords such as `Space`, `u`, `Ctrl+Z`, or two keys one after the other such as `g t`. */
  readonly keys: readonly string[];
  readonly does: string;
  readonly where: Place;
}

export const commands = {
  goToday: { keys: ['g t'], does: 'Go to Today', where: 'everywhere' },
  goSettings: { keys: ['Ctrl+,', 'g ,'], does: 'Go to Settings', where: 'everywhere' },
  showKeys: { keys: ['?'], does: 'The keys of this screen', where: 'everywhere' },
  start: { keys: ['Space'], does: 'Start reviewing', where: 'today' },
  reviewAhead: { keys: ['r'], does: 'Review ahead, when nothing is due', where: 'today' },
  takeBack: { keys: ['Ctrl+Z', 'u'], does: 'Take back the last answer', where: 'today' },
  showAnswer: { keys: ['Space', 'Enter'], does: 'Show the answer or the next step', where: 'review' },
  rateSuggested: { keys: ['Space', 'Enter'], does: 'Good, once the answer shows', where: 'review' },
  rateAgain: { keys: ['1'], does: 'Again', where: 'review' },
  rateHard: { keys: ['2'], does: 'Hard', where: 'review' },
  rateGood: { keys: ['3'], does: 'Good', where: 'review' },
  rateEasy: { keys: ['4'], does: 'Easy', where: 'review' },
  undo: { keys: ['Ctrl+Z', 'u'], does: 'Take back the last answer', where: 'review' },
  redo: { keys: ['Ctrl+Shift+Z'], does: 'Bring it back', where: 'review' },
  retry: { keys: ['Enter'], does: 'Try again to store an answer', where: 'review' },
  finish: { keys: ['Space', 'Enter'], does: 'Back to Today, when all is done', where: 'review' },
  leave: { keys: ['Esc'], does: 'Leave, nothing is lost', where: 'review' },
} as const satisfies Record<string, Command>;

export type CommandId = keyof typeof commands;
export type Handlers = Partial<Record<CommandId, () => void>>;

export interface Keys {
  /** Makes commands available until the returned function is called. What was bound last comes first. */
  bind(handlers: Handlers): () => void;
  /** Keeps every key from the screen while something stands in front of it. */
  hold(): () => void;
  handle(event: KeyboardEvent): void;
}

/** Milliseconds in which the second key of a sequence has to follow. */
const sequenceMs = 1500;
const named: Readonly<Record<string, string>> = { ' ': 'Space', Escape: 'Esc' };
const pressable = 'button, summary, select, input, [role="button"]';
const textField =
  'textarea, select, [contenteditable]:not([contenteditable="false"]), input:not([type="range"], [type="checkbox"], [type="radio"], [type="button"])';

function keyOf(event: KeyboardEvent): string {
  const key = named[event.key] ?? event.key;
  if (key.length > 1) return key;
  // On layouts without Latin letters, or with digits on the second level, the place of the key decides.
  const place = /^(?:Key([A-Z])|Digit([1-4]))$/.exec(event.code);
  if (place?.[1] !== undefined && key > '~') return place[1].toLowerCase();
  if (place?.[2] !== undefined && !event.shiftKey) return place[2];
  return key.toLowerCase();
}

/** The name of what was pressed, as the catalogue writes it. */
export function chordOf(event: KeyboardEvent): string {
  const key = keyOf(event);
  const held = event.ctrlKey || event.metaKey;
  // Without Ctrl, Shift is part of the character itself: `?` is `?`.
  const shift = event.shiftKey && (held || key.length > 1) ? 'Shift+' : '';
  return `${held ? 'Ctrl+' : ''}${event.altKey ? 'Alt+' : ''}${shift}${held && key.length === 1 ? key.toUpperCase() : key}`;
}

/** Whether the element in focus needs this key for itself. */
function ownsKey(target: EventTarget | null, chord: string): boolean {
  if (!(target instanceof Element)) return false;
  if (target.closest(textField) !== null) return true;
  if (chord !== 'Space' && chord !== 'Enter') return false;
  return target.closest(chord === 'Enter' ? `${pressable}, a[href]` : pressable) !== null;
}

export function createKeys(): Keys {
  const bound: Handlers[] = [];
  let holds = 0;
  let first: { readonly chord: string; readonly at: number } | null = null;

  function find(keys: string): (() => void) | undefined {
    for (const handlers of bound.toReversed()) {
      for (const id of Object.keys(handlers) as CommandId[]) {
        const run = handlers[id];
        const taken: readonly string[] = commands[id].keys;
        if (run !== undefined && taken.includes(keys)) return run;
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
    handle(event) {
      if (event.defaultPrevented || event.isComposing || holds > 0) return;
      const chord = chordOf(event);
      if (['Shift', 'Control', 'Alt', 'Meta'].includes(event.key) || ownsKey(event.target, chord)) return;
      const before = first !== null && event.timeStamp - first.at <= sequenceMs ? first.chord : null;
      first = null;
      const run = (before === null ? undefined : find(`${before} ${chord}`)) ?? find(chord);
      if (run !== undefined) {
        event.preventDefault();
        if (!event.repeat) run();
      } else if (beginsSequence(chord)) {
        first = { chord, at: event.timeStamp };
      }
    },
  };
}

/** The keys of a chord or sequence one by one, named as they stand on the keyboard: `g t` as G and T. */
export function keyNames(keys: string): readonly string[] {
  return keys.split(/[ +]/).map((key) => (key.length === 1 ? key.toUpperCase() : key));
}

/** The first keys of a command, as they are shown beside its button. */
export function hintOf(id: CommandId): string {
  return keyNames(commands[id].keys[0]).join(' ');
}

// Find or do: every topic, card, screen and command by a few letters of its name. Enter does what stands first, or what
// was chosen; Ctrl+Enter drills the topic.
import { messageOf } from '../../../core/message-of.ts';
import { Search } from 'lucide-react';
import { CommandGroup, CommandInput, CommandItem, CommandList, CommandRoot } from 'cmdk';
import { type KeyboardEvent, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { useHeldKeys, useInterface } from '../../context.ts';
import { chordOf, commands } from '../../keys.ts';
import { topicRoute } from '../../router.ts';
import { counted } from '../../words/counts.ts';
import { AreaSquare } from '../area-square.tsx';
import { KeyHint } from '../key-hint.tsx';
import { type Entry, type Group, groupNames, groupsFor } from './entries.ts';
import type { Hit } from './fuzzy.ts';
import css from './palette.module.css';
import { useCards, useTopics } from './use-offer.ts';

function Marked({ text, hits }: { readonly text: string; readonly hits: readonly Hit[] }) {
  const pieces = hits.flatMap(([from, to], index) => [
    text.slice(hits[index - 1]?.[1] ?? 0, from),
    <mark key={from}>{text.slice(from, to)}</mark>,
  ]);
  return (
    <span className={css['text']} title={text}>
      {pieces}
      {text.slice(hits.at(-1)?.[1] ?? 0)}
    </span>
  );
}

function Row({ entry, onRun }: { readonly entry: Entry; readonly onRun: (entry: Entry) => void }) {
  return (
    <CommandItem value={entry.id} className={css['row']} onSelect={() => onRun(entry)}>
      <span className={css['place']}>{entry.area === null ? null : <AreaSquare area={entry.area} />}</span>
      <Marked text={entry.text} hits={entry.hits} />
      {entry.meta === '' ? null : <span className={css['meta']}>{entry.meta}</span>}
      {entry.hint === null ? null : <KeyHint>{entry.hint}</KeyHint>}
    </CommandItem>
  );
}

interface ResultsProps {
  readonly groups: readonly Group[];
  readonly onRun: (entry: Entry) => void;
}

function Results({ groups, onRun }: ResultsProps) {
  return (
    <CommandList label="Results" className={css['list']}>
      {groups.map(({ name, entries }) => (
        <CommandGroup key={name} heading={groupNames[name]} className={css['group']}>
          {entries.map((entry) => (
            <Row key={entry.id} entry={entry} onRun={onRun} />
          ))}
        </CommandGroup>
      ))}
    </CommandList>
  );
}

function Foot({ found, drills }: { readonly found: string; readonly drills: boolean }) {
  return (
    <p className={css['foot']}>
      <span>
        <kbd>↑</kbd> <kbd>↓</kbd> choose
      </span>
      <span>
        <kbd>Enter</kbd> open
      </span>
      {drills ? (
        <span>
          <kbd>Ctrl Enter</kbd> drill
        </span>
      ) : null}
      <span className={css['found']} role="status">
        {found}
      </span>
    </p>
  );
}

function foundWords(count: number, settled: boolean): string {
  if (count > 0) return `${counted(count, 'entry', 'entries')} found`;
  return settled ? 'Nothing found' : 'Looking through topics and cards';
}

/** What an entry does. Called when the palette is gone and focus is back where it was. */
function useDoing(): (entry: Entry) => void {
  const { app, keys, router, said } = useInterface();
  return ({ does }) => {
    switch (does.type) {
      case 'command':
        keys.run(does.id, does.keys);
        break;
      case 'go':
        router.go(does.to);
        break;
      case 'topic':
        router.go(topicRoute(does.topic));
        break;
      case 'card':
        router.go(topicRoute(does.topic, does.card));
        break;
      case 'drill':
        router.go({ screen: 'review', mode: 'drill', topic: does.topic });
        break;
      case 'change':
        app.changeTopics([does.topic], does.change).then(
          (result) => (result.ok ? said.say(does.said, true) : said.refuse(result.problem)),
          (error: unknown) => said.refuse(messageOf(error)),
        );
    }
  };
}

export function Palette({ onClose }: { readonly onClose: () => void }) {
  const { keys } = useInterface();
  const doing = useDoing();
  const dialog = useRef<HTMLDialogElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const [query, setQuery] = useState('');
  const [chosen, setChosen] = useState('');
  const [available] = useState(() => keys.available());
  const topics = useTopics();
  const { cards, settled } = useCards(query);
  const groups = useMemo(
    () => groupsFor({ query, available, topics: topics ?? [], cards }),
    [query, available, topics, cards],
  );
  const entries = groups.flatMap((group) => group.entries);
  const selected = entries.find(({ id }) => id === chosen) ?? entries[0];
  useHeldKeys(true);
  // Before React takes it out of the page: a dialog that is closed while it stands there gives focus back where it was.
  useLayoutEffect(() => {
    const element = dialog.current;
    element?.showModal();
    field.current?.focus();
    return () => element?.close();
  }, []);

  function run(entry: Entry): void {
    flushSync(onClose);
    doing(entry);
  }

  function drill(): void {
    const topic = selected?.topic;
    if (selected !== undefined && topic != null) run({ ...selected, does: { type: 'drill', topic } });
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing) return;
    const chord = chordOf(event.nativeEvent);
    if (chord === 'Ctrl+Enter') drill();
    else if (commands.findOrDo.keys.some((key) => key === chord)) onClose();
    else return;
    event.preventDefault();
  }

  const nothing = entries.length === 0 && topics !== null && settled;
  return (
    <dialog
      ref={dialog}
      className={css['palette']}
      aria-label="Find or do"
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onPointerDown={(event) => {
        if (event.target === event.currentTarget) onClose();
      }}
    >
      <CommandRoot
        className={css['inside']}
        label="Find or do"
        shouldFilter={false}
        vimBindings={false}
        loop
        value={selected?.id ?? ''}
        onValueChange={setChosen}
        onKeyDown={onKeyDown}
      >
        <div className={css['field']}>
          <Search size={16} strokeWidth={1.75} aria-hidden="true" />
          <CommandInput
            ref={field}
            value={query}
            spellCheck={false}
            placeholder="A topic, a card, a screen, or what to do"
            onValueChange={(text) => {
              setQuery(text);
              setChosen('');
            }}
          />
          <KeyHint>Esc</KeyHint>
        </div>
        <Results groups={groups} onRun={run} />
        {nothing ? (
          <p className={css['nothing']}>
            No topic, card, screen or command is found by “{query.trim()}”. Fewer letters find more.
          </p>
        ) : null}
        <Foot
          found={query.trim() === '' ? '' : foundWords(entries.length, settled && topics !== null)}
          drills={selected !== undefined && selected.topic !== null}
        />
      </CommandRoot>
    </dialog>
  );
}

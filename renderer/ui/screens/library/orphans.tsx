// Orphans: cards that left their files, with what was answered. Each history can be given to the card that took its
// place, or taken off the list; both can be undone, and neither removes an answer.
import { messageOf } from '../../../core/message-of.ts';
import { type RefObject, useCallback, useLayoutEffect, useRef, useState } from 'react';
import { useStore } from 'zustand';
import type { App, ChangeResult } from '../../../actions/app.ts';
import type { Orphan } from '../../../actions/read-orphans.ts';
import type { CardId } from '../../../core/cards/model.ts';
import { useInterface, useKeys } from '../../context.ts';
import { Waiting } from '../../parts/waiting.tsx';
import { useReading } from '../../use-reading.ts';
import { useUndo } from '../../use-undo.ts';
import { counted } from '../../words/counts.ts';
import { CardPicker, type Choice } from './card-picker.tsx';
import { OrphanEntry } from './orphan-entry.tsx';
import css from './pages.module.css';
import { BackToLibrary, PageHead } from './page-head.tsx';

const readOrphans = (app: App): Promise<readonly Orphan[]> => app.orphans();

/** In the order in which they came, those of one note together. */
function byNote(orphans: readonly Orphan[]): readonly (readonly [string, readonly Orphan[]])[] {
  const notes = new Map<string, Orphan[]>();
  for (const orphan of orphans) {
    const key = `${orphan.note.from} ${orphan.note.id}`;
    notes.set(key, [...(notes.get(key) ?? []), orphan]);
  }
  return [...notes];
}

/**
 * Is told which entry is about to go, or that it stays. When it goes with focus in it, focus goes to the one in its
 * place, else to the last one, else to the page.
 */
function useFocusKept(
  page: RefObject<HTMLElement | null>,
  orphans: readonly Orphan[] | null,
): (card: CardId | null) => void {
  const left = useRef(-1);
  useLayoutEffect(() => {
    const focused = document.activeElement;
    if (orphans === null || left.current < 0 || (focused !== null && focused !== document.body)) return;
    const entries = [...(page.current?.querySelectorAll<HTMLElement>('li') ?? [])];
    (entries[left.current] ?? entries.at(-1) ?? page.current)?.focus();
    left.current = -1;
  }, [page, orphans]);
  return (card) => {
    left.current = byNote(orphans ?? [])
      .flatMap(([, cards]) => cards)
      .findIndex((orphan) => orphan.card === card);
  };
}

function Ready() {
  const { app, said } = useInterface();
  const { value: orphans, failure } = useReading(readOrphans);
  const [picksFor, setPicksFor] = useState<Orphan | null>(null);
  const closePicker = useCallback(() => setPicksFor(null), []);

  async function run(change: Promise<ChangeResult>, done: string): Promise<void> {
    const result = await change.catch((error: unknown) => ({
      ok: false as const,
      problem: messageOf(error),
    }));
    if (result.ok) said.say(done, true);
    else {
      leave(null);
      said.refuse(result.problem);
    }
  }
  const page = useRef<HTMLDivElement>(null);
  const leave = useFocusKept(page, orphans);
  function attach({ card, front }: Orphan, to: Choice): void {
    leave(card);
    void run(app.attach([{ from: card, to: to.card }]), `The history of “${front}” belongs to “${to.front}” now.`);
  }
  function clear(card: CardId): void {
    leave(card);
    void run(app.clearOrphans([card]), `${counted(1, 'orphan')} cleared.`);
  }

  const { undo, redo } = useUndo();
  useKeys({ undoAct: undo, redoAct: redo });

  return (
    <div ref={page} className={css['page']} tabIndex={-1}>
      <PageHead title="Orphans">
        <BackToLibrary />
      </PageHead>
      {failure === null ? null : (
        <p className={css['failed']} role="alert">
          The orphans could not be read. {failure} Nothing was changed.
        </p>
      )}
      {orphans === null ? null : orphans.length === 0 ? (
        <div className={css['empty']}>
          <h2>No card has lost its file</h2>
          <p>
            When a card leaves its file, it is listed here with everything you answered, until you give its history to
            another card.
          </p>
        </div>
      ) : (
        <>
          <p className={css['lead']}>
            These cards are in no file any more. Give the history to the card that took its place, or clear it off this
            list. What you answered stays in the journal either way.
          </p>
          {byNote(orphans).map(([key, cards]) => (
            <section key={key} className={css['group']} aria-label={cards[0]?.front}>
              <h2>
                <code>
                  {cards[0]?.note.file}:{cards[0]?.note.line}
                </code>
              </h2>
              <ul>
                {cards.map((orphan) => (
                  <OrphanEntry
                    key={orphan.card}
                    orphan={orphan}
                    onAttach={(to) => attach(orphan, to)}
                    onPick={() => setPicksFor(orphan)}
                    onClear={() => clear(orphan.card)}
                  />
                ))}
              </ul>
            </section>
          ))}
        </>
      )}
      {picksFor === null ? null : (
        <CardPicker
          title={`Which card takes over from “${picksFor.front}”?`}
          likely={picksFor.suggestions}
          onPick={(to) => {
            attach(picksFor, to);
            closePicker();
          }}
          onClose={closePicker}
        />
      )}
    </div>
  );
}

export function Orphans() {
  const { app } = useInterface();
  const status = useStore(app.status);
  return status.at === 'ready' ? <Ready /> : <Waiting status={status} />;
}

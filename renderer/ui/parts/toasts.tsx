// Notices at the foot of the rail, at most three, the newest at the bottom. Good news goes by itself after six seconds,
// unless the pointer or focus is on it; bad news stays until it is put away.
import { Check, TriangleAlert, X } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useStore } from 'zustand';
import type { Notice } from '../../actions/app.ts';
import { useInterface } from '../context.ts';
import css from './toasts.module.css';
import { useAttention } from './use-attention.ts';

const shownMs = 6000;
const most = 3;

function Toast({ notice }: { readonly notice: Notice }) {
  const { app } = useInterface();
  const toast = useRef<HTMLLIElement>(null);
  const attended = useAttention(toast);
  const stays = attended || notice.bad;
  useEffect(
    () => (stays ? undefined : app.clock.after(shownMs, () => app.dismissNotice(notice.id))),
    [app, notice.id, stays],
  );
  return (
    <li ref={toast} className={css['toast']} data-bad={notice.bad}>
      {notice.bad ? <TriangleAlert size={16} strokeWidth={1.75} /> : <Check size={16} strokeWidth={1.75} />}
      <span className={css['text']}>{notice.text}</span>
      <button type="button" aria-label="Put away" onClick={() => app.dismissNotice(notice.id)}>
        <X size={16} strokeWidth={1.75} />
      </button>
    </li>
  );
}

export function Toasts() {
  const { app } = useInterface();
  const notices = useStore(app.notices);
  return (
    <div className={css['region']} role="status">
      {notices.length === 0 ? null : (
        <ul>
          {notices.slice(-most).map((notice) => (
            <Toast key={notice.id} notice={notice} />
          ))}
        </ul>
      )}
    </div>
  );
}

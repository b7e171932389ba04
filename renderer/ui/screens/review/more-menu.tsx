// The acts of Review for the pointer. It is out of sight until the pointer moves or focus comes to it.
import { Ellipsis } from 'lucide-react';
import { Menu, type MenuItem } from '../../parts/menu.tsx';
import css from './more-menu.module.css';

/** In groups with a line between them. */
export function MoreMenu({ groups }: { readonly groups: readonly (readonly MenuItem[])[] }) {
  return (
    <div className={css['more']}>
      <Menu label="More" icon={<Ellipsis size={16} strokeWidth={1.75} />} groups={groups} read dropsFocus />
    </div>
  );
}

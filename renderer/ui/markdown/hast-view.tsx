// Shows parsed Markdown. It is given a tree that was sanitised when it was made, and never a string of HTML. What cannot
// be shown for all that is shown as its source.
import type { Root } from 'hast';
import { toJsxRuntime } from 'hast-util-to-jsx-runtime';
import { useEffect, useMemo } from 'react';
import { Fragment, jsx, jsxs } from 'react/jsx-runtime';
import { CodeBlock } from './code-block.tsx';
import { Gap } from './gap.tsx';
import { Link } from './link.tsx';
import { nameRowHeaders } from './row-headers.ts';
import { Picture } from './picture.tsx';
import { readyFor } from './ready-for.ts';
import { SourceInstead } from './source-instead.tsx';
import { Table } from './table.tsx';
import { TaskMark } from './task-mark.tsx';
import { unwrapped } from './unwrapped.ts';

const components = { a: Link, pre: CodeBlock, table: Table, span: Gap, img: Picture, input: TaskMark };

interface HastViewProps {
  readonly root: Root;
  /** For one line inside a heading or a list: a lone paragraph is left out, its words stay. */
  readonly inline?: boolean;
}

export function HastView({ root, inline = false }: HastViewProps) {
  return (
    <SourceInstead root={root} inline={inline}>
      <Tree root={root} inline={inline} />
    </SourceInstead>
  );
}

function Tree({ root, inline }: Required<HastViewProps>) {
  useEffect(() => readyFor(root), [root]);
  return useMemo(() => {
    const tree = nameRowHeaders(inline ? unwrapped(root) : root);
    return toJsxRuntime(tree, { Fragment, jsx, jsxs, components, passNode: true, ignoreInvalidStyle: true });
  }, [root, inline]);
}

// The gap of a cloze: a line to be filled, with its hint on it. Every other span passes as it is.
import type { Element } from 'hast';
import type { ComponentProps } from 'react';
import { Hidden } from '../parts/hidden.tsx';

type GapProps = ComponentProps<'span'> & { readonly node?: Element | undefined };

export function Gap({ node, children, ...rest }: GapProps) {
  if (node?.properties['dataCloze'] !== 'gap') return <span {...rest}>{children}</span>;
  return (
    <span {...rest}>
      <Hidden>gap </Hidden>
      {children}
    </span>
  );
}

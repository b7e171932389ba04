// A table of a card, in a box of its own so that a wide one scrolls and the page does not.
import type { Element } from 'hast';
import type { ComponentProps } from 'react';
import { ScrollBox } from '../parts/scroll-box.tsx';

type TableProps = ComponentProps<'table'> & { readonly node?: Element | undefined };

export function Table({ node: _, children, ...rest }: TableProps) {
  return (
    <ScrollBox label="Table">
      <table {...rest}>{children}</table>
    </ScrollBox>
  );
}

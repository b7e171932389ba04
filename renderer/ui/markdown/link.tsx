// A link in a card. An address on the web is asked about before it opens, a topic leads to its cards in the library, and
// what has no page yet is plain words.
import type { Element } from 'hast';
import type { ReactNode } from 'react';
import { useInterface } from '../context.ts';
import { libraryHref } from './library-href.ts';

interface LinkProps {
  readonly node?: Element | undefined;
  readonly href?: string | undefined;
  readonly children?: ReactNode;
}

export function Link({ node, href, children }: LinkProps) {
  const { link } = useInterface();
  const { dataLink: kind, dataTarget: id } = node?.properties ?? {};
  const inside = libraryHref(kind, id);
  if (inside !== null) {
    return (
      <a href={inside} data-link={String(kind)} data-target={String(id)}>
        {children}
      </a>
    );
  }
  if (href === undefined || !href.startsWith('https://')) return <>{children}</>;
  return (
    <a
      href={href}
      rel="noreferrer"
      onClick={(event) => {
        event.preventDefault();
        link.setState(href, true);
      }}
      onAuxClick={(event) => event.preventDefault()}
    >
      {children}
    </a>
  );
}

// A link in a card. An address on the web is asked about before it opens; a link to a topic or an exercise is plain
// words until there is a page to lead to.
import type { Element } from 'hast';
import type { ReactNode } from 'react';
import { useInterface } from '../context.ts';

interface LinkProps {
  readonly node?: Element | undefined;
  readonly href?: string | undefined;
  readonly children?: ReactNode;
}

export function Link({ href, children }: LinkProps) {
  const { link } = useInterface();
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

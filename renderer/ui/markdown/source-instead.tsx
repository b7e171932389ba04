// Stands around a text of a card: if showing it fails, its source is shown instead, and the rest of the page goes on.
import type { Root } from 'hast';
import { Component, type ReactNode } from 'react';
import { toText } from '../../core/cards/tree-text.ts';
import css from './source-instead.module.css';

interface SourceInsteadProps {
  readonly root: Root;
  /** Inside a heading or a list, where no block may stand. */
  readonly inline: boolean;
  readonly children: ReactNode;
}

interface Failure {
  readonly failed: boolean;
  /** The text that failed, or is being shown. */
  readonly root: Root;
}

export class SourceInstead extends Component<SourceInsteadProps, Failure> {
  override state: Failure = { failed: false, root: this.props.root };

  static getDerivedStateFromError(): Partial<Failure> {
    return { failed: true };
  }

  static getDerivedStateFromProps({ root }: SourceInsteadProps, state: Failure): Failure | null {
    // Another text deserves another try.
    return root === state.root ? null : { failed: false, root };
  }

  override render(): ReactNode {
    const { root, inline, children } = this.props;
    if (!this.state.failed) return children;
    const source = root.data?.source ?? toText(root);
    return inline ? <span className={css['source']}>{source}</span> : <pre className={css['source']}>{source}</pre>;
  }
}

// A fenced block: an estimate as lines with their results, anything else as plain code in a box that scrolls.
import type { Element } from 'hast';
import type { ComponentProps } from 'react';
import { ScrollBox } from '../parts/scroll-box.tsx';
import css from './code-block.module.css';
import { estimateLines } from './estimate-lines.ts';
import { toText } from '../../core/cards/tree-text.ts';

type CodeBlockProps = ComponentProps<'pre'> & { readonly node?: Element | undefined };

function isEstimate(node: Element | undefined): boolean {
  return (node?.children ?? []).some((child) => {
    const names = child.type === 'element' ? child.properties['className'] : undefined;
    return Array.isArray(names) && names.includes('language-estimate');
  });
}

export function CodeBlock({ node, children, ...rest }: CodeBlockProps) {
  if (node === undefined || !isEstimate(node)) {
    return (
      <ScrollBox label="Code">
        <pre {...rest} className={css['code']}>
          {children}
        </pre>
      </ScrollBox>
    );
  }
  return (
    <ul className={css['estimate']}>
      {estimateLines(toText(node)).map((line, index) => (
        <li key={`${index} ${line.formula}`}>
          <span className={css['formula']}>
            {line.formula}
            {line.comment === null ? null : <span className={css['comment']}> {line.comment}</span>}
          </span>
          {line.result === null ? null : <strong>{line.result}</strong>}
        </li>
      ))}
    </ul>
  );
}

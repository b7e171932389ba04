// A diagram of a card, in the text itself. Where it is refused, its description stands there with the reason.
import { toJsxRuntime } from 'hast-util-to-jsx-runtime';
import { useEffect, useMemo } from 'react';
import { Fragment, jsx, jsxs } from 'react/jsx-runtime';
import css from './diagram.module.css';
import { loadPicture, useDrawing } from './drawings.ts';

interface DiagramProps {
  /** Path below content/. */
  readonly file: string;
  readonly alt: string;
}

export function Diagram({ file, alt }: DiagramProps) {
  useEffect(() => loadPicture(file), [file]);
  const drawing = useDrawing(file);
  const picture = useMemo(() => {
    if (drawing.at !== 'drawn') return null;
    const { root } = drawing;
    const own = { className: [css['diagram'] ?? ''], ariaLabel: root.properties['ariaLabel'] ?? alt };
    return toJsxRuntime({ ...root, properties: { ...root.properties, ...own } }, { Fragment, jsx, jsxs });
  }, [drawing, alt]);
  if (picture !== null) return picture;
  if (drawing.at !== 'refused') return <>{alt}</>;
  return (
    <span className={css['refused']}>
      {alt} <span className={css['reason']}>The picture is not shown. {drawing.problem}</span>
    </span>
  );
}

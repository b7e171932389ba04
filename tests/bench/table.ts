// The figures as a table for a terminal. It knows nothing of what they mean.
import type { Figure } from './figures.ts';
import type { Machine } from './machine.ts';

function number(value: number, unit: Figure['unit']): string {
  if (unit === '×') return value.toFixed(2);
  return value >= 100 ? value.toFixed(0) : value.toFixed(1);
}

function targetOf({ target, met, unit }: Figure): string {
  if (target === null) return '';
  const most = `${target.of} ≤ ${target.most} ${unit}`;
  return `${most}  ${met === true ? 'met' : 'MISSED'}`;
}

export function machineLines(machine: Machine): string {
  const { cores, cpu, memoryGb, system, node, chromium, loadBefore } = machine;
  return [
    `${cores} cores, ${cpu}, ${memoryGb} GB, ${system}`,
    `Chromium ${chromium}, Node ${node}, load before the start ${loadBefore}`,
  ].join('\n');
}

export function tableOf(figures: readonly Figure[]): string {
  const head = ['', 'runs', 'median', 'p95', 'p99', 'max', 'unit', 'target'];
  const rows = figures.map((figure) => {
    const { name, runs, unit, median, p95, p99, max } = figure;
    // A percentile of a few values is the largest of them under another name.
    const tail = [runs >= 20 ? number(p95, unit) : '', runs >= 100 ? number(p99, unit) : ''];
    return [name, String(runs), number(median, unit), ...tail, number(max, unit), unit, targetOf(figure)];
  });
  const all = [head, ...rows];
  const widths = head.map((_, column) => Math.max(...all.map((row) => row[column]?.length ?? 0)));
  const left = (column: number): boolean => column === 0 || column >= 6;
  return all
    .map((row) =>
      row
        .map((cell, column) => (left(column) ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0)))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

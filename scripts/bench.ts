// Measures the app in a real browser and prints a table: npm run bench, and with `-- --json FILE` writes the figures too.
// A missed target does not fail it; a figure that could not be measured does.
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { runBench } from '../tests/bench/run.ts';
import { machineLines, tableOf } from '../tests/bench/table.ts';
import { buildStale, rendererBuild } from './build.ts';

function readFile(): string | undefined {
  try {
    return parseArgs({ options: { json: { type: 'string' } } }).values.json;
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : String(error)}\nUsage: npm run bench [-- --json FILE]`);
    process.exit(2);
  }
}

const file = readFile();
const log = (line: string): void => console.error(line);
try {
  await buildStale({ log });
  const report = await runBench({ buildFolder: rendererBuild, log });
  const { machine, figures, remarks, failures } = report;
  console.log(`\n${machineLines(machine)}\n${remarks.join('\n')}\n\n${tableOf(figures)}`);
  if (file !== undefined) writeFileSync(file, `${JSON.stringify(report, null, 2)}\n`);
  for (const failure of failures) console.error(`Not measured: ${failure}`);
  process.exitCode = failures.length === 0 ? 0 : 1;
} catch (error) {
  console.error(`The bench could not run: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}

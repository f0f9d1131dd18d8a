/**
 * Speed and memory: `npm run bench`. Each figure beside its limit, those of time as ratios to a bare `node -e 0` that
 * is measured in between. The last line says which limits hold, on which Node; the exit status is 1 where one does not.
 */
import { rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { compare, costs, median, time, warm } from './measure.js';
import { alone, example, folder, program, sheets, workspace } from './places.js';

const broken = [];
let told = 0;

function tell(what, value, limit, unit, more = '') {
  const holds = value <= limit;
  told++;
  if (!holds) broken.push(what);
  const figure = `${value.toFixed(2)}${unit}`.padEnd(10);
  console.log(`${holds ? 'ok  ' : 'OVER'}  ${what.padEnd(66)} ${figure} (limit ${limit}${unit})${more}`);
}

/** Against a bare Node. The milliseconds beside do not depend on how slow that is. */
function tellRatio(what, args, limit, prepare) {
  const { ratio, beyond, processor } = compare(args, prepare);
  const more = `  ${beyond.toFixed(0)} ms beyond a bare node; processor time ${processor.toFixed(2)}×`;
  tell(what, ratio, limit, '×', more);
}

const inApril = (command, place, ...more) => [command, '--thang', '4', '--thu-muc', place, ...more];
const report = (place, name) => inApril('report', place, '--im-lang', '--ra', join(folder, `${name}.docx`));
const run = (args) => [program, ...args];

const on = `Node ${process.version}, ${availableParallelism()} cores`;
const bare = compare(['-e', '0']);
console.log(`${on}: a bare node takes ${bare.clock.toFixed(0)} ms`);
if (process.env.NODE_EXTRA_CA_CERTS)
  console.log(
    'NODE_EXTRA_CA_CERTS is set: Node 20 reads the certificates at every start, which makes each ratio lower',
  );

const forms = join(folder, 'forms');
const four = alone();
tellRatio('--version', run(['--version']), 1.1);
const oneSheet = join(example, 'du-lieu/2026/thang-04/ttpvhcc-thang-04-2026.xlsx');
tellRatio('check of one unit’s sheet', run(['check', oneSheet, '--thang', '4']), 1.8);
tellRatio('report on four sheets', run(report(four, 'alone')), 2.8);
tellRatio('the same, with three sheets of the period before', run(report(example, 'example')), 3.2);
tellRatio('form', run(inApril('form', example, '--ra', forms)), 4, () =>
  rmSync(forms, { recursive: true, force: true }),
);
tell(
  'the report with three sheets before, again in a warm process',
  await warm(report(example, 'warm')),
  30,
  ' ms',
);

const [startUp, once, tenTimes] = [
  ['--version'],
  ...[1, 10].map((times) => report(workspace(times), `x${times}`)),
].map((args) => compare(run(args)).clock);
tell(
  'report, 10 times the tasks and rows, beyond start-up',
  (tenTimes - startUp) / (once - startUp),
  12,
  '×',
);
tell('memory, report on four sheets', costs(run(report(example, 'example'))).memory, 200, ' MB');
tell(
  'memory, report on 10 times the tasks',
  costs(run(report(join(folder, 'x10'), 'x10'))).memory,
  200,
  ' MB',
);

const many = (count) => run(inApril('check', sheets(count), '--im-lang'));
const fourHundred = many(400);
const whole = median([1, 2, 3].map(() => time(fourHundred)));
tell('check of 400 sheets on every core, a sheet beyond start-up', (whole - startUp) / 400, 5, ' ms');
tell('memory, check of 400 sheets', costs(fourHundred).memory, 250, ' MB');
tell('memory, check of 4,000 sheets', costs(many(4000)).memory, 250, ' MB');

const verdict = broken.length === 0 ? 'all hold' : `over the limit: ${broken.join('; ')}`;
console.log(`${on}: ${told - broken.length} of ${told} limits hold; ${verdict}`);
process.exitCode = broken.length === 0 ? 0 : 1;

/**
 * Speed and memory, as ratios to a bare `node -e 0` measured in the same run: `npm run bench`. Medians of ten.
 * A figure above its limit is said and makes the exit status 1.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { crc32, deflateRawSync } from 'node:zlib';

const root = fileURLToPath(new URL('..', import.meta.url));
const program = join(root, 'bin/cchc.js');
const folder = mkdtempSync(join(tmpdir(), 'cchc-bench-'));
const memoryFile = join(folder, 'memory');
const memoryHook = join(folder, 'memory.cjs');
writeFileSync(
  memoryHook,
  `process.on('exit', () => require('node:fs').writeFileSync(${JSON.stringify(memoryFile)}, String(process.resourceUsage().maxRSS)));`,
);
const RUNS = 10;
const MEGABYTE = 1024;

function time(args) {
  const started = process.hrtime.bigint();
  const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  if (status !== 0 && status !== 1) throw new Error(`${args.join(' ')}: ${status}\n${stderr}`);
  return Number(process.hrtime.bigint() - started) / 1e6;
}

const median = (values) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)];
const measure = (args) => median(Array.from({ length: RUNS }, () => time(args)));

function memory(args) {
  spawnSync(process.execPath, ['--require', memoryHook, ...args]);
  return Number(readFileSync(memoryFile, 'utf8')) / MEGABYTE;
}

/** A plan with each task `times` times, and the four units' sheets for it. */
function workspace(times) {
  const place = join(folder, `x${times}`);
  const stored = JSON.parse(
    spawnSync(process.execPath, [program, 'plan', 'show', '--json'], { encoding: 'utf8' }).stdout,
  );
  const tasks = stored.tasks.flatMap((task) =>
    Array.from({ length: times }, (_, copy) => {
      const tt = String(Number(task.tt) + copy * 100);
      return {
        ...task,
        id: `${task.section}.${tt}`,
        tt,
        title: copy === 0 ? task.title : `${task.title} (lần ${copy + 1})`,
      };
    }),
  );
  mkdirSync(join(place, 'ke-hoach'), { recursive: true });
  writeFileSync(join(place, 'ke-hoach/2026.json'), JSON.stringify({ ...stored, tasks }));
  const data = join(place, 'du-lieu/2026/thang-04');
  mkdirSync(data, { recursive: true });
  for (const unit of stored.units.filter(({ mustReport }) => mustReport)) {
    const rows = tasks
      .filter(({ lead }) => lead === 'all' || lead.includes(unit.id))
      .map(({ id, tt, title }) => [
        id,
        tt,
        title,
        'Đang thực hiện',
        `Đã triển khai nhiệm vụ theo kế hoạch, hoàn thành ${tt} phần việc trong kỳ (số liệu thử).`,
      ]);
    writeFileSync(
      join(data, `${unit.id}.xlsx`),
      sheet(unit.name, [
        ['Mã', 'TT', 'Nội dung, công việc', 'Tình trạng', 'Kết quả thực hiện trong kỳ'],
        ...rows,
      ]),
    );
  }
  return place;
}

/** A plain .xlsx: one table, and the facts about it. */
function sheet(unit, rows) {
  const escaped = (text) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
  const table = (lines) =>
    `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${lines.map((cells) => `<row>${cells.map((text) => `<c t="inlineStr"><is><t>${escaped(text)}</t></is></c>`).join('')}</row>`).join('')}</sheetData></worksheet>`;
  const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  return zip({
    '_rels/.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns:r="${relations}"><sheets><sheet name="Tiến độ" sheetId="1" r:id="a"/><sheet name="Thông tin" sheetId="2" r:id="b"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships><Relationship Id="a" Type="${relations}/worksheet" Target="a.xml"/><Relationship Id="b" Type="${relations}/worksheet" Target="b.xml"/></Relationships>`,
    'xl/a.xml': table(rows),
    'xl/b.xml': table([
      ['Đơn vị', unit],
      ['Kỳ báo cáo', 'Tháng 4'],
      ['Năm', '2026'],
    ]),
  });
}

function zip(parts) {
  const [local, directory] = [[], []];
  let offset = 0;
  for (const [name, text] of Object.entries(parts)) {
    const raw = Buffer.from(text);
    const packed = deflateRawSync(raw);
    const head = Buffer.alloc(26);
    head.writeUInt16LE(20, 0);
    head.writeUInt16LE(8, 4);
    head.writeUInt32LE(crc32(raw), 10);
    head.writeUInt32LE(packed.length, 14);
    head.writeUInt32LE(raw.length, 18);
    head.writeUInt16LE(name.length, 22);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    local.push(Buffer.from('PK\x03\x04', 'latin1'), head, Buffer.from(name), packed);
    directory.push(Buffer.from('PK\x01\x02\x14\x00', 'latin1'), head, tail, Buffer.from(name));
    offset += 30 + name.length + packed.length;
  }
  const end = Buffer.alloc(18);
  end.writeUInt16LE(directory.length / 4, 4);
  end.writeUInt16LE(directory.length / 4, 6);
  end.writeUInt32LE(Buffer.concat(directory).length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...local, ...directory, Buffer.from('PK\x05\x06', 'latin1'), end]);
}

let failed = false;
function tell(what, value, limit, unit) {
  const over = value > limit;
  failed ||= over;
  console.log(
    `${over ? 'OVER' : 'ok  '}  ${what.padEnd(58)} ${value.toFixed(2)}${unit}  (limit ${limit}${unit})`,
  );
}

const example = join(root, 'fixtures/dong-ky');
/** The example's April without the quarter before, which the report would be compared with. */
const alone = join(folder, 'alone');
cpSync(join(example, 'du-lieu/2026/thang-04'), join(alone, 'du-lieu/2026/thang-04'), { recursive: true });
writeFileSync(join(alone, 'cchc.json'), '{}');
const many = join(folder, 'many/du-lieu/2026/thang-04');
mkdirSync(many, { recursive: true });
const MANY = 400;
for (let index = 0; index < MANY; index++)
  cpSync(join(root, 'fixtures/hop-le/ttpvhcc.xlsx'), join(many, `${index}.xlsx`));
const report = (place, name) => [
  program,
  'report',
  '--thang',
  '4',
  '--thu-muc',
  place,
  '--im-lang',
  '--ra',
  join(folder, `${name}.docx`),
];
const check = [
  program,
  'check',
  join(example, 'du-lieu/2026/thang-04/ttpvhcc-thang-04-2026.xlsx'),
  '--thang',
  '4',
];

const bare = measure(['-e', '0']);
console.log(`bare node ${process.version}: ${bare.toFixed(0)} ms`);
tell('--version', measure([program, '--version']) / bare, 1.6, '×');
tell('check of one unit’s sheet', measure(check) / bare, 3, '×');
tell('report on four sheets', measure(report(alone, 'alone')) / bare, 4, '×');
tell('the same, with three sheets of the period before', measure(report(example, 'example')) / bare, 5, '×');
const [once, tenTimes] = [1, 10].map(workspace);
const [small, large] = [measure(report(once, 'x1')), measure(report(tenTimes, 'x10'))];
const startUp = measure([program, '--version']);
tell('report, 10 times the tasks and rows, beyond start-up', (large - startUp) / (small - startUp), 12, '×');
tell('memory, report on four sheets', memory(report(example, 'example')), 200, ' MB');
tell('memory, report on 10 times the tasks', memory(report(tenTimes, 'x10')), 200, ' MB');
const checkMany = [program, 'check', '--thang', '4', '--thu-muc', join(folder, 'many'), '--im-lang'];
const three = [0, 1, 2].map(() => time(checkMany)).sort((a, b) => a - b);
tell(
  `check of ${MANY} sheets on every core, a sheet beyond start-up`,
  (three[1] - startUp) / MANY,
  10,
  ' ms',
);
tell(`memory, check of ${MANY} sheets`, memory(checkMany), 400, ' MB');
rmSync(folder, { recursive: true, force: true });
process.exitCode = failed ? 1 : 0;

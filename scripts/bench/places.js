/** The offices that are measured, in a folder that is removed at the end. */

import { spawnSync } from 'node:child_process';
import { cpSync, linkSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { crc32, deflateRawSync } from 'node:zlib';

export const root = fileURLToPath(new URL('../..', import.meta.url));
export const program = join(root, 'bin/cchc.js');
export const folder = mkdtempSync(join(tmpdir(), 'cchc-bench-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));

export const example = join(root, 'fixtures/dong-ky');

/** The example's April without the quarter before, which the report would be compared with. */
export function alone() {
  const place = join(folder, 'alone');
  cpSync(join(example, 'du-lieu/2026/thang-04'), join(place, 'du-lieu/2026/thang-04'), { recursive: true });
  writeFileSync(join(place, 'cchc.json'), '{}');
  return place;
}

/** So many times the one valid sheet. */
export function sheets(count) {
  const place = join(folder, `sheets-${count}`);
  const data = join(place, 'du-lieu/2026/thang-04');
  mkdirSync(data, { recursive: true });
  const first = join(data, '0.xlsx');
  cpSync(join(root, 'fixtures/hop-le/ttpvhcc.xlsx'), first);
  for (let index = 1; index < count; index++) linkSync(first, join(data, `${index}.xlsx`));
  return place;
}

/** A plan with each task `times` times, and the four units' sheets for it. */
export function workspace(times) {
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

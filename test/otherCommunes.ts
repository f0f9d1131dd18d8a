/** Two offices beside the first user's, wholly invented: a phường of a city, and a đặc khu. Nothing in them is anybody's. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Unit } from '../src/model/unit.ts';
import { fileOf, type Told } from './sheets.ts';

type Level = 'phường' | 'đặc khu';

export interface Office {
  level: Level;
  name: string;
  province: string;
}

export const WARD: Office = { level: 'phường', name: 'Ví Dụ Đông', province: 'thành phố Đà Nẵng' };
export const ZONE: Office = { level: 'đặc khu', name: 'Đảo Thử', province: 'tỉnh Quảng Ninh' };

function unit(id: string, name: string, short: string, more: Partial<Unit> = {}): Unit {
  return { id, name, short, aliases: [], mustReport: true, head: 'TRƯỞNG PHÒNG', symbol: short, ...more };
}

/** The plan as its office stores it: sections in an order of its own, numbered A, B, C. */
export function planOfOffice({ level, name }: Office) {
  const units = [
    unit('vhxh-moi', 'Phòng Văn hóa - Xã hội', 'VX'),
    unit('ha-tang', 'Phòng Kinh tế, Hạ tầng và Đô thị', 'HT'),
    unit('mot-cua', `Trung tâm Phục vụ hành chính công ${level}`, 'MC', {
      head: 'GIÁM ĐỐC',
      keepsProcedures: true,
    }),
  ];
  const task = (section: string, tt: string, title: string, lead: string[] | 'all', dueText: string) => ({
    id: `${section}.${tt}`,
    section,
    tt,
    title,
    product: 'Kế hoạch',
    lead,
    support: [],
    dueText,
  });
  return {
    year: 2026,
    document: {
      number: '77/KH-UBND',
      day: '2026-01-09',
      dayText: '',
      issuer: `UBND ${level} ${name}`,
      title: `Cải cách hành chính ${level} ${name} năm 2026`,
      file: 'ke-hoach.docx',
    },
    sections: [
      { id: 'A', numeral: 'A', title: 'Cải cách thủ tục hành chính' },
      { id: 'B', numeral: 'B', title: 'Cải cách tài chính công' },
      { id: 'C', numeral: 'C', title: 'Chỉ đạo, điều hành' },
    ],
    tasks: [
      task('A', '1', 'Rà soát quy trình nội bộ', ['mot-cua'], 'Tháng 3/2026'),
      task('A', '2', 'Trả kết quả đúng hạn', ['mot-cua'], 'Thường xuyên'),
      task('B', '1', 'Quyết toán ngân sách', ['ha-tang'], 'Năm 2026'),
      task('C', '1', 'Tập huấn công chức', ['vhxh-moi'], 'Quý II/2026'),
      task('C', '2', 'Kiểm tra kỷ luật, kỷ cương', 'all', 'Năm 2026'),
    ],
    units,
    indicators: [
      {
        id: 'K1',
        task: 'A.2',
        name: 'Tỷ lệ hồ sơ trả đúng hạn',
        op: '>=',
        target: 90,
        unit: '%',
        numerator: 'hồ sơ trả đúng hạn',
        denominator: 'hồ sơ đã trả',
        counted: 'hồ sơ',
        reporters: ['mot-cua'],
        measure: 'period',
      },
      {
        id: 'K2',
        section: 'B',
        name: 'Tỷ lệ giải ngân của cấp trên',
        op: '=',
        target: 100,
        unit: '%',
        numerator: 'vốn đã giải ngân',
        denominator: 'vốn được giao',
        counted: 'vốn',
        reporters: ['ha-tang'],
        measure: 'period',
        outOfScope: true,
      },
    ],
  };
}

/** Writes the office's settings and plan into a folder. @param said more of cchc.json */
export function openOffice(folder: string, office: Office, said: object = {}): void {
  put(folder, 'cchc.json', JSON.stringify({ commune: office, ...said }));
  put(folder, 'ke-hoach/2026.json', JSON.stringify(planOfOffice(office)));
}

/** What two of the units sent; the third has sent nothing. */
export function sendSheets(folder: string, period: Told['period']): void {
  const told = { period, preparedOn: '2026-04-13' };
  const sheets: Told[] = [
    {
      ...told,
      unit: 'mot-cua',
      tasks: {
        'A.1': { status: 'Hoàn thành', doneOn: '12/3/2026', proof: 'Quyết định số 5/QĐ-UBND ngày 12/3/2026' },
        'A.2': { status: 'Đang thực hiện', result: 'đã trả 90 hồ sơ' },
        'C.2': { status: 'Đang thực hiện', result: 'đã kiểm tra 01 lần' },
      },
      indicators: { K1: [90, 100] },
      procedures: {
        'Hộ tịch': {
          received: 100,
          online: 60,
          direct: 40,
          carried: 0,
          resolved: 100,
          early: 50,
          onTime: 40,
          late: 10,
          pending: 0,
          pendingInTime: 0,
          pendingLate: 0,
        },
      },
    },
    {
      ...told,
      unit: 'vhxh-moi',
      tasks: { 'C.1': 'Chưa thực hiện', 'C.2': { status: 'Đang thực hiện', result: 'đã kiểm tra 02 lần' } },
    },
  ];
  for (const sheet of sheets)
    put(folder, `du-lieu/${period.year}/${period.key}/${sheet.unit}.xlsx`, fileOf(sheet));
}

function put(folder: string, path: string, content: string | Buffer): void {
  const file = join(folder, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
}

/** `cchc plan import`: the office's own document becomes the plan's workbook. */
import { existsSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import type { Look } from '../findings/look.ts';
import { nextLines } from '../findings/next.ts';
import type { Grid } from '../model/grid.ts';
import { UserError } from '../model/problem.ts';
import type { ColumnRole } from '../plan/imported.ts';
import type { ImportedPlan, ImportOrder } from '../plan/importPlan.ts';
import { bare, oneLine } from '../text/fold.ts';
import { hung } from '../text/layout.ts';
import { speakable } from '../text/speakable.ts';
import { number } from '../text/write.ts';
import { isDeclared } from '../workspace/builtIn.ts';
import { stampAt } from '../workspace/found.ts';
import { planBook, planFile } from '../workspace/layout.ts';
import { readOrTell } from '../workspace/notRead.ts';
import { readPlanGrids } from '../workspace/planBookFile.ts';
import type { CommonOptions, Context, Io } from './context.ts';
import { EXIT } from './exit.ts';
import { chosenPlace, putDocument } from './output.ts';
import { yearOption } from './period.ts';
import { fromHere, progressLine, say, screenOf } from './screen.ts';

export interface ImportOptions extends CommonOptions {
  nam?: string;
}

/** What a person said of the document, in place of what it leaves blank. */
export type Said = NonNullable<ImportOrder['said']>;

/** The office's documents read and understood. @param args their paths @throws UserError */
export async function importedFrom(
  io: Io,
  args: string[],
  order: Omit<ImportOrder, 'files'>,
): Promise<ImportedPlan> {
  const files = args.map((path) => {
    const full = resolve(io.cwd, path);
    if (!existsSync(full))
      throw new UserError(`không có tệp ${speakable(path)}.`, 'Xem lại tên tệp và nơi để tệp.', 'files');
    return { name: basename(path), bytes: readOrTell(full, speakable(path)) };
  });
  const { importPlan } = await import('../plan/importPlan.ts');
  const imported = importPlan({ ...order, files });
  if (!('refused' in imported)) return imported;
  const { message, hint, about } = imported.refused;
  throw new UserError(message, hint, about);
}

/** Runs `cchc plan import`. @param args the office's documents @returns exit status */
export async function planImport(
  context: Context<ImportOptions>,
  args: string[],
  said: Said = {},
): Promise<number> {
  const { options, workspace } = context;
  const asked = options.nam === undefined ? undefined : yearOption(options.nam);
  const place = chosenPlace(context, { extensions: ['.xlsx'], count: 1, of: 'kế hoạch' });
  const names = args.map((path) => basename(path));
  const pathOf = (year: number) => place?.(`${year}.xlsx`) ?? planBook(workspace, year);
  progressLine(context, `Đang đọc ${names.join(', ')}`);
  const imported = await importedFrom(context.io, args, {
    year: asked,
    commune: workspace.settings.commune,
    isDeclared: isDeclared(workspace.settings),
    said,
    before: (year) => bookAt(pathOf(year)),
  });
  progressLine(context, '');
  if (place === undefined) refuseTwoPlans(context, imported.year);
  const target = pathOf(imported.year);
  // What a person has edited, and says the same, is not written again.
  const isKept = imported.changes?.length === 0 && stampAt(target)?.untouched !== true;
  const path = isKept ? undefined : putDocument(context, target, imported.bytes).path;
  say(context, screen(context, imported, { names, target, path }));
  return imported.doubts.some(({ weight }) => weight === 'must') ? EXIT.needsPerson : EXIT.done;
}

/** The workbook that is there; what cannot be read is kept, and nothing is taken from it. */
function bookAt(path: string): { grids: Grid[]; isEdited: boolean } | undefined {
  if (!existsSync(path)) return undefined;
  try {
    return { grids: readPlanGrids(path), isEdited: stampAt(path)?.untouched !== true };
  } catch (error) {
    if (error instanceof UserError) return undefined;
    throw error;
  }
}

/** It and the JSON of that year at once would be no plan at all. @throws UserError */
function refuseTwoPlans(context: Context, year: number): void {
  const json = planFile(context.workspace, year);
  if (existsSync(json))
    throw new UserError(
      `đã có ${fromHere(context, json)}, cùng năm với kế hoạch đang nhập.`,
      'Chuyển tệp ấy ra khỏi thư mục ke-hoach rồi nhập lại; hoặc ghi ra nơi khác: --ra ke-hoach-moi.xlsx',
    );
}

interface Told {
  names: string[];
  /** Where the plan of that year belongs. */
  target: string;
  /** Where the workbook was written; undefined where nothing was. */
  path: string | undefined;
}

function screen(context: Context<ImportOptions>, imported: ImportedPlan, told: Told): string[] {
  const look = screenOf(context);
  const { tables, counts, doubts, changes } = imported;
  const { sections, tasks, units, indicators } = counts;
  const heads = [
    `${number(tables.length)} bảng`,
    `${number(sections)} mục`,
    `${number(tasks)} nhiệm vụ`,
    `${number(units)} đơn vị`,
    ...(indicators > 0 ? [`${number(indicators)} chỉ tiêu`] : []),
  ];
  const must = doubts.filter(({ weight }) => weight === 'must');
  const guessed = doubts.filter(({ weight }) => weight === 'look');
  const columns = columnLines(tables);
  return [
    ...hung('', `${look.strong(told.names.map(speakable).join(', '))} · ${heads.join(', ')}`, look.width, 2),
    ...part(
      look.error(`× Phải trả lời: ${must.length} câu`),
      must.flatMap((doubt) => doubtLines(doubt, look, true)),
    ),
    ...part(look.guess(`? Đã đoán: ${columns.length + guessed.length} chỗ`), [
      ...columns.flatMap((line) => hung('  Cột   ', line, look.width)),
      ...guessed.flatMap((doubt) => doubtLines(doubt, look, false)),
    ]),
    ...part(
      look.strong(`Khác ${fromHere(context, told.target)}: ${changes?.length ?? 0} chỗ`),
      (changes ?? []).flatMap((line) => hung('  ', line, look.width, 4)),
    ),
    ...endLines(context, told, must.length, guessed.length, look),
  ];
}

function part(heading: string, lines: string[]): string[] {
  return lines.length === 0 ? [] : [heading, ...lines];
}

function doubtLines(
  { question, hint }: ImportedPlan['doubts'][number],
  look: Look,
  withHint: boolean,
): string[] {
  return [...hung('  ', question, look.width, 2), ...(withHint ? hung('  → ', hint, look.width, 4) : [])];
}

/** Columns by other words than usual, and what they were taken for. */
function columnLines(tables: ImportedPlan['tables']): string[] {
  const lines = tables.flatMap(({ columns }) =>
    columns.flatMap(({ head, role }) => {
      const known = ROLES[role];
      return known === undefined || known.usual.test(bare(head))
        ? []
        : [`“${oneLine(head)}” → ${known.words}`];
    }),
  );
  return [...new Set(lines)];
}

/** What a column is taken for, and heads that can mean nothing else. */
const ROLES: Partial<Record<ColumnRole, { words: string; usual: RegExp }>> = {
  tt: { words: 'TT', usual: /^(?:s?tt|so thu tu)$/ },
  title: { words: 'Nội dung, công việc', usual: /noi dung|nhiem vu|cong viec/ },
  product: { words: 'Kết quả, sản phẩm', usual: /san pham|ket qua/ },
  lead: { words: 'Đơn vị chủ trì', usual: /chu tri/ },
  support: { words: 'Đơn vị phối hợp', usual: /phoi hop/ },
  both: { words: 'Đơn vị chủ trì và phối hợp', usual: /chu tri.*phoi hop/ },
  due: { words: 'Thời hạn', usual: /thoi (?:gian|han)/ },
  section: { words: 'Mục', usual: /linh vuc/ },
};

function endLines(
  context: Context<ImportOptions>,
  { target, path }: Told,
  must: number,
  guessed: number,
  look: Look,
): string[] {
  if (path === undefined)
    return [
      ...hung(
        '',
        `Bản gốc không khác ${fromHere(context, target)}; giữ nguyên tệp ấy, không ghi gì.`,
        look.width,
        2,
      ),
      ...nextLines({ commands: [[CHECK, 'những chỗ còn phải trả lời']] }, look),
    ];
  const shown = fromHere(context, path);
  if (path !== target)
    return nextLines(
      {
        says: `so hai tệp; muốn dùng bản mới thì chuyển ${fromHere(context, target)} đi nơi khác, đổi tên ${shown} thành tên ấy, rồi`,
        commands: [[CHECK, '']],
      },
      look,
    );
  const what = must > 0 ? `trả lời ${must} ô đỏ` : `xem ${guessed} ô vàng`;
  const says =
    must + guessed > 0
      ? `mở ${shown}, trang Cần xem, ${what}, lưu, rồi`
      : `mở ${shown}, xem lại một lượt, rồi`;
  return nextLines({ says, commands: [[CHECK, '']] }, look);
}

const CHECK = 'cchc plan check';

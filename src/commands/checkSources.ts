/** What a check looks at: the files and folders that were named, or a period's folder. */
import { existsSync, statSync } from 'node:fs';
import { basename, dirname, extname, join, resolve } from 'node:path';
import { type Period, periodKeys, periodOf, yearlyKey } from '../model/period.ts';
import { UserError } from '../model/problem.ts';
import { dataFolder, SETTINGS_FILE } from '../workspace/layout.ts';
import { sheetFiles } from '../workspace/sent.ts';
import type { CheckOptions } from './checked.ts';
import type { Context } from './context.ts';
import { noSheets } from './deadline.ts';
import { atHandHint, periodAsked } from './period.ts';

/** What is looked at. */
export interface Sources {
  /** The period asked for, or that of the folder. */
  expected: Period | undefined;
  /** Whether the files are all that a period has. */
  whole: boolean;
  sheets: string[];
  /** Documents of Word, which are looked at when they are named alone. */
  documents: string[];
  /** What has to be typed to name a whole period's sheets again; undefined for its own folder, or of single files. */
  nguon: string[] | undefined;
  /** A file as the person named it: by itself, or by its folder. */
  typedAs(file: string): string | undefined;
}

/**
 * Finds what is to be looked at.
 * @param args files and folders; none: --nguon, else the folder of the period asked for
 * @throws UserError where there is nothing
 */
export function sourcesOf(context: Context<CheckOptions>, args: string[]): Sources {
  const { workspace, options, io } = context;
  const asked = periodAsked(context);
  const typed = args.length > 0 ? args : (options.nguon ?? []);
  const paths = typed.map((path) => resolve(io.cwd, path));
  if (paths.length === 0) paths.push(defaultFolder(context, asked));
  if (paths.some((path) => path === workspace.root && existsSync(join(path, SETTINGS_FILE))))
    throw rootNamed(context);
  const expected = asked ?? paths.map((path) => periodOfFolder(path, context)).find(Boolean);
  // One path that is not there does not stop the others: it becomes a finding.
  const files = [
    ...new Set(
      paths.flatMap((path) => (existsSync(path) || paths.length === 1 ? sheetFiles(path, typed[0]) : [path])),
    ),
  ];
  if (files.length === 0) throw nothingSent(context, asked, typed);
  const documents = files.filter((file) => paths.includes(file) && extname(file).toLowerCase() === '.docx');
  const whole = paths.some((path) => isPeriodFolder(path, context));
  const isOwnFolder = expected && paths.every((path) => path === dataFolder(workspace, expected));
  return {
    expected,
    whole,
    sheets: files.filter((file) => !documents.includes(file)),
    documents,
    nguon: isOwnFolder || !whole ? undefined : typed.length > 0 ? typed : ['.'],
    typedAs: (file) => asTyped(file, paths, typed),
  };
}

/** The file as the person named it: by itself, or by its folder. */
function asTyped(file: string, paths: string[], typed: string[]): string | undefined {
  const index = paths.findIndex((path) => path === file || path === dirname(file));
  if (index < 0 || typed[index] === undefined) return undefined;
  return paths[index] === file ? typed[index] : join(typed[index], basename(file));
}

/** Nobody sent anything, or the folder that was named holds nothing. */
function nothingSent(context: Context, asked: Period | undefined, typed: string[]): UserError {
  if (asked && typed.length === 0) return noSheets(context, asked);
  return new UserError(
    `không có tệp nào trong ${typed.join(', ')}.`,
    'Chép biểu vào đó rồi chạy lại.',
    'files',
  );
}

/** Without a path: the folder of the period asked for, or the period's folder that one stands in. */
function defaultFolder(context: Context, asked: Period | undefined): string {
  const { workspace, io } = context;
  if (!asked && isPeriodFolder(io.cwd, context) && YEAR.test(basename(dirname(io.cwd)))) return io.cwd;
  if (asked) {
    const folder = dataFolder(workspace, asked);
    if (existsSync(folder)) return folder;
    throw noSheets(context, asked);
  }
  throw new UserError(
    'Kiểm tra biểu nào?',
    `Một biểu: cchc check bieu.xlsx\n${atHandHint(context, 'check', 'Cả kỳ')}`,
  );
}

/** The office's own folder holds no sheets itself. */
function rootNamed(context: Context): UserError {
  return new UserError(
    `đây là thư mục của cả ${context.workspace.settings.commune.level}, không phải của một kỳ.`,
    atHandHint(context, 'check', 'Kiểm tra một kỳ'),
  );
}

function isPeriodFolder(path: string, { workspace }: Context): boolean {
  return (
    existsSync(path) &&
    statSync(path).isDirectory() &&
    ['dot-xuat', ...periodKeys(workspace.settings.periods)].includes(basename(path))
  );
}

const YEAR = /^20\d\d$/;

/** du-lieu/2026/thang-04 says its period by its name; dot-xuat does not say its days. */
function periodOfFolder(path: string, context: Context): Period | undefined {
  const { workspace } = context;
  const folder = isPeriodFolder(path, context) ? path : dirname(path);
  const year = YEAR.exec(basename(dirname(folder)));
  const key = yearlyKey(basename(folder), workspace.settings.periods);
  return year && key ? periodOf(key, Number(year[0]), workspace.settings.periods) : undefined;
}

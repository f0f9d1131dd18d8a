/** `cchc init`: asks the few things that differ between communes, writes `cchc.json`, and takes the plan in at once. */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { nextLines } from '../findings/next.ts';
import { todayInVietnam, yearOf } from '../model/day.ts';
import { Mistyped, UserError } from '../model/problem.ts';
import type { Settings } from '../model/settings.ts';
import { hung } from '../text/layout.ts';
import { settingsFor } from '../workspace/builtIn.ts';
import { PLAN_IMPORT, SETTINGS_FILE } from '../workspace/layout.ts';
import { saveNew } from '../workspace/save.ts';
import { type CommonOptions, type Context, type Io, openContext } from './context.ts';
import { EXIT } from './exit.ts';
import { readCommune, readLevel, readSigner, type Signer } from './initAnswers.ts';
import {
  type Asking,
  askedAddressee,
  askedCommune,
  askedPlan,
  askedProvince,
  askedSigner,
  isYes,
  type PlanToTake,
} from './initQuestions.ts';
import { periodAtHand } from './period.ts';
import { planImport } from './planImport.ts';
import { kindOf, readProvince } from './provinces.ts';
import { fromHere, screenOf } from './screen.ts';
import { forPeriod } from './typed.ts';

export interface InitOptions extends CommonOptions {
  khongHoi?: boolean;
  ten?: string;
  cap?: string;
  tinh?: string;
  gui?: string;
  chucVu?: string;
  nguoiKy?: string;
  keHoach?: string;
}

type Commune = Settings['commune'];

/** What is to be written. */
interface Answers {
  config: ReturnType<typeof configOf>;
  plan: PlanToTake | undefined;
}

/** Runs `cchc init`. @returns exit status. @throws UserError when there is a cchc.json, or nobody to ask */
export async function init(io: Io, options: InitOptions): Promise<number> {
  const target = join(resolve(io.cwd, options.thuMuc ?? '.'), SETTINGS_FILE);
  const shown = fromHere({ io }, target);
  if (existsSync(target)) throw isThere(shown);
  if (!options.khongHoi && !io.ask)
    throw new UserError(
      'không có ai ở cửa sổ lệnh để trả lời.',
      'Thêm --khong-hoi, kèm --ten, --cap, --tinh, --chuc-vu, --nguoi-ky',
    );
  const look = screenOf({ io, options });
  const say = (lines: string[]) => io.out(`${lines.join('\n')}\n`);
  const answers = options.khongHoi ? given(options, io) : await asked(io, options);
  if (answers === undefined) {
    say(['Thôi, chưa ghi gì.']);
    return EXIT.done;
  }
  const { config, plan } = answers;
  if (!saveNew(target, `${JSON.stringify(config, null, 2)}\n`)) throw isThere(shown);
  io.written.add(shown);
  const { level, name, province } = config.commune;
  say(hung('', `Đã ghi ${look.strong(shown)}: ${level} ${name}, ${province}.`, look.width, 2));
  const context = await openContext(io, options);
  if (plan) return planImport(context, [plan.path], plan.said);
  say(nextLines(nextOf(context), look));
  return EXIT.done;
}

/** A plan of one's own, else the forms of the period at hand. */
function nextOf(context: Context): Parameters<typeof nextLines>[0] {
  const period = periodAtHand(context);
  const command = period
    ? ([forPeriod(context, 'form', period), 'biểu trắng cho các đơn vị'] as const)
    : ([PLAN_IMPORT, 'nhập kế hoạch của cơ quan'] as const);
  return { commands: [command] };
}

/** What goes into cchc.json: what was said, and what follows from it. */
function configOf(commune: Commune, addressee: string | undefined, signer: Partial<Signer> | undefined) {
  const { place, addressees } = settingsFor(commune);
  const { authority = [], name = '' } = signer ?? {};
  const signature = {
    ...(authority.length > 0 ? { authority } : {}),
    ...(name ? { name } : {}),
  };
  return {
    commune,
    place,
    addressees: addressee === undefined ? addressees : [addressee],
    ...(Object.keys(signature).length > 0 ? { signature } : {}),
  };
}

/** What was given with the command; nothing is put in its place. @throws UserError */
function given(options: InitOptions, io: Io): Answers {
  const { ten, tinh, gui, keHoach } = options;
  if (ten === undefined || tinh === undefined)
    throw new UserError(
      `chưa biết là ${ten === undefined ? 'xã, phường nào' : 'ở tỉnh, thành phố nào'}.`,
      'Ghi đủ, ví dụ: --ten "An Bình" --cap phường --tinh "tỉnh Lâm Đồng"',
    );
  const commune = { ...communeGiven(ten, options.cap), province: provinceGiven(tinh) };
  return {
    config: configOf(commune, gui, signerGiven(options)),
    plan: keHoach === undefined ? undefined : { path: keHoach, said: {}, year: yearNow(io) },
  };
}

/** @throws UserError */
function communeGiven(ten: string, cap: string | undefined): Pick<Commune, 'level' | 'name'> {
  const level = cap === undefined ? undefined : readLevel(cap);
  const named = readCommune(ten);
  if (cap !== undefined && level === undefined)
    throw new UserError(`--cap ghi “${cap}”.`, 'Chọn một trong: xã, phường, đặc khu.');
  if (level && named && named.level !== level)
    throw new UserError(`--ten ghi “${ten}”, mà --cap ghi “${cap}”.`, 'Bỏ cấp ở --ten, hoặc sửa --cap.');
  const known = named ?? (level && readCommune(`${level} ${ten}`));
  if (known) return known;
  throw new UserError(`chưa rõ “${ten}” là xã, phường hay đặc khu.`, 'Thêm --cap, ví dụ: --cap phường');
}

/** @throws UserError */
function provinceGiven(tinh: string): string {
  const read = readProvince(tinh);
  if (read && !read.question) return read.name;
  // Whoever writes out what is in no list, its kind too, means it.
  if (kindOf(tinh) && (!read || read.isOtherKind)) return tinh.trim();
  if (read) throw new Mistyped(`--tinh ghi “${tinh}”.`, ['--tinh', tinh], ['--tinh', read.name]);
  throw new UserError(`không có tỉnh, thành phố “${tinh}”.`, 'Ghi kèm cấp, ví dụ: --tinh "tỉnh Lâm Đồng"');
}

/** @throws UserError */
function signerGiven({ chucVu, nguoiKy }: InitOptions): Partial<Signer> {
  if (chucVu === undefined) return nguoiKy === undefined ? {} : { name: nguoiKy };
  const signer = readSigner(chucVu);
  if (signer && signer.name === '') return { ...signer, name: nguoiKy ?? '' };
  throw new UserError(
    `--chuc-vu ghi “${chucVu}”.`,
    'Ghi một trong: CHỦ TỊCH; PHÓ CHỦ TỊCH; TM. CHỦ TỊCH; TM. PHÓ CHỦ TỊCH.',
  );
}

/** Asks. @returns undefined when it is not to be written */
async function asked(io: Io, options: InitOptions): Promise<Answers | undefined> {
  const { width } = screenOf({ io, options });
  const out = (lines: string[]) => io.out(`${lines.join('\n')}\n`);
  out(hung('', 'Khai báo xã, 5 câu. Enter: lấy gợi ý trong [ ]. Ctrl-C: thôi, chưa ghi gì.', width, 2));
  const asking: Asking = {
    io,
    ask: async (question) => (await io.ask!(question)).trim(),
    say: (text) => out(hung('    ', text, width)),
  };
  const { ten, cap, tinh, gui, chucVu, nguoiKy } = options;
  const own = ten === undefined ? await askedCommune(asking) : communeGiven(ten, cap);
  const province = tinh === undefined ? await askedProvince(asking) : provinceGiven(tinh);
  const commune = { ...own, province };
  const addressee = gui ?? (await askedAddressee(asking, commune));
  const isSignerGiven = chucVu !== undefined || nguoiKy !== undefined;
  const signer = isSignerGiven ? signerGiven(options) : await askedSigner(asking, commune);
  const plan = await askedPlan(asking, commune, yearNow(io));
  const files = [SETTINGS_FILE, ...(plan ? [`ke-hoach/${plan.year}.xlsx`] : [])].join(' và ');
  if (!(await isYes(asking, `Ghi ${files}?`))) return undefined;
  return { config: configOf(commune, addressee, signer), plan };
}

function yearNow({ now }: Io): number {
  return yearOf(todayInVietnam(now));
}

function isThere(target: string): UserError {
  return new UserError(
    `đã có ${target}, không ghi đè.`,
    'Sửa thẳng trong tệp ấy, hoặc chọn thư mục khác: --thu-muc',
    'files',
  );
}

/** `cchc init`: asks the few things that differ between communes and writes `cchc.json`. */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type Next, nextLines } from '../findings/next.ts';
import { UserError } from '../model/problem.ts';
import type { Settings } from '../model/settings.ts';
import { hung } from '../text/layout.ts';
import { BUILT_IN_SETTINGS, settingsFor } from '../workspace/builtIn.ts';
import { planFile, SETTINGS_FILE } from '../workspace/layout.ts';
import { saveNew } from '../workspace/save.ts';
import { type CommonOptions, type Context, type Io, openContext } from './context.ts';
import { EXIT } from './exit.ts';
import { readCommune, readLevel, readProvince, readSigner, readYes } from './initAnswers.ts';
import { isPlanOf, periodAtHand } from './period.ts';
import { fromHere, screenOf } from './screen.ts';
import { commandLine, forPeriod } from './typed.ts';

export interface InitOptions extends CommonOptions {
  khongHoi?: boolean;
  ten?: string;
  cap?: string;
  tinh?: string;
  chucVu?: string;
  nguoiKy?: string;
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
  if (!options.khongHoi)
    say(
      hung('', 'Khai báo xã, 4 câu. Enter: lấy gợi ý trong [ ]. Ctrl-C: thôi, chưa ghi gì.', look.width, 2),
    );
  const config = options.khongHoi
    ? given(options)
    : await asked(io, options, (text) => say(hung('    ', text, look.width)));
  if (config === undefined) {
    say(['Thôi, chưa ghi gì.']);
    return EXIT.done;
  }
  if (!saveNew(target, `${JSON.stringify(config, null, 2)}\n`)) throw isThere(shown);
  io.written.add(shown);
  const { level, name, province } = config.commune;
  say([
    ...hung('', `Đã ghi ${look.strong(shown)}: ${level} ${name}, ${province}.`, look.width, 2),
    ...nextLines(await nextOf(await openContext(io, options)), look),
  ]);
  return EXIT.done;
}

/** A plan of one's own where the built-in one is another commune's, then the forms of the period at hand. */
async function nextOf(context: Context): Promise<Next> {
  const { workspace } = context;
  const { commune } = workspace.settings;
  const plan = await workspace.plan();
  const period = periodAtHand(context);
  const form = period && ([forPeriod(context, 'form', period), 'biểu trắng cho các đơn vị'] as const);
  if (isPlanOf(plan, commune)) return { commands: form && [form] };
  const own = fromHere(context, planFile(workspace, plan.year));
  const copy = commandLine(['plan', 'show', '--json', '--ra', own]);
  return {
    says: `chép kế hoạch mẫu (của ${plan.document.issuer}) ra tệp, sửa thành kế hoạch của ${commune.level}, rồi lập biểu`,
    commands: [[copy, 'kế hoạch mẫu, để sửa'], ...(form ? [form] : [])],
  };
}

/** What was given with the command, else the usual. @throws UserError */
function given({ ten, cap, tinh, chucVu, nguoiKy }: InitOptions): Answers {
  const { commune } = BUILT_IN_SETTINGS;
  const level = cap === undefined ? commune.level : readLevel(cap);
  if (level === undefined) throw new UserError(`cấp ghi “${cap}”.`, 'Chọn một trong: xã, phường, đặc khu.');
  const where = { name: ten ?? commune.name, level, province: tinh ?? commune.province };
  return answersOf(where, { isDeputy: readSigner(chucVu ?? '').isDeputy, name: nguoiKy });
}

/** What goes into cchc.json. @param signer a name that nobody told is the usual one */
function answersOf(
  commune: Commune,
  signer: { isDeputy: boolean; name: string | undefined },
  addressee?: string,
) {
  const usual = settingsFor(commune);
  return {
    commune: usual.commune,
    place: usual.place,
    addressees: addressee === undefined ? usual.addressees : [addressee],
    signature: {
      authority: signer.isDeputy ? DEPUTY : usual.signature.authority,
      name: signer.name ?? usual.signature.name,
    },
    recipients: usual.recipients,
  };
}

type Commune = Settings['commune'];
type Answers = ReturnType<typeof answersOf>;

const DEPUTY = ['KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'];

/** Asks until each answer is understood, and says how it was. @returns undefined when it is not to be written */
async function asked(
  io: Io,
  options: InitOptions,
  say: (text: string) => void,
): Promise<Answers | undefined> {
  const ask = async (question: string) => (await io.ask!(question)).trim();
  const isYes = async (question: string) => {
    for (;;) {
      const answer = readYes(await ask(`${question} [C/k] `));
      if (answer !== undefined) return answer;
      say('Ghi c (có) hoặc k (không).');
    }
  };
  const where = await askedCommune(options, ask, say);
  const province = options.tinh ?? (await askedProvince(ask, isYes, say));
  const commune = { ...where, province };
  const usual = settingsFor(commune);
  const [usualAddressee] = usual.addressees;
  const addressee = (await ask(`3/4 Báo cáo gửi [${usualAddressee}]: `)) || usualAddressee!;
  const signer = await askedSigner(options, usual.signature, ask, say);
  if (!(await isYes(`Ghi ${SETTINGS_FILE}?`))) return undefined;
  return answersOf(commune, { ...signer, name: signer.name || undefined }, addressee);
}

type Ask = (question: string) => Promise<string>;
type Say = (text: string) => void;

async function askedCommune(
  { ten, cap }: InitOptions,
  ask: Ask,
  say: Say,
): Promise<Pick<Commune, 'level' | 'name'>> {
  const known = ten === undefined ? undefined : readCommune(`${cap ?? ''} ${ten}`);
  if (known) return known;
  for (;;) {
    const typed = await ask('1/4 Tên, kèm cấp (xã, phường, đặc khu): ');
    const read = readCommune(typed);
    if (read === undefined) {
      say('Chưa rõ là xã, phường hay đặc khu nào. Ghi ví dụ: phường An Bình');
      continue;
    }
    if (`${read.level} ${read.name}` !== typed) say(`Hiểu là: ${read.level} ${read.name}`);
    return read;
  }
}

async function askedProvince(
  ask: Ask,
  isYes: (question: string) => Promise<boolean>,
  say: Say,
): Promise<string> {
  for (;;) {
    const typed = await ask('2/4 Tỉnh, thành phố: ');
    const read = readProvince(typed);
    if (read === undefined) {
      if (typed !== '' && (await isYes(`    Không có trong danh sách tỉnh, thành phố. Vẫn ghi “${typed}”?`)))
        return typed;
      continue;
    }
    if (!read.isSure && !(await isYes(`    Có phải ${read.name}?`))) continue;
    if (read.isSure && read.name !== typed) say(`Hiểu là: ${read.name}`);
    return read.name;
  }
}

async function askedSigner(
  { chucVu, nguoiKy }: InitOptions,
  usual: Settings['signature'],
  ask: Ask,
  say: Say,
) {
  if (nguoiKy !== undefined) return { isDeputy: readSigner(chucVu ?? '').isDeputy, name: nguoiKy };
  const typed = await ask(
    `4/4 Người ký, kèm chức vụ [${['CHỦ TỊCH', usual.name].filter(Boolean).join(' ')}]: `,
  );
  const signer = readSigner(typed);
  const post = signer.isDeputy ? DEPUTY.join(', ') : 'CHỦ TỊCH';
  if (typed !== '') say(`Hiểu là: ${[post, ...(signer.name ? [signer.name] : [])].join(' – ')}`);
  return signer;
}

function isThere(target: string): UserError {
  return new UserError(
    `đã có ${target}, không ghi đè.`,
    'Sửa thẳng trong tệp ấy, hoặc chọn thư mục khác: --thu-muc',
    'files',
  );
}

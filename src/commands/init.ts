/** `cchc init`: asks the few things that differ between communes and writes `cchc.json`. */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { nextLines } from '../findings/next.ts';
import { UserError } from '../model/problem.ts';
import type { Settings } from '../model/settings.ts';
import { hung } from '../text/layout.ts';
import { BUILT_IN_SETTINGS, BUILT_IN_YEAR, settingsFor } from '../workspace/builtIn.ts';
import { SETTINGS_FILE } from '../workspace/layout.ts';
import { saveNew } from '../workspace/save.ts';
import type { CommonOptions, Io } from './context.ts';
import { EXIT } from './exit.ts';
import { fromHere, screenOf } from './screen.ts';

export interface InitOptions extends CommonOptions {
  khongHoi?: boolean;
  ten?: string;
  cap?: string;
  tinh?: string;
  chucVu?: string;
  nguoiKy?: string;
}

const LEVELS: readonly Settings['commune']['level'][] = ['xã', 'phường', 'đặc khu'];

/** Runs `cchc init`. @returns exit status. @throws UserError when there is a cchc.json, or nobody to ask */
export async function init(io: Io, options: InitOptions): Promise<number> {
  const root = resolve(io.cwd, options.thuMuc ?? '.');
  const target = join(root, SETTINGS_FILE);
  const shown = fromHere({ io }, target);
  if (existsSync(target)) throw isThere(shown);
  if (!options.khongHoi && !io.ask)
    throw new UserError(
      'không có ai ở cửa sổ lệnh để trả lời.',
      'Thêm --khong-hoi, kèm --ten, --cap, --tinh, --chuc-vu, --nguoi-ky',
    );
  const look = screenOf({ io, options });
  if (!options.khongHoi)
    io.out(
      `${hung('', 'Khai báo xã, 5 câu. Enter: lấy gợi ý trong [ ]. Ctrl-C: thôi, chưa ghi gì.', look.width, 2).join('\n')}\n`,
    );
  const config = await askedSettings(io, options);
  if (!saveNew(target, `${JSON.stringify(config, null, 2)}\n`)) throw isThere(shown);
  io.written.add(shown);
  const { level, name } = config.commune;
  const lines = [
    ...hung('', `Đã ghi ${look.strong(shown)}: ${level} ${name}, ${config.commune.province}.`, look.width, 2),
    ...nextLines(
      {
        says: `đặt kế hoạch của ${level} vào ke-hoach/<năm>.json (chưa có thì dùng kế hoạch mẫu của xã Đồng Kỳ năm ${BUILT_IN_YEAR}), rồi lập biểu`,
        commands: [
          ['cchc plan show --json', 'kế hoạch mẫu, để làm theo'],
          ['cchc form --thang 4', 'biểu trắng cho các đơn vị'],
        ],
      },
      look,
    ),
  ];
  io.out(`${lines.join('\n')}\n`);
  return EXIT.done;
}

/** What differs between communes, as it was answered or given. @throws UserError */
async function askedSettings(io: Io, options: InitOptions) {
  const { commune } = BUILT_IN_SETTINGS;
  let number = 0;
  const answer = async (given: string | undefined, question: string, usual: string) => {
    number++;
    if (given !== undefined || options.khongHoi) return given ?? usual;
    return (await io.ask!(`${number}/5 ${question} [${usual}]: `)).trim() || usual;
  };
  const name = await answer(options.ten, 'Tên xã, phường, không kèm cấp', commune.name);
  const level = levelOf(await answer(options.cap, 'Cấp: xã, phường hay đặc khu', commune.level));
  const province = await answer(options.tinh, 'Tỉnh, thành phố, kèm cấp', commune.province);
  const post = await answer(options.chucVu, 'Người ký là CHỦ TỊCH hay PHÓ CHỦ TỊCH', 'CHỦ TỊCH');
  const usual = settingsFor({ name, level, province });
  const signer = await answer(options.nguoiKy, 'Họ tên người ký', usual.signature.name);
  return {
    commune: usual.commune,
    place: usual.place,
    addressees: usual.addressees,
    signature: {
      authority: /phó/i.test(post) ? ['KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'] : usual.signature.authority,
      name: signer,
    },
    recipients: usual.recipients,
  };
}

function isThere(target: string): UserError {
  return new UserError(
    `đã có ${target}, không ghi đè.`,
    'Sửa thẳng trong tệp ấy, hoặc chọn thư mục khác: --thu-muc',
    'files',
  );
}

function levelOf(text: string): Settings['commune']['level'] {
  const level = LEVELS.find((each) => each === text.trim().toLowerCase().normalize('NFC'));
  if (level) return level;
  throw new UserError(`cấp ghi “${text}”.`, `Chọn một trong: ${LEVELS.join(', ')}.`);
}

/** `cchc init`: asks the few things that differ between communes and writes `cchc.json`. */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { UserError } from '../model/problem.ts';
import type { Settings } from '../model/settings.ts';
import { BUILT_IN_SETTINGS, settingsFor } from '../workspace/builtIn.ts';
import { SETTINGS_FILE } from '../workspace/layout.ts';
import { saveNew } from '../workspace/save.ts';
import type { CommonOptions, Io } from './context.ts';
import { EXIT } from './exit.ts';

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
  if (existsSync(target)) throw isThere(target);
  if (!options.khongHoi && !io.ask)
    throw new UserError(
      'cchc init cần hỏi vài điều nhưng đây không phải cửa sổ dòng lệnh.',
      'Thêm --khong-hoi, kèm --ten, --cap, --tinh, --chuc-vu, --nguoi-ky nếu khác mặc định.',
    );
  const { commune } = BUILT_IN_SETTINGS;
  const answer = async (given: string | undefined, question: string, usual: string) => {
    if (given !== undefined || options.khongHoi) return given ?? usual;
    return (await io.ask!(`${question} [${usual}]: `)).trim() || usual;
  };
  const name = await answer(options.ten, 'Tên xã, phường (không kèm cấp)', commune.name);
  const level = levelOf(await answer(options.cap, 'Cấp: xã, phường hay đặc khu', commune.level));
  const province = await answer(options.tinh, 'Tỉnh, thành phố (kèm cấp)', commune.province);
  const post = await answer(options.chucVu, 'Người ký là CHỦ TỊCH hay PHÓ CHỦ TỊCH', 'CHỦ TỊCH');
  const usual = settingsFor({ name, level, province });
  const signer = await answer(options.nguoiKy, 'Họ tên người ký', usual.signature.name);
  const deputy = /phó/i.test(post);
  const config = {
    commune: usual.commune,
    place: usual.place,
    addressees: usual.addressees,
    signature: {
      authority: deputy ? ['KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'] : usual.signature.authority,
      name: signer,
    },
    recipients: usual.recipients,
  };
  if (!saveNew(target, `${JSON.stringify(config, null, 2)}\n`)) throw isThere(target);
  io.out(
    `Đã ghi ${target}\n  Kế hoạch của ${level}: đặt vào ke-hoach/<năm>.json (xem mẫu: cchc plan show --json); chưa có thì dùng kế hoạch mẫu của xã Đồng Kỳ năm 2026.\n  Tiếp theo: cchc form --thang <tháng> để lập biểu cho các đơn vị.\n`,
  );
  return EXIT.done;
}

function isThere(target: string): UserError {
  return new UserError(
    `Đã có ${target}, không ghi đè.`,
    'Sửa trực tiếp tệp này, hoặc chọn thư mục khác bằng --thu-muc.',
    'files',
  );
}

function levelOf(text: string): Settings['commune']['level'] {
  const level = LEVELS.find((each) => each === text.trim().toLowerCase().normalize('NFC'));
  if (level) return level;
  throw new UserError(`Cấp ghi “${text}”.`, `Chỉ nhận: ${LEVELS.join(', ')}.`);
}

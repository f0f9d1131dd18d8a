/** The questions of `cchc init`: each is asked until its answer is understood, and how it was is said. */
import { UserError } from '../model/problem.ts';
import type { Settings } from '../model/settings.ts';
import type { ImportedPlan } from '../plan/importPlan.ts';
import { communeIn, isNameOf } from '../text/communes.ts';
import { readDay } from '../text/days.ts';
import { bare, oneLine } from '../text/fold.ts';
import { number } from '../text/write.ts';
import { isFirstUser, settingsFor } from '../workspace/builtIn.ts';
import type { Io } from './context.ts';
import { looksUnmarked, readCommune, readPath, readSigner, readYes, type Signer } from './initAnswers.ts';
import { importedFrom, type Said } from './planImport.ts';
import { readProvince } from './provinces.ts';

type Commune = Settings['commune'];

/** Who asks, at the terminal. */
export interface Asking {
  io: Io;
  ask(question: string): Promise<string>;
  /** Below an answer: how it was understood, or why it was not. */
  say(text: string): void;
}

/** Yes or no, Enter is yes. */
export async function isYes({ ask, say }: Asking, question: string): Promise<boolean> {
  for (;;) {
    const answer = readYes(await ask(`${question} [C/k] `));
    if (answer !== undefined) return answer;
    say('Ghi c (có) hoặc k (không).');
  }
}

/** A name that stands in every document is not taken without its marks unseen. */
async function isMeant(asking: Asking, name: string): Promise<boolean> {
  return !looksUnmarked(name) || isYes(asking, `    “${name}” không có dấu nào. Đúng vậy?`);
}

export async function askedCommune(asking: Asking): Promise<Pick<Commune, 'level' | 'name'>> {
  for (;;) {
    const typed = await asking.ask('1/5 Tên, kèm cấp (xã, phường, đặc khu): ');
    const read = readCommune(typed);
    if (read === undefined) {
      asking.say('Chưa rõ là xã, phường hay đặc khu nào. Ghi ví dụ: phường An Bình');
      continue;
    }
    if (`${read.level} ${read.name}` !== typed) asking.say(`Hiểu là: ${read.level} ${read.name}`);
    if (await isMeant(asking, read.name)) return read;
  }
}

export async function askedProvince(asking: Asking): Promise<string> {
  for (;;) {
    const typed = oneLine(await asking.ask('2/5 Tỉnh, thành phố: '));
    if (typed === '') continue;
    const read = readProvince(typed);
    if (read === undefined || (read.question && !(await isYes(asking, `    ${read.question}`)))) {
      if (read !== undefined && !read.isOtherKind) continue;
      if (await isYes(asking, `    Không có trong danh sách tỉnh, thành phố. Vẫn ghi “${typed}”?`))
        return typed;
      continue;
    }
    if (!read.question && read.name !== typed) asking.say(`Hiểu là: ${read.name}`);
    return read.name;
  }
}

export async function askedAddressee(asking: Asking, commune: Commune): Promise<string> {
  const [usual = ''] = settingsFor(commune).addressees;
  for (;;) {
    const typed = oneLine(await asking.ask(`3/5 Báo cáo gửi [${usual}]: `));
    if (typed === '') return usual;
    if (bare(usual).startsWith(bare(typed))) {
      if (typed !== usual) asking.say(`Hiểu là: ${usual}`);
      return usual;
    }
    if (await isMeant(asking, typed)) return typed;
  }
}

/** @returns undefined for what is built in */
export async function askedSigner(asking: Asking, commune: Commune): Promise<Signer | undefined> {
  const usual = settingsFor(commune).signature;
  const shown = usual.authority.length > 0 ? signerWords(usual) : 'CHỦ TỊCH';
  for (;;) {
    const typed = await asking.ask(`4/5 Người ký, kèm chức vụ [${shown}]: `);
    if (typed === '' && isFirstUser(commune)) return undefined;
    const signer = readSigner(typed);
    if (signer === undefined) {
      asking.say(
        'Chưa rõ. Ghi như: chủ tịch Nguyễn Văn Ví Dụ; pct Nguyễn Văn Ví Dụ; TM. UBND, chủ tịch Nguyễn Văn Ví Dụ',
      );
      continue;
    }
    if (typed !== '') asking.say(`Hiểu là: ${signerWords(signer)}`);
    if (await isMeant(asking, signer.name)) return signer;
  }
}

function signerWords({ authority, name }: Signer): string {
  return [authority.join(', '), ...(name ? [name] : [])].join(' – ');
}

/** A document that is to become the plan. */
export interface PlanToTake {
  path: string;
  said: Said;
  year: number;
}

/** @param year the one that is due; @returns undefined for later */
export async function askedPlan(
  asking: Asking,
  commune: Commune,
  year: number,
): Promise<PlanToTake | undefined> {
  const { ask, say } = asking;
  for (;;) {
    const path = readPath(await ask(`5/5 Kế hoạch ${year} (kéo tệp Word, Excel vào đây; Enter để sau): `));
    if (path === '') return undefined;
    const imported = await read(asking, path, commune);
    if (imported === undefined) continue;
    const { document, year: itsYear } = imported;
    say(countWords(imported));
    const named = communeIn(document.issuer);
    const isOthers = named !== undefined && !isNameOf(named, commune);
    if (isOthers && !(await isYes(asking, `    Văn bản là của ${document.issuer}. Vẫn nhập?`))) continue;
    const said: Said = {
      ...(document.number === null ? await askedNumber(asking) : {}),
      ...(document.day === null ? await askedDay(asking) : {}),
    };
    return { path, said, year: itsYear };
  }
}

async function read({ io, say }: Asking, path: string, commune: Commune): Promise<ImportedPlan | undefined> {
  try {
    return await importedFrom(io, [path], {
      year: undefined,
      commune,
      isDeclared: true,
      before: () => undefined,
    });
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    say(`${error.message.charAt(0).toUpperCase()}${error.message.slice(1)}`);
    if (error.hint) say(`→ ${error.hint}`);
    return undefined;
  }
}

function countWords({ counts, doubts }: ImportedPlan): string {
  const must = doubts.filter(({ weight }) => weight === 'must').length;
  const { tasks, sections, units } = counts;
  const asked = must > 0 ? `; ${number(must)} câu phải trả lời` : '';
  return `${number(tasks)} nhiệm vụ, ${number(sections)} mục, ${number(units)} đơn vị${asked}.`;
}

/** Digits, a stroke, the symbol; “số” may stand before them. */
const NUMBER = /^(?:số\s*:?\s*)?(\d{1,5})\s*(?:\/\s*([\p{Lu}\d]+(?:[-/][\p{Lu}\d]+)*))?$/iu;

/** The blanks that a draft leaves stay blank where nobody knows them yet. */
async function askedNumber({ ask, say }: Asking): Promise<Said> {
  for (;;) {
    const typed = oneLine(await ask('    Số, ký hiệu của kế hoạch, ví dụ 12/KH-UBND (Enter: chưa có): '));
    if (typed === '') return {};
    const [, digits, symbol = 'KH-UBND'] = NUMBER.exec(typed) ?? [];
    if (digits !== undefined) return { number: `${digits}/${symbol.toUpperCase()}` };
    say('Chưa rõ. Ghi như: 12/KH-UBND');
  }
}

async function askedDay({ ask, say }: Asking): Promise<Said> {
  for (;;) {
    const typed = await ask('    Ngày ban hành, ví dụ 05/01/2026 (Enter: chưa có): ');
    if (typed === '') return {};
    const day = readDay(typed);
    if ('value' in day) return { day: day.value };
    say('Không phải một ngày có thật. Ghi như: 05/01/2026');
  }
}

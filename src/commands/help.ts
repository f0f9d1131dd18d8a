/** What `-h` shows: a sentence, examples, and the options that change something there. */
import type { Look } from '../findings/look.ts';
import { hung, padded, widthOf } from '../text/layout.ts';
import type { Entry, Group } from './entry.ts';
import { type Option, PERIOD_HELP, SHARED_HELP, sharedFlag } from './options.ts';
import { CHAPTERS } from './table.ts';

const isGroup = (each: Entry | Group): each is Group => 'entries' in each;

/** `cchc -h`: the commands by what they are needed for. */
export function mainHelp(look: Look): string {
  const all = CHAPTERS.filter(({ inFull }) => inFull).flatMap(({ commands }) => commands);
  const [names, aliases] = [widest(all.map(({ name }) => name)), widest(all.map(({ alias }) => alias))];
  const titles = widest(CHAPTERS.filter(({ inFull }) => !inFull).map(({ title }) => title));
  return textOf([
    ...hung('', 'cchc – từ biểu Excel của các đơn vị ra báo cáo cải cách hành chính (Word)', look.width, 2),
    ...exampleLines(['cchc report --thang 4'], look),
    ...CHAPTERS.flatMap(({ title, commands, inFull }) =>
      inFull
        ? [
            look.strong(title),
            ...commands.flatMap(({ name, alias, about }) =>
              hung(`  ${padded(look.command(name), names)}  ${padded(alias, aliases)}  `, about, look.width),
            ),
          ]
        : hung(
            `${padded(look.strong(title), titles)}  `,
            commands.map(({ name, alias }) => `${look.command(name)} (${alias})`).join(' · '),
            look.width,
          ),
    ),
    ...hung('', `Xem kỹ một lệnh: ${look.command('cchc report -h')}`, look.width, 2),
  ]);
}

/** `cchc report -h`, `cchc plan -h`. @param path "report", "plan show" */
export function commandHelp(found: Entry | Group, path: string, look: Look): string {
  if (isGroup(found) && found.entries.length === 1)
    return commandHelp(found.entries[0]!, `${path} ${found.entries[0]!.name}`, look);
  if (isGroup(found))
    return textOf([
      `${found.about.charAt(0).toUpperCase()}${found.about.slice(1)}.`,
      ...optionLines(
        found.entries.map(
          ({ name, alias, about }): Option => [`cchc ${path} ${name}`, `${about} (${alias})`],
        ),
        look,
      ),
      ...hung('', `Xem kỹ: ${look.command(`cchc ${path} ${found.entries[0]!.name} -h`)}`, look.width, 2),
    ]);
  const { says, examples, argument, own, ofPeriod, shared } = found;
  const flags = [...(ofPeriod ? PERIOD_HELP : []), ...own].map(([flag]) => flag);
  const column = widest([...flags, ...(argument ? [argument[0]] : [])]);
  return textOf([
    ...hung('', says, look.width, 2),
    ...exampleLines(examples, look),
    ...(argument ? optionLines([[argument[0].replace('...', '…'), argument[1]]], look, column) : []),
    ...(ofPeriod ? [look.strong('Chọn kỳ'), ...optionLines(PERIOD_HELP, look, column)] : []),
    ...(own.length > 0
      ? [...(ofPeriod ? [look.strong('Nội dung')] : []), ...optionLines(own, look, column)]
      : []),
    ...hung('', `Dùng chung (cchc help chung): ${shared.map(sharedFlag).join(' ')}`, look.width, 2),
  ]);
}

/** `cchc help chung`. */
export function sharedHelp(look: Look): string {
  return textOf([
    ...hung('', 'Tùy chọn dùng chung; lệnh nào nhận tùy chọn nào, xem -h của lệnh ấy.', look.width, 2),
    ...optionLines(
      SHARED_HELP.map(([flags, about]): Option => [flags.replace('...', '…'), about]),
      look,
    ),
    ...hung('', 'Ngày ghi ngày/tháng/năm. Số phiên bản: cchc --version.', look.width, 2),
  ]);
}

function exampleLines(examples: readonly string[], look: Look): string[] {
  return examples.map((example, index) => `${index === 0 ? 'Ví dụ:' : '      '} ${look.command(example)}`);
}

function optionLines(
  options: readonly Option[],
  look: Look,
  column = widest(options.map(([flags]) => flags)),
): string[] {
  return options.flatMap(([flags, about]) =>
    hung(`  ${padded(look.command(flags), column)}  `, about, look.width),
  );
}

function widest(texts: string[]): number {
  return Math.max(...texts.map(widthOf));
}

function textOf(lines: string[]): string {
  return `${lines.join('\n')}\n`;
}

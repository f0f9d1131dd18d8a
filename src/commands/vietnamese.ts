/** Commander with its built-in texts in Vietnamese and its errors as ours. */
import { Command } from 'commander';
import { Mistyped, UserError } from '../model/problem.ts';
import { nearest } from '../text/nearest.ts';
import { COMMON } from './options.ts';

/** A command whose help is ours, and whose every complaint is one Vietnamese sentence, with the nearest known word. */
export class VietnameseCommand extends Command {
  ownHelp: () => string = () => '';

  override createCommand(name?: string): VietnameseCommand {
    return new VietnameseCommand(name);
  }

  override helpInformation(): string {
    return this.ownHelp();
  }

  unknownOption(typed: string): never {
    const [flag] = typed.split('=') as [string];
    const known = this.options.flatMap(({ long }) => long ?? []);
    if (!this.parent && this.commands.some(({ options }) => options.some(({ long }) => long === flag)))
      throw new UserError(`trước ${flag} chưa có lệnh nào.`, 'Ví dụ: cchc report --thang 4');
    if (Object.values(COMMON).some(([flags]) => flags.split(' ')[0] === flag))
      throw new UserError(
        `${pathOf(this)} không dùng ${flag}.`,
        `Bỏ ${flag}; xem cách gõ: ${pathOf(this)} -h`,
      );
    throw misspelt(
      `không có tùy chọn “${flag}”`,
      flag,
      nearest(flag, known, (each) => each),
      this,
    );
  }

  unknownCommand(): never {
    throw unknownCommand(this.args[0] ?? '', this);
  }

  missingArgument(name: string): never {
    throw new UserError(`thiếu <${name}>.`, `Xem cách gõ: ${pathOf(this)} -h`);
  }

  optionMissingArgument({ long, flags }: { long?: string; flags: string }): never {
    throw new UserError(`sau ${long} chưa có gì: ${flags}.`, `Xem cách gõ: ${pathOf(this)} -h`);
  }

  /** "report thang 4", "report 4": an option that lost its dashes or its name, or a word that nothing asks for. */
  _excessArguments(received: string[]): void {
    const extra = received[this.registeredArguments.length]!;
    const flags = this.options.flatMap(({ long }) => long ?? []);
    const flag = flags.find((each) => each === `--${extra}`);
    const isMonth = flags.includes('--thang') && /^\d{1,2}$/.test(extra);
    if (flag || isMonth) throw new Mistyped(`thừa “${extra}”.`, [extra], flag ? [flag] : ['--thang', extra]);
    throw misspelt(`thừa “${extra}”`, extra, undefined, this);
  }
}

/** Words that should lead to a command and do not. @throws UserError */
export function refuseUnknownCommand(argv: readonly string[], program: Command): void {
  let found = program;
  for (const word of argv) {
    if (word.startsWith('-') || found.commands.length === 0) return;
    const next = commandUnder(found, word);
    if (!next) throw unknownCommand(word, found);
    found = next;
  }
}

/** The command of that name or alias under one. */
export function commandUnder(command: Command, word: string): Command | undefined {
  return command.commands.find((each) => each.name() === word || each.aliases().includes(word));
}

/** Of a word that is no command under that one. */
function unknownCommand(typed: string, under: Command): UserError {
  const like = nearest(typed, namesUnder(under), (each) => each);
  return misspelt(`không có lệnh “${typed}”`, typed, like, under);
}

/** Names and aliases of the commands under one. */
export function namesUnder(command: Command): string[] {
  return command.commands.flatMap((each) => [each.name(), ...each.aliases()]);
}

/** "cchc plan show". */
function pathOf(command: Command): string {
  return [command.parent?.parent?.name(), command.parent?.name(), command.name()].filter(Boolean).join(' ');
}

function misspelt(problem: string, typed: string, meant: string | undefined, command: Command): UserError {
  return meant === undefined
    ? new UserError(`${problem}.`, `Xem cách gõ: ${pathOf(command)} -h`)
    : new Mistyped(`${problem}.`, [typed], [meant]);
}

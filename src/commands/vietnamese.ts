/** Commander with its built-in texts in Vietnamese and its errors as ours. */
import { Command } from 'commander';
import { Mistyped, UserError } from '../model/problem.ts';
import { nearest } from '../text/nearest.ts';

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

  _excessArguments(received: string[]): void {
    // "plan sho" reaches the default command of "plan" with one word too many.
    const group = this.parent?.parent ? this.parent : this;
    const extra = received.at(-1)!;
    throw misspelt(
      `thừa “${extra}”`,
      extra,
      nearest(extra, namesUnder(group), (each) => each),
      this,
    );
  }
}

/** Of a word that is no command under that one. */
export function unknownCommand(typed: string, under: Command): UserError {
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

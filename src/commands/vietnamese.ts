/** Commander with its built-in texts in Vietnamese and its errors as ours. */
import { Command } from 'commander';
import { UserError } from '../model/problem.ts';
import { nearest } from '../text/nearest.ts';

/** A command whose every complaint is one Vietnamese sentence, with the nearest known word. */
export class VietnameseCommand extends Command {
  override createCommand(name?: string): VietnameseCommand {
    return new VietnameseCommand(name);
  }

  unknownOption(flag: string): never {
    const known = this.options.flatMap(({ long }) => long ?? []);
    throw usage(`không có tùy chọn ${flag}`, like(flag, known, 0.5), this);
  }

  unknownCommand(): never {
    const [typed = ''] = this.args;
    throw usage(`không có lệnh “${typed}”`, like(typed, namesUnder(this), 0.4), this);
  }

  missingArgument(name: string): never {
    throw usage(`thiếu <${name}>`, undefined, this);
  }

  optionMissingArgument(option: { flags: string }): never {
    throw usage(`tùy chọn ${option.flags} cần một giá trị`, undefined, this);
  }

  _excessArguments(received: string[]): void {
    // "plan sho" reaches the default command of "plan" with one word too many.
    const group = this.parent?.parent ? this.parent : this;
    const extra = received.at(-1)!;
    throw usage(`thừa “${extra}”`, like(extra, namesUnder(group), 0.4), this);
  }
}

/** Names and aliases of the commands under one. */
export function namesUnder(command: Command): string[] {
  return command.commands.flatMap((each) => [each.name(), ...each.aliases()]);
}

/** "cchc plan show". */
export function pathOf(command: Command): string {
  return [command.parent?.parent?.name(), command.parent?.name(), command.name()].filter(Boolean).join(' ');
}

function like(typed: string, known: string[], likeness: number): string | undefined {
  return nearest(typed, known, (each) => each, likeness);
}

function usage(problem: string, meant: string | undefined, command: Command): UserError {
  const path = pathOf(command);
  return new UserError(
    `${path}: ${problem}.`,
    `${meant ? `Có phải là “${meant}”? ` : ''}Xem cách dùng: ${path} --help.`,
  );
}

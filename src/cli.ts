/** The command line: the table of commands as a program. Every word a user reads is Vietnamese. */
import { type Command, CommanderError } from 'commander';
import packageJson from '../package.json' with { type: 'json' };
import type { Io, Outside } from './commands/context.ts';
import { EXIT, exitOf } from './commands/exit.ts';
import { Ledger } from './commands/ledger.ts';
import { COMMANDS, type Entry } from './commands/table.ts';
import { namesUnder, pathOf, VietnameseCommand } from './commands/vietnamese.ts';
import { isInterruption } from './intake/interruptible.ts';
import { UserError } from './model/problem.ts';
import { speakable } from './text/speakable.ts';

export { EXIT };

/** Turns arguments into an exit status. @param argv arguments after the program's name */
export async function run(argv: string[], outside: Outside): Promise<number> {
  const io: Io = { ...outside, written: new Ledger() };
  io.onInterrupt?.(() => tellStopped(io));
  let status: number = EXIT.done;
  const program = buildProgram(io, (result) => {
    status = result;
  });
  try {
    await program.parseAsync(withCommand(argv, program), { from: 'user' });
    return status;
  } catch (error) {
    return tell(error, io);
  }
}

/** A file dropped on the program is a sheet to be checked. */
function withCommand(argv: string[], program: Command): string[] {
  const [first = ''] = argv;
  const isFile = !namesUnder(program).includes(first) && /\.(xls[xmb]?|ods|docx)$/i.test(first);
  return isFile ? ['check', ...argv] : argv;
}

/** At a Ctrl-C: nothing is ever left half-written. */
function tellStopped({ written, err }: Io): number {
  err(
    `\nĐã dừng. ${written.count} Chạy lại là làm tiếp.\n${written.lines.map((line) => `${line}\n`).join('')}`,
  );
  return EXIT.interrupted;
}

function tell(error: unknown, io: Io): number {
  const { lines: written } = io.written;
  if (isInterruption(error)) return tellStopped(io);
  if (error instanceof UserError) {
    const lines = [`Lỗi: ${error.message}`, ...written, ...(error.hint ? [`→ ${error.hint}`] : [])];
    io.err(`${lines.join('\n').split('\n').map(speakable).join('\n')}\n`);
    return exitOf(error);
  }
  // Help and version are shown by throwing.
  if (error instanceof CommanderError)
    return error.exitCode === 0 || error.code === 'commander.help' ? EXIT.done : EXIT.wrongUsage;
  const changed = written.length > 0 ? `\n${written.join('\n')}` : ' Không tệp nào bị thay đổi.';
  io.err(
    `Chương trình gặp lỗi của chính nó, không phải do dữ liệu của bạn.${changed}\n→ Gửi lệnh vừa gõ và tệp đang dùng cho người phát triển cchc; đặt CCHC_DEBUG=1 để xem chi tiết.\n`,
  );
  if (io.env.CCHC_DEBUG) io.err(`${error instanceof Error ? error.stack : String(error)}\n`);
  return EXIT.ourBug;
}

const TITLES: Record<string, string> = {
  'Usage:': 'Cách dùng:',
  'Arguments:': 'Tham số:',
  'Options:': 'Tùy chọn:',
  'Commands:': 'Lệnh:',
};

function buildProgram(io: Io, done: (status: number) => void): Command {
  const program = new VietnameseCommand('cchc')
    .description('Tổng hợp báo cáo cải cách hành chính của UBND xã từ biểu Excel của các đơn vị.')
    .version(packageJson.version, '-V, --version', 'in số phiên bản')
    .helpOption('-h, --help', 'xem trợ giúp')
    .helpCommand('help [lệnh]', 'xem trợ giúp của một lệnh')
    .configureHelp({
      styleTitle: (title) => TITLES[title] ?? title,
      commandUsage: (command) =>
        `${pathOf(command)} ${command.usage().replace('[options]', '[tùy chọn]').replace('[command]', '[lệnh]')}`,
      subcommandTerm: (command) => [command.name(), ...command.aliases()].join(' | '),
      showGlobalOptions: false,
    })
    .configureOutput({ writeOut: io.out, writeErr: io.err })
    .exitOverride()
    .addHelpText(
      'after',
      '\nVí dụ:\n  cchc form --thang 4          biểu trắng cho các đơn vị\n  cchc check bieu-cua-toi.xlsx  kiểm tra biểu trước khi gửi\n  cchc report --thang 4        báo cáo tháng 4 của xã, tệp Word',
    );
  for (const each of COMMANDS) {
    if ('entries' in each) {
      const group = program.command(each.name).alias(each.alias).description(each.about);
      for (const entry of each.entries) addEntry(group, entry, io, done);
    } else {
      addEntry(program, each, io, done);
    }
  }
  return program;
}

function addEntry(parent: Command, entry: Entry, io: Io, done: (status: number) => void): void {
  const command = parent
    .command(entry.name, { isDefault: entry.isDefault ?? false })
    .alias(entry.alias)
    .description(entry.about);
  if (entry.argument) command.argument(...entry.argument);
  for (const option of Object.values(entry.options)) command.option(...option);
  command.action(async () => {
    done(await entry.run(io, () => command.opts(), command.args));
  });
}

/** The command line: the table of commands as a program. Every word a user reads is Vietnamese. */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { type Command, CommanderError } from 'commander';
import packageJson from '../package.json' with { type: 'json' };
import type { Io, Outside } from './commands/context.ts';
import type { Entry, Group } from './commands/entry.ts';
import { EXIT, exitOf } from './commands/exit.ts';
import { commandHelp, mainHelp, sharedHelp } from './commands/help.ts';
import { Ledger } from './commands/ledger.ts';
import { lookAt } from './commands/screen.ts';
import { COMMANDS } from './commands/table.ts';
import { tellError, tellOwnBug, tellStopped } from './commands/trouble.ts';
import { commandUnder, namesUnder, refuseUnknownCommand, VietnameseCommand } from './commands/vietnamese.ts';
import { isInterruption } from './intake/interruptible.ts';
import { UserError } from './model/problem.ts';

export { EXIT };

/** Turns arguments into an exit status. @param argv arguments after the program's name */
export async function run(argv: string[], outside: Outside): Promise<number> {
  const io: Io = { ...outside, argv, written: new Ledger() };
  io.onInterrupt?.(() => stopped(io));
  let status: number = EXIT.done;
  const program = buildProgram(io, (result) => {
    status = result;
  });
  try {
    if (argv.length === 0) return await (await import('./commands/home.ts')).home(io);
    if (argv[0] === 'help') return help(argv.slice(1), program, io);
    const words = withCommand(argv, program, io);
    refuseUnknownCommand(words, program);
    await program.parseAsync(words, { from: 'user' });
    return status;
  } catch (error) {
    return tell(error, io);
  }
}

/** A file or folder dropped on the program is to be checked. */
function withCommand(argv: string[], program: Command, { cwd }: Io): string[] {
  const [first = ''] = argv;
  if (first.startsWith('-') || namesUnder(program).includes(first)) return argv;
  const isPath = /[./\\]/.test(first) || existsSync(resolve(cwd, first));
  return isPath ? ['check', ...argv] : argv;
}

/** `cchc help`, `cchc help plan show`, `cchc help chung`. */
function help(words: string[], program: Command, io: Io): number {
  if (words[0] === 'chung') {
    io.out(sharedHelp(lookAt(io, io.stdoutIsTerminal)));
    return EXIT.done;
  }
  refuseUnknownCommand(words, program);
  const found = words.reduce((command, word) => commandUnder(command, word) ?? command, program);
  io.out(found.helpInformation());
  return EXIT.done;
}

function tell(error: unknown, io: Io): number {
  // Help and version are shown by throwing.
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.wrongUsage;
  if (isInterruption(error)) return stopped(io);
  const look = lookAt(io, io.stderrIsTerminal);
  if (error instanceof UserError) {
    tellError(error, io, look);
    return exitOf(error);
  }
  tellOwnBug(error, io, look);
  return EXIT.ourBug;
}

/** At a Ctrl-C: nothing is ever left half-written. */
function stopped(io: Io): number {
  tellStopped(io);
  return EXIT.interrupted;
}

function buildProgram(io: Io, done: (status: number) => void): Command {
  const look = () => lookAt(io, io.stdoutIsTerminal);
  const program = new VietnameseCommand('cchc')
    .version(packageJson.version, '-V, --version', 'in số phiên bản')
    .helpOption('-h, --help', 'xem cách dùng')
    .helpCommand(false)
    .configureOutput({ writeOut: io.out, writeErr: io.err })
    .exitOverride() as VietnameseCommand;
  program.ownHelp = () => mainHelp(look());
  const add = (parent: Command, each: Entry | Group, path: string): VietnameseCommand => {
    const isDefault = 'isDefault' in each && each.isDefault === true;
    const command = parent.command(each.name, { isDefault }).alias(each.alias) as VietnameseCommand;
    command.ownHelp = () => commandHelp(each, path, look());
    return command;
  };
  for (const each of COMMANDS) {
    const command = add(program, each, each.name);
    if (!('entries' in each)) takeOptions(command, each, io, done);
    else
      for (const entry of each.entries)
        takeOptions(add(command, entry, `${each.name} ${entry.name}`), entry, io, done);
  }
  return program;
}

function takeOptions(command: Command, entry: Entry, io: Io, done: (status: number) => void): void {
  if (entry.argument) command.argument(...entry.argument);
  for (const option of Object.values(entry.options)) command.option(...option);
  command.action(async () => {
    done(await entry.run(io, () => command.opts(), command.args));
  });
}

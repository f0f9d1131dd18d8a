/** Commands and options. `run` turns arguments into an exit status; every word a user reads is Vietnamese. */
import { Command, CommanderError } from 'commander';
import packageJson from '../package.json' with { type: 'json' };
import type { CommonOptions, Io } from './commands/context.ts';
import { UserError } from './model/problem.ts';
import { nearest } from './text/nearest.ts';

/** Exit status of our own bug; contract §4. */
const OUR_BUG = 70;

/** @param argv arguments after the program's name */
export async function run(argv: string[], io: Io): Promise<number> {
  let status = 0;
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
  const isCommand = program.commands.some((command) =>
    [command.name(), ...command.aliases()].includes(first),
  );
  return !isCommand && /\.(xls[xmb]?|ods|docx)$/i.test(first) ? ['check', ...argv] : argv;
}

function tell(error: unknown, io: Io): number {
  if (error instanceof UserError) {
    io.err(`Lỗi: ${error.message}\n${error.hint ? `→ ${error.hint}\n` : ''}`);
    return error.status;
  }
  // Help and version are shown by throwing.
  if (error instanceof CommanderError) return error.exitCode === 0 || error.code === 'commander.help' ? 0 : 2;
  io.err(
    'Chương trình gặp lỗi của chính nó, không phải do dữ liệu của bạn. Không tệp nào bị thay đổi.\n→ Gửi lệnh vừa gõ và tệp đang dùng cho người phát triển cchc; đặt CCHC_DEBUG=1 để xem chi tiết.\n',
  );
  if (io.env.CCHC_DEBUG) io.err(`${error instanceof Error ? error.stack : String(error)}\n`);
  return OUR_BUG;
}

/** Commander with its built-in texts in Vietnamese and its errors as ours. */
class VietnameseCommand extends Command {
  override createCommand(name?: string): VietnameseCommand {
    return new VietnameseCommand(name);
  }

  unknownOption(flag: string): never {
    const known = this.options.flatMap(({ long }) => long ?? []);
    throw usage(
      `không có tùy chọn ${flag}`,
      nearest(flag, known, (each) => each, 0.5),
      this,
    );
  }

  unknownCommand(): never {
    const known = this.commands.flatMap((command) => [command.name(), ...command.aliases()]);
    throw usage(
      `không có lệnh “${this.args[0]}”`,
      nearest(this.args[0] ?? '', known, (each) => each, 0.4),
      this,
    );
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
    const known = group.commands.flatMap((command) => [command.name(), ...command.aliases()]);
    const extra = received.at(-1)!;
    throw usage(
      `thừa “${extra}”`,
      nearest(extra, known, (each) => each, 0.4),
      this,
    );
  }
}

function usage(problem: string, like: string | undefined, command: Command): UserError {
  const path = [command.parent?.parent?.name(), command.parent?.name(), command.name()]
    .filter(Boolean)
    .join(' ');
  return new UserError(
    `${path}: ${problem}.`,
    `${like ? `Có phải là “${like}”? ` : ''}Xem cách dùng: ${path} --help.`,
  );
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
        `${[command.parent?.parent?.name(), command.parent?.name(), command.name()].filter(Boolean).join(' ')} ${command.usage().replace('[options]', '[tùy chọn]').replace('[command]', '[lệnh]')}`,
      subcommandTerm: (command) => [command.name(), ...command.aliases()].join(' | '),
      showGlobalOptions: false,
    })
    .configureOutput({ writeOut: io.out, writeErr: io.err })
    .exitOverride()
    .addHelpText(
      'after',
      '\nVí dụ:\n  cchc form --thang 4          biểu trắng cho các đơn vị\n  cchc check bieu-cua-toi.xlsx  kiểm tra biểu trước khi gửi\n  cchc report --thang 4        báo cáo tháng 4 của xã, tệp Word',
    );

  /** Runs a command in its context; what it needs is loaded only then. */
  const inContext =
    (load: () => Promise<(context: never, ...args: never[]) => Promise<number>>) =>
    async (...given: unknown[]) => {
      const command = given.pop() as Command;
      const options = command.opts() as CommonOptions;
      given.pop();
      const { openContext } = await import('./commands/context.ts');
      const context = await openContext(io, options);
      const execute = (await load()) as (context: unknown, ...args: unknown[]) => Promise<number>;
      done(await execute({ ...context, options }, ...given));
    };

  common(
    period(
      program.command('report').alias('bao-cao').description('bản nháp báo cáo của một kỳ, tệp Word .docx'),
    ),
  )
    .option('--don-vi <mã>', 'báo cáo riêng của một đơn vị gửi UBND xã')
    .option('--mau <tệp.docx>', 'mẫu báo cáo dùng thay mẫu có sẵn')
    .option('--khong-ghi-chu', 'không ghi chú thích (comment) ở chỗ thiếu, cho bản cuối')
    .action(inContext(async () => (await import('./commands/report.ts')).report as never));

  common(
    period(
      program
        .command('check')
        .alias('kiem-tra')
        .argument('[tệp|thư mục...]', 'biểu Excel, thư mục chứa biểu, hoặc văn bản Word .docx (thể thức)')
        .description('kiểm tra biểu trước khi gửi hoặc tổng hợp'),
    ),
  )
    .option('--dinh-dang <kiểu>', 'text, json, github, sarif hoặc html')
    .option('--ghi-chu', 'ghi bản sao có đánh dấu chỗ sai, để gửi lại đơn vị')
    .action(inContext(async () => (await import('./commands/check.ts')).check as never));

  common(
    period(
      program
        .command('form')
        .alias('bieu-mau')
        .description('biểu Excel trắng, điền sẵn nhiệm vụ, cho từng đơn vị'),
    ),
  )
    .option('--don-vi <mã>', 'chỉ lập biểu của một đơn vị')
    .action(inContext(async () => (await import('./commands/form.ts')).form as never));

  const plan = program.command('plan').alias('ke-hoach').description('kế hoạch cải cách hành chính của năm');
  common(
    plan
      .command('show', { isDefault: true })
      .alias('xem')
      .description('xem kế hoạch như chương trình hiểu, kèm các điều cần xem lại'),
  )
    .option('--nam <năm>', 'năm của kế hoạch')
    .action(inContext(async () => (await import('./commands/plan.ts')).planShow as never));

  common(program.command('init').alias('khoi-tao').description('hỏi vài điều về xã và ghi cchc.json'))
    .option('--khong-hoi', 'không hỏi, lấy mặc định và các tùy chọn dưới đây')
    .option('--ten <tên>', 'tên xã, phường, không kèm cấp')
    .option('--cap <cấp>', 'xã, phường hoặc đặc khu')
    .option('--tinh <tỉnh>', 'tỉnh, thành phố, kèm cấp')
    .option('--chuc-vu <chức vụ>', 'CHỦ TỊCH hoặc PHÓ CHỦ TỊCH')
    .option('--nguoi-ky <họ tên>', 'họ tên người ký')
    .action(async (options: CommonOptions) => {
      const { init } = await import('./commands/init.ts');
      done(await init(io, options));
    });

  const template = program.command('template').alias('mau').description('mẫu báo cáo Word của cơ quan');
  common(
    template
      .command('list', { isDefault: true })
      .alias('danh-sach')
      .description('các mẫu, và mẫu nào đang dùng'),
  ).action(inContext(async () => (await import('./commands/template.ts')).templateList as never));
  common(
    template
      .command('copy')
      .alias('chep')
      .argument('<mẫu>', 'tên mẫu, ví dụ bao-cao-thang.docx')
      .description('chép một mẫu có sẵn về mau/ để sửa trong Word'),
  ).action(inContext(async () => (await import('./commands/template.ts')).templateCopy as never));
  common(
    template
      .command('check')
      .alias('kiem-tra')
      .argument('<tệp.docx>', 'mẫu đã sửa')
      .description('kiểm tra chỗ điền và thể thức của một mẫu'),
  ).action(inContext(async () => (await import('./commands/template.ts')).templateCheck as never));

  common(
    program
      .command('explain')
      .alias('giai-thich')
      .argument('[mã]', 'mã lỗi hoặc cảnh báo, ví dụ CC401')
      .description('giải thích một mã: điều gì sai, vì sao, cách sửa'),
  ).action(async (code: string | undefined, options: CommonOptions) => {
    const { explain } = await import('./commands/explain.ts');
    done(await explain(io, options, code));
  });
  return program;
}

function period(command: Command): Command {
  return command
    .option('--thang <1-12>', 'báo cáo tháng')
    .option('--quy <1-4>', 'báo cáo quý')
    .option('--ky <kỳ>', 'kỳ theo tên: thang-04, quy-1, 6-thang, quy-3, nam')
    .option('--tu <ngày>', 'từ ngày (dd/mm/yyyy), báo cáo đột xuất')
    .option('--den <ngày>', 'đến hết ngày (dd/mm/yyyy), báo cáo đột xuất')
    .option('--nam <năm>', 'năm; mặc định là năm của kế hoạch')
    .option('--den-han', 'kỳ có hạn gửi sắp tới (dùng cho lịch chạy tự động)');
}

function common(command: Command): Command {
  return command
    .option('--ngay <ngày>', 'coi ngày này là hôm nay (dd/mm/yyyy)')
    .option('--thu-muc <thư mục>', 'thư mục làm việc; mặc định là nơi gần nhất có cchc.json')
    .option('--nguon <tệp|thư mục...>', 'lấy biểu ở đây thay cho du-lieu/…')
    .option('--ra <tệp|thư mục>', 'nơi ghi kết quả')
    .option('--json', 'in kết quả dạng JSON')
    .option('--chat-che', 'coi cảnh báo như lỗi')
    .option('--khong-mau', 'không dùng màu')
    .option('--im-lang', 'không in lời nhắn');
}

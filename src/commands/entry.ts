/** What a command is: words for the help, options, and how it is run. */
import { type CommonOptions, type Context, type Io, openContext, type PeriodOptions } from './context.ts';
import { type Logged, logged } from './log.ts';
import { type Option, type Own, PERIOD, type SharedName, sharedOptions } from './options.ts';

/** The options as commander read them: {@link Own} sees to it that none is missing, a test that each has its name. */
export type Typed = <Options extends CommonOptions>() => Options;

export interface Entry {
  name: string;
  alias: string;
  /** In the list of commands. */
  about: string;
  /** The first line of its help. */
  says: string;
  /** Commands that a person can type as they are. */
  examples: readonly string[];
  /** Its argument as shown, "<mẫu>" or "[tệp|thư mục...]", and what it is. */
  argument?: Option;
  /** All that it takes, by the name that commander gives each. */
  options: Readonly<Record<string, Option>>;
  /** Those that are its own, under the heading that its help gives them. */
  own: readonly Option[];
  /** Those of all commands that change something here; it takes no other. */
  shared: readonly SharedName[];
  /** Whether it is about a period. */
  ofPeriod: boolean;
  /** Runs when its group is named alone. */
  isDefault?: true;
  /** @returns exit status */
  run(io: Io, typed: Typed, args: string[]): Promise<number>;
}

/** Commands under one word: `plan show`. */
export interface Group {
  name: string;
  alias: string;
  about: string;
  entries: readonly Entry[];
}

type Words<Options, Shared> = Omit<Entry, 'options' | 'run' | 'own' | 'ofPeriod'> & {
  options: Own<Options, Shared>;
};

/** A command that works in a workspace. @param load the function that runs it */
export function command<Options extends CommonOptions>(
  words: Words<Options, CommonOptions>,
  load: () => Promise<(context: Context<Options>, args: string[]) => Promise<number> | number>,
): Entry {
  return {
    ...words,
    own: Object.values(words.options),
    options: { ...sharedOptions(words.shared), ...words.options },
    ofPeriod: false,
    run: async (io, typed, args) => {
      const execute = await load();
      return execute(await openContext(io, typed<Options>()), args);
    },
  };
}

/** A command about one period, which leaves a line in a log when it may say nothing else. */
export function periodCommand<Options extends PeriodOptions>(
  words: Words<Options, PeriodOptions>,
  load: () => Promise<(context: Context<Options> & Logged, args: string[]) => Promise<number>>,
): Entry {
  return {
    ...words,
    own: Object.values(words.options),
    options: { ...PERIOD, ...sharedOptions(words.shared), ...words.options },
    ofPeriod: true,
    run: (io, typed, args) =>
      logged(words.name, io, typed<Options>(), async (log) => {
        const execute = await load();
        return execute({ ...(await openContext(io, typed<Options>())), log }, args);
      }),
  };
}

/** A command that needs no workspace. */
export function freeCommand<Options extends CommonOptions>(
  words: Words<Options, CommonOptions>,
  load: () => Promise<(io: Io, options: Options, args: string[]) => Promise<number> | number>,
): Entry {
  return {
    ...words,
    own: Object.values(words.options),
    options: { ...sharedOptions(words.shared), ...words.options },
    ofPeriod: false,
    run: async (io, typed, args) => (await load())(io, typed<Options>(), args),
  };
}

/** Long work that a Ctrl-C stops at once, though it never waits for anything. */
import { type Context, createContext, Script } from 'node:vm';

const CALL = 'work()';
let call: { script: Script; context: Context } | undefined;

/**
 * Does the work. Node hears a Ctrl-C only between two pieces of work, and one large workbook is one piece: V8 is told
 * to break off instead. Nothing may be written in it: it ends wherever it is.
 * @throws what {@link isInterruption} knows
 */
export function interruptibly<T>(work: () => T): T {
  call ??= { script: new Script(CALL), context: createContext({}) };
  const { script, context } = call;
  context.work = work;
  return script.runInContext(context, { breakOnSigint: true }) as T;
}

/** Lets a Ctrl-C be heard between two pieces of work. */
export function moment(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

/** Whether this is the end of work that a Ctrl-C broke off. */
export function isInterruption(error: unknown): boolean {
  // It comes from the script's own context, where an Error is another class.
  return (error as { code?: unknown } | undefined)?.code === 'ERR_SCRIPT_EXECUTION_INTERRUPTED';
}

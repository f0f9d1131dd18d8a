/**
 * What stops a command before it can start: wrong usage or configuration, a place that cannot be read or
 * written. One Vietnamese sentence and how to mend it; never about what the officers' sheets say (that is
 * a Finding). Any other error that reaches the top is our own bug.
 */
export class UserError extends Error {
  /** @param about what is wrong: the command or its configuration, or files that cannot be read or written */
  constructor(
    message: string,
    readonly hint: string | undefined = undefined,
    readonly about: 'usage' | 'files' = 'usage',
  ) {
    super(message);
  }
}

/** Words of the command line that are nearly right: whoever has the whole line shows it mended. */
export class Mistyped extends UserError {
  constructor(
    message: string,
    readonly typed: readonly string[],
    readonly meant: readonly string[],
    /** Whether they can mean nothing else: then the right words are no question. */
    readonly isCertain = false,
  ) {
    super(message);
  }
}

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

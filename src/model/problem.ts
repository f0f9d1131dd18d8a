/**
 * What stops a command before it can start: wrong usage or configuration, a place that cannot be read or
 * written. One Vietnamese sentence and how to mend it; never about what the officers' sheets say (that is
 * a Finding). Any other error that reaches the top is our own bug.
 */
export class UserError extends Error {
  /** @param status 2 = wrong usage or configuration, 3 = could not read or write (contract §4). */
  constructor(
    message: string,
    readonly hint: string | undefined = undefined,
    readonly status: 2 | 3 = 2,
  ) {
    super(message);
  }
}

/** A failure that a person at the keyboard can act on: its message is what they read, without a stack trace. */
export class ExplainedFailure extends Error {
  constructor(
    message: string,
    readonly detail?: string,
  ) {
    super(message);
    this.name = 'ExplainedFailure';
  }
}

/** What was given cannot be used; nothing was written. */
export class BadInput extends ExplainedFailure {
  override name = 'BadInput';
}

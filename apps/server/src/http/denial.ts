import { HttpException } from '@nestjs/common';
import { problem } from './problem.js';
import { ProblemBody } from './problem-filter.js';

/** What is not done for no article of law. */
export interface Denial {
  readonly code: string;
  readonly message: string;
  readonly field?: string | undefined;
  /** What can be done instead. */
  readonly instead?: string | undefined;
  /** After how long it is worth trying again. */
  readonly retryAfterSeconds?: number | undefined;
}

/** A refusal with one reason, as an error of this status. */
export function denial(
  status: number,
  title: string,
  { code, message, field, instead, retryAfterSeconds }: Denial,
): HttpException {
  const reason = {
    code,
    article: '业务规则',
    message,
    ...(field ? { field } : {}),
    ...(instead ? { instead } : {}),
  };
  return new HttpException(new ProblemBody(problem(status, title, [reason]), retryAfterSeconds), status);
}

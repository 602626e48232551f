import {
  BadRequestException,
  ServiceUnavailableException,
  ValidationPipe,
  type ValidationError,
} from '@nestjs/common';
import { problem, type Violation } from './problem.js';
import { ProblemBody, tryLater } from './problem-filter.js';

function violationsOf(errors: readonly ValidationError[], path = ''): Violation[] {
  return errors.flatMap(({ property, constraints, children }) => {
    const field = path === '' ? property : `${path}.${property}`;
    const own = Object.entries(constraints ?? {}).map(([check, message]) => {
      const unknown = check === 'whitelistValidation';
      return {
        code: unknown ? 'unknown-field' : 'bad-field',
        article: '业务规则',
        field,
        message: unknown ? `没有“${field}”这一项。` : message,
      };
    });
    return [...own, ...violationsOf(children ?? [], field)];
  });
}

/** All problems at once, each at its field; a field that no one knows is refused, not dropped. */
export const validation = new ValidationPipe({
  whitelist: true,
  forbidNonWhitelisted: true,
  forbidUnknownValues: true,
  transform: true,
  stopAtFirstError: true,
  exceptionFactory: (errors) =>
    new BadRequestException(new ProblemBody(problem(400, '请求格式有误', violationsOf(errors)))),
});

export const badRequests = (faults: readonly (readonly [field: string, message: string])[]) =>
  new BadRequestException(
    new ProblemBody(
      problem(
        400,
        '请求格式有误',
        faults.map(([field, message]) => ({ code: 'bad-field', article: '业务规则', field, message })),
      ),
    ),
  );

export const badRequest = (field: string, message: string): BadRequestException =>
  badRequests([[field, message]]);

/** What can be asked again later. */
export const unavailable = (code: string, message: string): ServiceUnavailableException =>
  new ServiceUnavailableException(new ProblemBody(tryLater(code, message)));

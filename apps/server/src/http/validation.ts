import {
  BadRequestException,
  ServiceUnavailableException,
  ValidationPipe,
  type ArgumentMetadata,
  type ValidationError,
} from '@nestjs/common';
import { formOf, type FormField } from './fields.js';
import { problem, type Violation } from './problem.js';
import { ProblemBody, tryLater } from './problem-filter.js';

function violationsOf(errors: readonly ValidationError[], path = ''): Violation[] {
  return errors.flatMap(({ property, constraints, children }) => {
    const field = path === '' ? property : `${path}.${property}`;
    const own = Object.entries(constraints ?? {}).map(([check, message]) =>
      check === 'whitelistValidation'
        ? violation(field, `没有“${field}”这一项。`, 'unknown-field')
        : violation(field, message),
    );
    return [...own, ...violationsOf(children ?? [], field)];
  });
}

/** More than anybody mends at once; how many more there are is said. */
const MOST_TOLD = 50;

function refused(violations: readonly Violation[]): BadRequestException {
  const told = violations.slice(0, MOST_TOLD);
  const more = violations.length - told.length;
  const left = { code: 'more', article: '业务规则', message: `此外还有 ${more} 处问题。` };
  return new BadRequestException(
    new ProblemBody(problem(400, '请求格式有误', more > 0 ? [...told, left] : told)),
  );
}

const violation = (field: string, message: string, code = 'bad-field'): Violation => ({
  code,
  article: '业务规则',
  field,
  message,
});

type Plain = Readonly<Record<string, unknown>>;
const isPlain = (value: unknown): value is Plain =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * A body with the fields of its form alone; what is left out is named in `unknown`. What walks a body later costs more
 * than its size, so it gets no more than a form can hold.
 */
function knownPart(form: readonly FormField[], body: Plain, unknown: string[], path = ''): Plain {
  const fields = new Map(form.map((field) => [field.name, field]));
  const known: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(body)) {
    const at = path === '' ? name : `${path}.${name}`;
    const field = fields.get(name);
    if (!field) unknown.push(at);
    // As other programs write what is not filled in.
    else if (value === null) continue;
    else if (field.of && Array.isArray(value)) {
      const { of } = field;
      known[name] = value.map((one: unknown, index) =>
        isPlain(one) ? knownPart(of, one, unknown, `${at}.${index}`) : one,
      );
    } else known[name] = value;
  }
  return known;
}

/** All problems at once, each at its field; a field that no one knows is refused, not dropped. */
class Validation extends ValidationPipe {
  override async transform(value: unknown, metadata: ArgumentMetadata): Promise<unknown> {
    const { metatype } = metadata;
    const form = metatype ? formOf(metatype as new () => object) : [];
    const unknown: string[] = [];
    const known = form.length > 0 && isPlain(value) ? knownPart(form, value, unknown) : value;
    const strange = unknown.map((field) => violation(field, `没有“${field}”这一项。`, 'unknown-field'));
    try {
      const read = (await super.transform(known, metadata)) as unknown;
      if (strange.length === 0) return read;
    } catch (error) {
      if (!(error instanceof Misfits)) throw error;
      strange.push(...error.violations);
    }
    throw refused(strange);
  }
}

/** What is wrong with the fields that are known. */
class Misfits extends Error {
  constructor(readonly violations: readonly Violation[]) {
    super('bad fields');
  }
}

export const validation = new Validation({
  whitelist: true,
  forbidNonWhitelisted: true,
  forbidUnknownValues: true,
  transform: true,
  stopAtFirstError: true,
  exceptionFactory: (errors) => new Misfits(violationsOf(errors)),
});

export const badRequests = (faults: readonly (readonly [field: string, message: string])[]) =>
  refused(faults.map(([field, message]) => violation(field, message)));

export const badRequest = (field: string, message: string): BadRequestException =>
  badRequests([[field, message]]);

/** What can be asked again later. */
export const unavailable = (code: string, message: string): ServiceUnavailableException =>
  new ServiceUnavailableException(new ProblemBody(tryLater(code, message)));

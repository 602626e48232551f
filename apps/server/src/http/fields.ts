import { applyDecorators } from '@nestjs/common';
import { ApiProperty, type ApiPropertyOptions } from '@nestjs/swagger';
import { Type as Kind } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  isEmail,
  IsIn,
  IsOptional,
  IsString,
  isURL,
  MaxLength,
  MinLength,
  registerDecorator,
  ValidateNested,
  type ValidationArguments,
} from 'class-validator';
import { isStorable, LONGEST, longestOf } from '#casework';
import { insteadOfDay, insteadOfNumber, isDay, isMoment, readIdentityNumber, type TermList } from '#statute';

interface Field {
  /** What staff call it; stands in every message about it. */
  readonly title: string;
  readonly optional?: boolean;
  readonly example?: string | boolean;
}

/** A field as a form shows it. */
export interface FormField {
  readonly name: string;
  readonly title: string;
  readonly kind:
    | 'text'
    | 'day'
    | 'minute'
    | 'moment'
    | 'time'
    | 'term'
    | 'flag'
    | 'count'
    | 'identity'
    | 'list'
    | 'struct';
  readonly optional: boolean;
  /** The most characters of a text. */
  readonly longest?: number;
  /** What can be chosen: code, and the words for it. */
  readonly words?: TermList;
  /** The fields of each thing in a list. */
  readonly of?: readonly FormField[];
  readonly example?: string | boolean;
}

const FORM = Symbol('form');
type Shape = Pick<FormField, 'kind' | 'longest' | 'words' | 'of'>;

/** The fields of a body as a form shows them, in order. */
export const formOf = (body: new () => object): readonly FormField[] =>
  (Reflect.getMetadata(FORM, body.prototype as object) ?? []) as readonly FormField[];

const inForm =
  ({ title, optional = false, example }: Field, shape: Shape): PropertyDecorator =>
  (target, property) => {
    const earlier = (Reflect.getOwnMetadata(FORM, target) ??
      Reflect.getMetadata(FORM, target) ??
      []) as readonly FormField[];
    // A number that could be somebody's stands in no form.
    const shown = shape.kind === 'identity' ? undefined : example;
    const field = {
      name: String(property),
      title,
      optional,
      ...(shown === undefined ? {} : { example: shown }),
    };
    Reflect.defineMetadata(FORM, [...earlier, { ...field, ...shape }], target);
  };

const described = (
  { title, optional, example }: Field,
  shape: Shape,
  options: ApiPropertyOptions = {},
): PropertyDecorator[] => [
  inForm({ title, ...(optional ? { optional } : {}), ...(example === undefined ? {} : { example }) }, shape),
  ApiProperty({
    ...options,
    description: title,
    required: !optional,
    ...(example === undefined ? {} : { example }),
  } as ApiPropertyOptions),
  ...(optional ? [IsOptional()] : []),
];

/** What is said of a value: that it is missing, where it is, and else what is wrong with it. */
const orMissing =
  ({ title }: Pick<Field, 'title'>, message: string) =>
  ({ value }: Pick<ValidationArguments, 'value'>): string =>
    value === undefined || value === null ? `缺少${title}。` : message;

/** A property check with what it says, as a decorator. */
const checked = (
  field: Pick<Field, 'title'>,
  name: string,
  shape: string,
  holds: (value: unknown) => boolean,
  instead: (value: unknown) => string = () => '',
): PropertyDecorator => {
  return (target, property) =>
    registerDecorator({
      name,
      target: target.constructor,
      propertyName: String(property),
      options: {
        message: ({ value }) =>
          orMissing(field, `${field.title}${shape}。${instead(value)}`)({ value: value as unknown }),
      },
      validator: { validate: holds },
    });
};

const boundedText = (field: Field, maxLength: number): PropertyDecorator =>
  applyDecorators(
    ...described(field, { kind: 'text', longest: maxLength }, { type: String, maxLength, minLength: 1 }),
    IsString({ message: orMissing(field, `${field.title}应为文字。`) }),
    MinLength(1, { message: orMissing(field, `${field.title}不能为空。`) }),
    MaxLength(maxLength, { message: orMissing(field, `${field.title}不能超过 ${maxLength} 个字。`) }),
    checked(
      field,
      'isPlainText',
      `含有不能使用的字符`,
      (value) => typeof value !== 'string' || isStorable(value),
    ),
  );

/** A text as long as a field of its name may be, unless another length is told. */
export const TextField =
  (field: Field, maxLength?: number): PropertyDecorator =>
  (target, property) =>
    boundedText(field, maxLength ?? longestOf(String(property)))(target, property);

export const DayField = (field: Field): PropertyDecorator =>
  applyDecorators(
    ...described({ example: '2023-03-07', ...field }, { kind: 'day' }, { type: String, format: 'date' }),
    checked(
      field,
      'isDay',
      `应为 YYYY-MM-DD 形式的日期，且这一天须存在`,
      (value) => typeof value === 'string' && isDay(value),
      insteadOfDay,
    ),
  );

const textOf = (
  field: Field,
  example: string,
  name: string,
  shape: string,
  holds: (text: string) => boolean,
  kind: FormField['kind'] = 'text',
  longest?: number,
) =>
  applyDecorators(
    ...described(
      { example, ...field },
      { kind, ...(longest === undefined ? {} : { longest }) },
      { type: String, ...(longest === undefined ? {} : { maxLength: longest }) },
    ),
    ...(longest === undefined
      ? []
      : [MaxLength(longest, { message: `${field.title}不能超过 ${longest} 个字。` })]),
    checked(field, name, `应为${shape}`, (value) => typeof value === 'string' && holds(value)),
  );

const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;

/** A time of the day in Asia/Shanghai. */
export const TimeField = (field: Field): PropertyDecorator =>
  textOf(field, '08:30', 'isTime', ' HH:mm 形式的时刻', (text) => TIME.test(text), 'time');

/** A day and a minute in Asia/Shanghai. */
export const MinuteField = (field: Field): PropertyDecorator =>
  textOf(
    field,
    '2023-03-07T09:30',
    'isMinute',
    ' YYYY-MM-DDTHH:mm 形式的日期和时刻',
    (text) => isDay(text.slice(0, 10)) && text[10] === 'T' && TIME.test(text.slice(11)),
    'minute',
  );

/** A minute in Asia/Shanghai, or only its day where no hour is known. */
export const MomentField = (field: Field): PropertyDecorator =>
  textOf(
    field,
    '2026-03-07T14:30',
    'isMoment',
    ' YYYY-MM-DDTHH:mm 形式的日期和时刻，只知道日期的写成 YYYY-MM-DD',
    isMoment,
    'moment',
  );

export const EmailField = (field: Field): PropertyDecorator =>
  textOf(
    field,
    'office@example.gov.cn',
    'isMailAddress',
    '邮箱地址',
    (text) => isEmail(text),
    'text',
    LONGEST.email,
  );

export const AddressField = (field: Field): PropertyDecorator =>
  textOf(
    field,
    'https://gateway.example.gov.cn/notify',
    'isWebAddress',
    ' http 或 https 地址',
    (text) => isURL(text, { protocols: ['http', 'https'], require_protocol: true, require_tld: false }),
    'text',
    LONGEST.webhook,
  );

export const TermField = (field: Field, terms: TermList): PropertyDecorator => {
  const codes = Object.keys(terms);
  const words = codes.map((code) => `${code}（${terms[code]?.zh ?? ''}）`).join('、');
  return applyDecorators(
    ...described({ example: codes[0] ?? '', ...field }, { kind: 'term', words: terms }, { enum: codes }),
    IsIn(codes, { message: orMissing(field, `${field.title}应为：${words}。`) }),
  );
};

export const FlagField = (field: Field): PropertyDecorator =>
  applyDecorators(
    ...described({ example: false, ...field }, { kind: 'flag' }, { type: Boolean }),
    IsBoolean({ message: orMissing(field, `${field.title}应为 true 或 false。`) }),
  );

/** A whole number from 1 on, such as an amount in fen. */
export const CountField = ({
  example,
  ...field
}: Omit<Field, 'example'> & { readonly example?: number }): PropertyDecorator =>
  applyDecorators(
    ...described(
      field,
      { kind: 'count' },
      { type: Number, minimum: 1, ...(example === undefined ? {} : { example }) },
    ),
    checked(
      field,
      'isCount',
      `应为正整数`,
      (value) => typeof value === 'number' && Number.isSafeInteger(value) && value > 0,
    ),
  );

/** Most things in a list, unless its field says otherwise. */
const MOST_LISTED = 100;

/** A list of things that are told by fields themselves. */
export const ListField = (field: Field, of: new () => object, most = MOST_LISTED): PropertyDecorator =>
  applyDecorators(
    ...described(field, { kind: 'list', of: formOf(of) }, { type: [of] }),
    IsArray({ message: orMissing(field, `${field.title}应为列表。`) }),
    ArrayMaxSize(most, { message: `${field.title}最多 ${most} 项。` }),
    ValidateNested({ each: true, message: `${field.title}的每一项应逐项写明。` }),
    Kind(() => of),
  );

/** Fields whose names depend on something else in the body; what reads them checks them. */
export const StructField = ({
  example = {},
  ...field
}: Omit<Field, 'example'> & { readonly example?: object }): PropertyDecorator =>
  applyDecorators(
    ...described(field, { kind: 'struct' }, { type: Object, additionalProperties: true, example }),
    checked(
      field,
      'isStruct',
      '应逐项写明',
      (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
    ),
  );

export const IdentityField = (field: Field): PropertyDecorator =>
  applyDecorators(
    ...described(
      { example: '500000199406214594', ...field },
      { kind: 'identity' },
      { type: String, minLength: 18, maxLength: 18 },
    ),
    checked(
      field,
      'isIdentityNumber',
      `有误：应为 18 位，且出生日期和校验码须正确`,
      (value) => typeof value === 'string' && readIdentityNumber(value).ok,
      insteadOfNumber,
    ),
  );

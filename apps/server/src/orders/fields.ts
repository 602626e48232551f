import { ORGAN, SEX, type TermList } from '#statute';
import {
  CountField,
  DayField,
  FlagField,
  IdentityField,
  ListField,
  MinuteField,
  MomentField,
  StructField,
  TermField,
  TextField,
} from '../http/fields.js';
import type { Fields } from './order-row.js';

interface More {
  readonly optional?: boolean;
  readonly example?: string;
}

export const text = (title: string, more: More = {}): PropertyDecorator => TextField({ title, ...more });
export const day = (title: string, more: More = {}): PropertyDecorator => DayField({ title, ...more });
export const minute = (title: string, more: More = {}): PropertyDecorator => MinuteField({ title, ...more });
export const moment = (title: string, more: More = {}): PropertyDecorator => MomentField({ title, ...more });
export const term = (title: string, terms: TermList, more: More = {}): PropertyDecorator =>
  TermField({ title, ...more }, terms);
export const organ = (title: string): PropertyDecorator => TermField({ title }, ORGAN);
export const flag = (title: string, more: Pick<More, 'optional'> = {}): PropertyDecorator =>
  FlagField({ title, ...more });
export const count = (
  title: string,
  more: { readonly example?: number; readonly optional?: boolean } = {},
): PropertyDecorator => CountField({ title, ...more });
export const list = (title: string, of: new () => object): PropertyDecorator => ListField({ title }, of);

export const struct = (title: string, example: object): PropertyDecorator => StructField({ title, example });

/** Who it is about, as every opening order says. */
export const PERSON: Fields = {
  name: text('姓名', { example: '张三' }),
  sex: term('性别', SEX),
  idNumber: IdentityField({ title: '身份证号' }),
  address: text('居住地', { example: '酉阳县麻旺镇光明社区' }),
};

export const OFFICE: Fields = { office: text('司法所', { optional: true, example: '麻旺司法所' }) };

import { personalKind, type Confidentiality, type PersonalKind } from '#casework';
import { HIDDEN_NAME, RESTRICTED_NAME, maskAddress, maskIdNumber, maskPhone } from './masks.js';

type Mask = (text: string) => string;

const all: Mask = (text) => '*'.repeat([...text].length);
const hiddenText: Mask = () => '（限制知悉，内容不显示）';
const yearOnly: Mask = (day) => `${day.slice(0, 4)}-**-**`;

/** How each kind of personal field is shown to everybody. */
const ALWAYS: Readonly<Partial<Record<PersonalKind, Mask>>> = {
  'identity-number': maskIdNumber,
  phone: maskPhone,
  place: maskAddress,
};
/** And to whom may not learn who a minor is. */
const HIDDEN: Readonly<Partial<Record<PersonalKind, Mask>>> = {
  'identity-number': all,
  phone: all,
  place: all,
  text: hiddenText,
};
/** What else would tell who a minor is; `text` is what a line of a file says in words. */
const ALSO_HIDDEN: Readonly<Record<string, Mask>> = {
  personKey: all,
  birth: yearOnly,
  beneficiaryBirth: yearOnly,
  text: hiddenText,
};

/** How a file must be kept. `goesOn`: sealed by another file only, and still under way. */
export interface KeptSo {
  readonly confidentiality: Confidentiality;
  readonly goesOn: boolean;
}

/** What is asked of whoever reads: whether he may know who minors and restricted people are. */
export interface Reader {
  readonly seesRestricted: boolean;
}

/** Whether this viewer learns who it is. */
export const mayKnow = (viewer: Reader, confidentiality: Confidentiality): boolean =>
  confidentiality === 'ordinary' || (confidentiality !== 'sealed' && viewer.seesRestricted);

/** How a file is kept from this viewer. What is sealed by another file and still under way is a minor's to who may know minors. */
export const keptFrom = (viewer: Reader, { confidentiality, goesOn }: KeptSo): Confidentiality =>
  goesOn && viewer.seesRestricted ? 'minor' : confidentiality;

/** The field that leads from a resettlement to the correction file before it. */
const LEADING = 'correctionFileNumber';
const NUMBER_HIDDEN = '（已封存，编号不显示）';

/** Without the number of the sealed file that it follows from, also where somebody wrote it into a remark. */
export function withoutNumber<Told>(told: Told, number: unknown): Told {
  const isNumber = typeof number === 'string' && number !== '';
  const clear = (value: unknown, field: string): unknown => {
    if (field === LEADING) return null;
    if (typeof value === 'string')
      return isNumber && personalKind(field) === 'text' ? value.replaceAll(number, NUMBER_HIDDEN) : value;
    if (Array.isArray(value)) return value.map((one) => clear(one, field));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, clear(one, name)]));
  };
  return clear(told, '') as Told;
}

/** What stands in the place of a name that is not told: why it is not. */
const nameOf = (confidentiality: Confidentiality): string =>
  confidentiality === 'restricted' ? RESTRICTED_NAME : HIDDEN_NAME;

/** Why a file is hidden from its viewer; null where it is not. */
type Hidden = Confidentiality | null;

function maskOf(field: string, hidden: Hidden): Mask | undefined {
  const kind = personalKind(field);
  if (hidden === null) return kind && ALWAYS[kind];
  if (kind === 'name' || kind === 'people') return () => nameOf(hidden);
  return kind ? HIDDEN[kind] : ALSO_HIDDEN[field];
}

function masked(value: unknown, hides: Hidden): unknown {
  if (Array.isArray(value)) return value.map((one) => masked(one, hides));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([field, one]) => [
      field,
      typeof one === 'string' ? (maskOf(field, hides)?.(one) ?? one) : masked(one, hides),
    ]),
  );
}

/** A recorded value as everybody is told it, or as it is told where the file is hidden. */
export function maskedField(field: string, value: string, hidden: Hidden = null): string {
  return maskOf(field, hidden)?.(value) ?? value;
}

/** As this viewer may see it: numbers, phones and addresses masked for everybody, a minor's identity for most. */
export function shown<Told extends object>(
  viewer: Reader,
  told: Told,
  confidentiality: Confidentiality,
): Told {
  return masked(told, mayKnow(viewer, confidentiality) ? null : confidentiality) as Told;
}

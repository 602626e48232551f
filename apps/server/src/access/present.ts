import { HIDDEN_NAME, maskAddress, maskIdNumber, maskPhone, type Viewer } from '#access';
import type { Confidentiality } from '#casework';

type Mask = (text: string) => string;

/** Fields that tell who somebody is or where he lives, wherever they stand. */
const ALWAYS: Readonly<Record<string, Mask>> = {
  idNumber: maskIdNumber,
  personKey: maskIdNumber,
  phone: maskPhone,
  address: maskAddress,
};
const all: Mask = (text) => '*'.repeat([...text].length);
/** What else would tell who a minor is. */
const HIDDEN: Readonly<Record<string, Mask>> = {
  ...ALWAYS,
  idNumber: all,
  personKey: all,
  phone: all,
  address: all,
  name: () => HIDDEN_NAME,
  beneficiaryName: () => HIDDEN_NAME,
  prisonerName: () => HIDDEN_NAME,
  birth: (day) => `${day.slice(0, 4)}-**-**`,
  beneficiaryBirth: (day) => `${day.slice(0, 4)}-**-**`,
};
/** What people wrote in their own words: it may name anybody. */
const FREE_TEXT = new Set([
  'reason',
  'note',
  'summary',
  'remarks',
  'endRemarks',
  'finding',
  'refusalReason',
  'extensionReason',
  'text',
]);

/** Whether this viewer learns who it is. */
export const mayKnow = (viewer: Viewer, confidentiality: Confidentiality): boolean =>
  confidentiality === 'ordinary' || (confidentiality === 'minor' && viewer.seesRestricted);

function masked(value: unknown, masks: Readonly<Record<string, Mask>>, hideText: boolean): unknown {
  if (Array.isArray(value)) return value.map((one) => masked(one, masks, hideText));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => {
      if (typeof one !== 'string') return [key, masked(one, masks, hideText)];
      if (hideText && FREE_TEXT.has(key)) return [key, '（未成年人案件，内容不显示）'];
      return [key, masks[key]?.(one) ?? one];
    }),
  );
}

/** As this viewer may see it: numbers, phones and addresses masked for everybody, a minor's identity for most. */
export function shown<Told extends object>(
  viewer: Viewer,
  told: Told,
  confidentiality: Confidentiality,
): Told {
  const knows = mayKnow(viewer, confidentiality);
  return masked(told, knows ? ALWAYS : HIDDEN, !knows) as Told;
}

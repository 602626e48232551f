/**
 * What tells who somebody is, where he lives, or is written in staff's own words and may name anybody. The one list
 * of it: such fields are sealed in the history and in the registers, masked on screens, and not searched in clear.
 * A field has the same name wherever it stands.
 */
export type PersonalKind = 'name' | 'identity-number' | 'phone' | 'place' | 'text' | 'people';

export const PERSONAL_FIELDS = {
  name: 'name',
  prisonerName: 'name',
  beneficiaryName: 'name',
  otherParentName: 'name',
  guardianName: 'name',
  idNumber: 'identity-number',
  phone: 'phone',
  address: 'place',
  destination: 'text',
  reason: 'text',
  otherReason: 'text',
  endReason: 'text',
  refusalReason: 'text',
  extensionReason: 'text',
  finding: 'text',
  note: 'text',
  summary: 'text',
  remarks: 'text',
  endRemarks: 'text',
  members: 'people',
} as const satisfies Readonly<Record<string, PersonalKind>>;

export type PersonalField = keyof typeof PERSONAL_FIELDS;

export const isPersonal = (field: string): field is PersonalField => Object.hasOwn(PERSONAL_FIELDS, field);
export const personalKind = (field: string): PersonalKind | undefined =>
  isPersonal(field) ? PERSONAL_FIELDS[field] : undefined;

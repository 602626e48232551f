import { placeOffice } from '#application';
import type { Runtime } from '#runtime';
import type { World } from '#simulation';

export const COUNTY = '模拟县';
/** People on the books of one office, as offices have them. */
const TO_AN_OFFICE = 50;
/** Of all who ever came, so many are on the books at a time. */
const PRESENT = 0.4;

/** As many offices as so many subjects need. */
export const officesOf = (
  subjects: number,
  count = Math.max(2, Math.ceil((subjects * PRESENT) / TO_AN_OFFICE)),
): string[] => Array.from({ length: count }, (_, index) => `模拟第${index + 1}司法所`);

/** Puts the offices below one county, so that its figures are those of all. */
export async function countyOf({ store, clock }: Runtime, { offices }: World): Promise<void> {
  for (const office of offices) {
    await placeOffice({ store, clock }, '模拟', office, COUNTY);
  }
}

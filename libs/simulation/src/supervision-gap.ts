import { addDays, daysBetween, type Day } from '#statute';
import { chanceOf, Draw } from './chance.js';

/** Its chances are its own, so that all else about a person is what it was before this was told. */
const APART = 3_000_000;
const FEWEST_DAYS = 90;

/** One of a hundred is out of contact once, for three to six days; the procuratorate is told on the day it is found. */
export function supervisionGap(
  seed: number,
  number: string,
  fileNumber: string,
  since: Day,
  present: Day,
): string[][] {
  const draw = new Draw(chanceOf(seed, Number(number) + APART));
  const days = daysBetween(since, present);
  if (days < FEWEST_DAYS || !draw.percent(1)) return [];
  const began = addDays(since, draw.between(40, days - 20));
  const found = addDays(began, 1);
  const back = addDays(began, draw.between(3, 6));
  return [
    [
      `脱${number}`,
      fileNumber,
      '脱管',
      '失去联系',
      `${began} 18:30`,
      `${found} 09:00`,
      `${back} 16:00`,
      '否',
      found,
      '',
      '',
    ],
  ];
}

import { checkDigitOf, dayOf } from '#statute';
import type { Draw } from './chance.js';

/** Somebody who is nobody: the area code of the number is given to no place. */
export interface Person {
  readonly name: string;
  readonly sex: '男' | '女';
  readonly idNumber: string;
  readonly address: string;
}

const SURNAMES = '王李张刘陈杨黄赵吴周徐孙马朱胡林郭何高罗';
/** As many letters as names have, and nobody's. */
const GIVEN =
  '伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉兰红建国文志海波鹏辉飞燕峰斌宇浩凯健俊帆玲萍云梅琳倩莉婷雪慧晶丹';

const letter = (letters: string, number: number): string => letters.charAt(number % letters.length);

/** The same number gives the same name; two numbers never the same identity number. */
export function simulatePerson(number: number, draw: Draw): Person {
  const isMale = draw.percent(90);
  // One in a hundred is a minor when his case begins: born late.
  const year = draw.percent(1) ? draw.between(2006, 2008) : draw.between(1955, 2004);
  const birth = dayOf(year, draw.between(1, 12), draw.between(1, 28)).replaceAll('-', '');
  const order = String(draw.between(0, 498) * 2 + (isMale ? 1 : 0)).padStart(3, '0');
  const body = `50${String(number % 10_000).padStart(4, '0')}${birth}${order}`;
  const given = `${letter(GIVEN, number)}${draw.percent(70) ? letter(GIVEN, number * 7 + 3) : ''}`;
  return {
    name: `${letter(SURNAMES, Math.floor(number / 7))}${given}`,
    sex: isMale ? '男' : '女',
    idNumber: body + checkDigitOf(body),
    address: `模拟县第${number % 40}村`,
  };
}

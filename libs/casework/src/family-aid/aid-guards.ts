import { addMonths, ageOn, type Day, type OtherParent } from '#statute';
import type { Refusal } from '../shared/decision.js';

export const ARTICLE = '民发〔2019〕62号、民发〔2020〕125号';

/** Aid for a child, whatever a place calls it. */
const FOR_CHILDREN = /儿童|孤儿|未成年|子女|无人(抚养|管理|监护)/;
/** Aid for whom neither parent can care. */
const FOR_NOBODYS = /无人(抚养|管理|监护)/;
/** After so many months somebody who cannot be found is 失联. */
const MONTHS_LOST = 6;

/** What is known of the child and of its other parent. */
export interface AidGround {
  readonly aidType?: string;
  readonly beneficiaryBirth?: Day;
  readonly otherParent?: OtherParent;
  readonly otherParentSince?: Day;
}

const OTHER_AID = '改为其他救助类型（如临时救助、最低生活保障）申请';

/** Aid for a child is for who is under 18; at school it goes on beyond, where the place has it so, but is not begun. */
export function childTooOld({ aidType = '', beneficiaryBirth }: AidGround, on: Day): Refusal | false {
  if (!FOR_CHILDREN.test(aidType)) return false;
  const at = { article: ARTICLE, field: 'beneficiaryBirth' } as const;
  if (beneficiaryBirth === undefined)
    return {
      ...at,
      code: 'incomplete',
      message: '儿童的生活补贴只发给未满十八周岁的人，须写明受助人的出生日期。',
      instead: '请填写“受助人出生日期”；已经登记申请的，以“更正”补填。',
    };
  return (
    ageOn(beneficiaryBirth, on) >= 18 && {
      ...at,
      code: 'aid-age',
      message: `受助人 ${beneficiaryBirth} 出生，至 ${on} 为 ${ageOn(beneficiaryBirth, on)} 周岁，已满十八周岁，不能申请、确认儿童的生活补贴。`,
      instead: `请核对出生日期；已成年的，${OTHER_AID}。此前已经领取、仍在全日制学校就读的，按当地规定继续发放，不必重新申请。`,
    }
  );
}

/** One parent in prison and the other able to care: nobody's child it is not. */
export function otherParentCares(
  { aidType = '', otherParent, otherParentSince }: AidGround,
  on: Day,
): Refusal | false {
  if (!FOR_NOBODYS.test(aidType)) return false;
  if (otherParent === 'able')
    return {
      code: 'aid-other-parent',
      article: ARTICLE,
      field: 'otherParent',
      message: '另一方父母能够履行抚养职责的，不属于事实无人抚养。',
      instead: `请核实另一方父母的情况；确能抚养的，${OTHER_AID}，或者查验结果填写不合格。`,
    };
  const countsFrom = otherParentSince && addMonths(otherParentSince, MONTHS_LOST);
  return (
    otherParent === 'lost_contact' &&
    countsFrom !== undefined &&
    on < countsFrom && {
      code: 'aid-other-parent',
      article: ARTICLE,
      field: 'otherParentSince',
      message: `另一方父母自 ${otherParentSince} 起失联，未满六个月，不作为失联认定。`,
      instead: `失联满六个月，即 ${countsFrom} 起再办理；此前生活困难的，${OTHER_AID}。`,
      notUntil: countsFrom,
    }
  );
}

/** Nobody confirms aid for nobody's child without having looked at the second parent. */
export const otherParentUnknown = ({ aidType = '', otherParent }: AidGround): Refusal | false =>
  FOR_NOBODYS.test(aidType) &&
  otherParent === undefined && {
    code: 'aid-other-parent',
    article: ARTICLE,
    field: 'otherParent',
    message: '没有写明另一方父母的情况，不能认定事实无人抚养。',
    instead:
      '请填写“另一方父母的情况”：死亡、失踪、重残、重病、服刑、失联等；查验时没有写明的，以“更正”补填；能够抚养的，查验结果填写不合格。',
  };

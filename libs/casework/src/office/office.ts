import { fieldFault } from '../field-lengths.js';
import type { FactsOf, Refusal } from '../shared/decision.js';

/** Where an office stands in the tree of areas; a county's figures are those of all offices below it. */
export interface OfficeEvents {
  OfficePlaced: { readonly office: string; readonly county: string };
}
export type OfficeEvent = FactsOf<OfficeEvents>;

const RULE = '业务规则';
const OFFICE = { code: 'bad-text', article: RULE, field: 'name', instead: '请填写单位的全称。' };
const BELOW = { code: 'bad-text', article: RULE, field: 'below', instead: '请填写所属地区的全称。' };

/** What a body is called: letters, figures, and what stands between them. No sign that stands for something, as `*` does. */
const NAME = /^[\p{L}\p{N}][\p{L}\p{N} 、·．.（）()〔〕-]*$/u;
const NO_NAME = '名称应为单位的名称，只能有文字、数字和括号、连字符。';

/** Why an office cannot be put below an area. `above`: the areas above that one, the nearest first. */
export function placingRefusals(office: string, area: string, above: readonly string[]): readonly Refusal[] {
  const refusals: Refusal[] = [];
  const [officeFault, areaFault] = [fieldFault('office', office), fieldFault('county', area)];
  if (officeFault !== null) refusals.push({ ...OFFICE, message: `名称${officeFault}` });
  else if (!NAME.test(office)) refusals.push({ ...OFFICE, message: NO_NAME });
  if (areaFault !== null) refusals.push({ ...BELOW, message: `名称${areaFault}` });
  else if (!NAME.test(area)) refusals.push({ ...BELOW, message: NO_NAME });
  if (office === area)
    refusals.push({
      ...BELOW,
      code: 'area-circle',
      message: '不能归到自己之下。',
      instead: '请选择另一个地区。',
    });
  else if (above.includes(office)) {
    refusals.push({
      ...BELOW,
      code: 'area-circle',
      message: `${area}已经归在${office}之下，不能再把${office}归到${area}之下。`,
      instead: `请先把${area}归到别处。`,
    });
  }
  return refusals;
}

import { days, MEASURES, OLD_MEASURES, SINCE_2020, statutory, workingDays } from './building.js';
import type { ObligationRule } from './rule.js';

const COUNTY = { owedBy: 'county_institution', tells: ['officer', 'county'] } as const;
const AS_NEW_PLACE = { ...COUNTY, ...MEASURES, force: SINCE_2020, due: days(5) } as const;

/** Moving the place of execution: the old place's duties, the subject's, and the new place's. */
export const TRANSFER_RULES: readonly ObligationRule[] = [
  statutory('transfer-consult', '书面征求新执行地意见', 'consult the new place', {
    opens: 'transfer-applied',
    due: days(5),
    discharges: ['consultation-sent'],
    shownDoneBy: 'transfer-decided',
    ...COUNTY,
    article: '社区矫正法实施办法第三十条',
    ...MEASURES,
    force: SINCE_2020,
    irregular: 'late',
  }),
  statutory('transfer-refusal-notice', '告知不予变更', 'tell the subject of the refusal', {
    opens: 'transfer-refused',
    fromActs: true,
    due: days(5),
    discharges: ['refusal-told'],
    ...COUNTY,
    article: '社区矫正法实施办法第三十条',
    ...MEASURES,
    force: SINCE_2020,
  }),
  statutory('transfer-file', '移交法律文书和档案材料', 'hand over the file', {
    opens: 'transfer-granted',
    due: days(5),
    discharges: ['file-handed-over'],
    toldDoneBy: 'arrival-registered',
    outlivesCase: true,
    ...COUNTY,
    article: '社区矫正法实施办法第三十一条',
    ...MEASURES,
    force: SINCE_2020,
    irregular: 'late',
  }),
  statutory('transfer-file', '移交法律文书和档案材料', 'hand over the file', {
    id: 'transfer-file-2012',
    opens: 'transfer-granted',
    due: workingDays(3),
    discharges: ['file-handed-over'],
    toldDoneBy: 'arrival-registered',
    outlivesCase: true,
    ...COUNTY,
    article: '社区矫正实施办法（2012）第十四条',
    ...OLD_MEASURES,
    irregular: 'late',
  }),
  statutory('transfer-report-in', '到新执行地报到', 'report at the new place', {
    opens: 'arrival-due',
    due: days(7),
    discharges: ['arrival-registered'],
    owedBy: 'subject',
    urgency: 'loud',
    breachLeadsTo: ['search', 'ladder'],
    article: '社区矫正法实施办法第三十一条',
    ...MEASURES,
    force: SINCE_2020,
    irregular: 'late',
  }),
  statutory('transfer-reply', '对征求意见函核实复函', 'verify and reply to the consultation', {
    opens: 'consultation-received',
    discharges: ['reply-sent'],
    article: '社区矫正法实施办法第三十条',
    ...AS_NEW_PLACE,
  }),
  statutory('transfer-receipt', '送达档案回执', 'send the receipt for the file', {
    opens: 'incoming-file-received',
    discharges: ['incoming-receipt-sent'],
    article: '社区矫正法实施办法第三十一条',
    ...AS_NEW_PLACE,
  }),
];

import { MONITORING_GROUND } from '#statute';
import { day, term, text } from './fields.js';
import { rowsOf, type OrderRow } from './order-row.js';

const decidedStep = rowsOf('correction', '电子定位和跨市县活动', 'cases/:id');

/** A decision of an earlier day is recorded with the number of its document. */
export const PAPER = { documentNumber: text('决定文号（补录此前的书面决定时填写）', { optional: true }) };
const APPROVER = { note: text('批准人（县级司法行政部门负责人）', { example: '王局长' }) };

/** Steps that the county decides; the same steps as others take, by who may decide. */
export const DECIDED_STEPS: readonly OrderRow[] = [
  decidedStep(
    'positioning',
    'TakeStep',
    '决定使用电子定位',
    {
      ref: text('决定编号（不填则自动编号）', { optional: true, example: '定2023-001' }),
      on: day('决定日期'),
      kind: term('情形', MONITORING_GROUND),
      until: day('截止日期'),
      ...APPROVER,
      ...PAPER,
    },
    {
      right: 'case.decide',
      name: 'OrderMonitoring',
      fixed: { step: 'MonitoringOrdered' },
      makes: { field: 'ref', prefix: '定', year: 'on' },
    },
  ),
  decidedStep(
    'positioning/:monitoring/extension',
    'TakeStep',
    '决定延长电子定位',
    { on: day('决定日期'), until: day('截止日期'), ...APPROVER, ...PAPER },
    {
      right: 'case.decide',
      name: 'ExtendMonitoring',
      fixed: { step: 'MonitoringExtended' },
      reads: ({ monitoring, ...body }) => ({ ...body, ref: monitoring }),
    },
  ),
  decidedStep(
    'positioning/:monitoring/lifting',
    'TakeStep',
    '决定解除电子定位',
    { on: day('决定日期'), note: text('说明', { optional: true }), ...PAPER },
    {
      right: 'case.decide',
      name: 'LiftMonitoring',
      fixed: { step: 'MonitoringLifted' },
      reads: ({ monitoring, ...body }) => ({ ...body, ref: monitoring }),
    },
  ),
  decidedStep(
    'travel-permits',
    'TakeStep',
    '决定批准经常性跨市县活动',
    {
      ref: text('批准编号（不填则自动编号）', { optional: true, example: '活2023-001' }),
      on: day('批准日期'),
      until: day('截止日期'),
      note: text('目的地、时间和频次', { optional: true }),
      ...PAPER,
    },
    {
      right: 'case.decide',
      name: 'GrantTravelPermit',
      fixed: { step: 'TravelPermitGranted' },
      makes: { field: 'ref', prefix: '活', year: 'on' },
    },
  ),
  decidedStep(
    'travel-permits/:permit/ending',
    'TakeStep',
    '决定终止经常性跨市县活动',
    { on: day('决定日期'), note: text('说明', { optional: true }), ...PAPER },
    {
      right: 'case.decide',
      name: 'EndTravelPermit',
      fixed: { step: 'TravelPermitEnded' },
      reads: ({ permit, ...body }) => ({ ...body, ref: permit }),
    },
  ),
];

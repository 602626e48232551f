import { APPROVER, orderOf } from '#casework';
import { MONITORING_GROUND } from '#statute';
import { day, term, text } from './fields.js';
import { rowsOf, type OrderRow } from './order-row.js';

const decidedStep = rowsOf('correction', '电子定位和跨市县活动', 'cases/:id');

/** A decision of an earlier day is recorded with the number of its document. */
export const PAPER = { documentNumber: text('决定文号（补录此前的书面决定时填写）', { optional: true }) };
const APPROVED = { note: text(APPROVER, { example: '王局长' }) };

/** Steps that the county decides; the same steps as others take, by who may decide. */
export const DECIDED_STEPS: readonly OrderRow[] = [
  decidedStep(
    'positioning',
    'TakeStep',
    orderOf('MonitoringOrdered'),
    {
      ref: text('决定编号（不填则自动编号）', { optional: true, example: '定2023-001' }),
      on: day('决定日期'),
      kind: term('情形', MONITORING_GROUND),
      until: day('截止日期'),
      ...APPROVED,
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
    orderOf('MonitoringExtended'),
    { on: day('决定日期'), until: day('截止日期'), ...APPROVED, ...PAPER },
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
    orderOf('MonitoringLifted'),
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
    orderOf('TravelPermitGranted'),
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
    orderOf('TravelPermitEnded'),
    { on: day('决定日期'), note: text('说明', { optional: true }), ...PAPER },
    {
      right: 'case.decide',
      name: 'EndTravelPermit',
      fixed: { step: 'TravelPermitEnded' },
      reads: ({ permit, ...body }) => ({ ...body, ref: permit }),
    },
  ),
];

import { addDays } from '#statute';
import type { RegisterKind } from '#register';
import { today } from '../language/language.js';

/** A part of a register that staff look at by itself. */
export interface State {
  readonly key: string;
  readonly title: string;
  readonly filters: Readonly<Record<string, string>>;
}

/** A register as a page: its states, what its columns are at first, and which order opens a new line. */
export interface View {
  readonly title: string;
  readonly kind: RegisterKind;
  readonly states: readonly State[];
  readonly columns: readonly string[];
  readonly sort: string;
  readonly sorts: readonly string[];
  readonly isSearched: boolean;
  /** The path of the order that opens a file. */
  readonly opens?: string;
  /** Columns that the list can be narrowed by, beside the state. */
  readonly narrows: readonly string[];
}

const state = (key: string, title: string, filters: Readonly<Record<string, string>> = {}): State => ({
  key,
  title,
  filters,
});

/** Views whose states depend on the day, hence made when asked for. */
export function viewNamed(name: string): View {
  const now = today();
  const views: Readonly<Record<string, View>> = {
    subjects: {
      title: '对象',
      kind: 'cases',
      states: [
        state('on', '在矫', { status: 'under_correction' }),
        state('minor', '未成年', { status: 'under_correction', minor: 'true' }),
        state('key', '重点监管', { status: 'under_correction', keyRegime: 'true' }),
        state('strict', '严管', { status: 'under_correction', level: 'strict' }),
        state('registered', '已登记未接收', { status: 'registered' }),
        state('all', '全部'),
      ],
      columns: [
        'fileNumber',
        'name',
        'sex',
        'category',
        'offence',
        'level',
        'status',
        'enrolledOn',
        'termEnd',
      ],
      sort: 'fileNumber',
      sorts: ['fileNumber', 'termEnd'],
      isSearched: true,
      opens: 'cases',
      narrows: ['category', 'level', 'termEnd', 'enrolledOn'],
    },
    endings: {
      title: '解除与终止',
      kind: 'cases',
      states: [
        state('soon', '三十日内期满', {
          status: 'under_correction',
          termEndFrom: now,
          termEndTo: addDays(now, 30),
        }),
        state('past', '期满未解除', { status: 'under_correction', termEndTo: addDays(now, -1) }),
        state('handover', '待移交安置帮教', { status: 'released', handedOverOnEmpty: 'true' }),
        state('released', '已解除', { status: 'released' }),
        state('terminated', '已终止', { status: 'terminated' }),
      ],
      columns: [
        'fileNumber',
        'name',
        'category',
        'status',
        'termEnd',
        'appraisedOn',
        'departureKind',
        'departedOn',
        'handedOverOn',
      ],
      sort: 'termEnd',
      sorts: ['termEnd', 'fileNumber'],
      isSearched: true,
      narrows: ['category', 'termEnd', 'departedOn'],
    },
    leaves: {
      title: '请销假',
      kind: 'leaves',
      states: [
        state('late', '逾期未归', { status: 'granted', dueOnTo: addDays(now, -1) }),
        state('requested', '待审批', { status: 'requested' }),
        state('out', '在外', { status: 'granted', startOnTo: now }),
        state('coming', '已批准未外出', { status: 'granted', startOnFrom: addDays(now, 1) }),
        state('returned', '已销假', { status: 'returned' }),
        state('refused', '未批准', { status: 'refused' }),
        state('awaiting', '待确认', { confirmation: 'awaiting' }),
        state('all', '全部'),
      ],
      columns: [
        'ref',
        'fileNumber',
        'name',
        'status',
        'reason',
        'destination',
        'startOn',
        'dueOn',
        'returnedOn',
        'authority',
      ],
      sort: 'dueOn',
      sorts: ['dueOn', 'startOn'],
      isSearched: false,
      narrows: ['reason', 'startOn', 'dueOn', 'authority'],
    },
    assessments: {
      title: '调查评估',
      kind: 'assessments',
      states: [
        state('open', '办理中', { submittedOnEmpty: 'true' }),
        state('fast', '速裁', { submittedOnEmpty: 'true', fastTrack: 'true' }),
        state('done', '已提交', { submittedOnEmpty: 'false' }),
        state('late', '逾期提交', { onTime: 'false' }),
        state('all', '全部'),
      ],
      columns: [
        'ref',
        'name',
        'commissionedBy',
        'intendedCategory',
        'fastTrack',
        'receivedOn',
        'submittedOn',
        'opinion',
        'onTime',
      ],
      sort: 'receivedOn',
      sorts: ['receivedOn'],
      isSearched: true,
      opens: 'assessments',
      narrows: ['intendedCategory', 'receivedOn', 'opinion'],
    },
    transfers: {
      title: '迁出',
      kind: 'transfers',
      states: [
        state('consult', '待征求意见', { consultedOnEmpty: 'true', decidedOnEmpty: 'true' }),
        state('reply', '待回复', {
          consultedOnEmpty: 'false',
          repliedOnEmpty: 'true',
          decidedOnEmpty: 'true',
        }),
        state('decide', '待决定', { repliedOnEmpty: 'false', decidedOnEmpty: 'true' }),
        state('file', '待移交档案', { decision: 'granted', fileHandedOverOnEmpty: 'true' }),
        state('arrive', '待报到', { decision: 'granted', arrivedOnEmpty: 'true' }),
        state('awaiting', '待确认', { confirmation: 'awaiting' }),
        state('all', '全部'),
      ],
      columns: [
        'ref',
        'fileNumber',
        'name',
        'destination',
        'appliedOn',
        'consultedOn',
        'reply',
        'decision',
        'fileHandedOverOn',
        'arrivedOn',
      ],
      sort: 'ref',
      sorts: ['ref'],
      isSearched: false,
      narrows: ['decision', 'appliedOn', 'decidedOn'],
    },
    incoming: {
      title: '迁入',
      kind: 'incomingTransfers',
      states: [
        state('reply', '待复函', { replySentOnEmpty: 'true' }),
        state('file', '待收档案', { reply: 'agree', fileReceivedOnEmpty: 'true' }),
        state('receipt', '待回执', { fileReceivedOnEmpty: 'false', receiptSentOnEmpty: 'true' }),
        state('arrive', '待报到', { reply: 'agree', arrivedOnEmpty: 'true' }),
        state('all', '全部'),
      ],
      columns: [
        'ref',
        'name',
        'fromPlace',
        'consultationReceivedOn',
        'replySentOn',
        'reply',
        'fileReceivedOn',
        'receiptSentOn',
        'arrivedOn',
      ],
      sort: 'consultationReceivedOn',
      sorts: ['consultationReceivedOn'],
      isSearched: true,
      opens: 'incoming-transfers',
      narrows: ['reply', 'consultationReceivedOn'],
    },
    sanctions: {
      title: '奖惩',
      kind: 'sanctions',
      states: [
        state('all', '全部'),
        state('commendation', '表扬', { kind: 'commendation' }),
        state('reprimand', '训诫', { kind: 'reprimand' }),
        state('warning', '警告', { kind: 'warning' }),
        state('awaiting', '待确认', { confirmation: 'awaiting' }),
        state('proposal', '提请撤销缓刑', { kind: 'revoke_suspension_proposal' }),
      ],
      columns: ['ref', 'fileNumber', 'name', 'kind', 'decidedOn', 'reason', 'office'],
      sort: '-decidedOn',
      sorts: ['decidedOn'],
      isSearched: false,
      narrows: ['kind', 'decidedOn'],
    },
    resettlements: {
      title: '安置帮教',
      kind: 'resettlements',
      states: [
        state('pickup', '待接回', {
          mandatoryPickup: 'true',
          pickedUpOnEmpty: 'true',
          closedOnEmpty: 'true',
        }),
        state('open', '待建档', { openedOnEmpty: 'true' }),
        state('group', '待成立小组', {
          openedOnEmpty: 'false',
          groupFormedOnEmpty: 'true',
          closedOnEmpty: 'true',
        }),
        state('on', '帮教中', { openedOnEmpty: 'false', closedOnEmpty: 'true' }),
        state('closed', '已结束', { closedOnEmpty: 'false' }),
        state('all', '全部'),
      ],
      columns: [
        'ref',
        'name',
        'source',
        'releasedOn',
        'mandatoryPickup',
        'pickedUpOn',
        'openedOn',
        'groupFormedOn',
        'helpUntil',
      ],
      sort: 'ref',
      sorts: ['ref'],
      isSearched: true,
      opens: 'resettlements',
      narrows: ['source', 'releasedOn', 'keyCategory'],
    },
    familyAids: {
      title: '家属救助',
      kind: 'familyAids',
      states: [
        state('open', '办理中', { approvedOnEmpty: 'true' }),
        state('paid', '发放中', { approvedOnEmpty: 'false', lastMonthEmpty: 'true' }),
        state('ended', '已终止', { lastMonthEmpty: 'false' }),
        state('all', '全部'),
      ],
      columns: [
        'ref',
        'beneficiaryName',
        'prisonerName',
        'relation',
        'aidType',
        'appliedOn',
        'approvedOn',
        'monthlyFen',
        'firstMonth',
      ],
      sort: 'appliedOn',
      sorts: ['appliedOn'],
      isSearched: true,
      opens: 'family-aids',
      narrows: ['aidType', 'appliedOn', 'approvedOn'],
    },
  };
  const view = views[name];
  if (!view) throw new Error(`no view ${name}`);
  return view;
}

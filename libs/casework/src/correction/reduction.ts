import { notBefore, notInFuture, type Circumstances, type Decision } from '../shared/decision.js';
import type { Ordered } from './commands.js';
import type { CorrectionEvent } from './events.js';
import { newNumber, underCorrection, unless } from './guards.js';
import type { CorrectionCase } from './state.js';
import { termEndOf } from './term.js';

const ARTICLE = '社区矫正法第三十三条、社区矫正法实施办法第四十二条';

const takenWith = (state: CorrectionCase, ref: string, type: string): boolean =>
  state.steps.some((step) => step.ref === ref && step.type === type);

/** The proposal that the ruling answers. */
function proposalFault(state: CorrectionCase, ref: string | undefined) {
  if (ref === undefined) return null;
  const at = { code: 'unknown-record', article: ARTICLE, field: 'ref' } as const;
  if (!takenWith(state, ref, 'ReductionProposed'))
    return {
      ...at,
      message: `本档案中没有编号为“${ref}”的减刑建议。`,
      instead: '请不填减刑建议编号，或者先登记法院收到减刑建议书。',
    };
  return (
    takenWith(state, ref, 'ProposalRuled') && {
      ...at,
      code: 'already-done',
      message: `减刑建议“${ref}”的裁定结果已经登记。`,
      instead: '请不填减刑建议编号，登记减刑裁定。',
    }
  );
}

/** Records the ruling that reduces the sentence; the court decides, and its document says until when. */
export function reduceSentence(
  state: CorrectionCase,
  order: Ordered<'ReduceSentence'>,
  now: Circumstances,
): Decision<CorrectionEvent> {
  const { ref, ...ruling } = order;
  const { decidedOn, termEnd } = ruling;
  const until = termEndOf(state);
  return unless(
    [
      underCorrection(state, '登记减刑裁定'),
      newNumber(
        state.sanctions.find(({ sanctionId }) => sanctionId === order.reductionId),
        '奖惩',
        order.reductionId,
      ),
      notInFuture('decidedOn', decidedOn, now.today, '裁定'),
      notBefore('decidedOn', decidedOn, state.particulars?.effectiveOn, '减刑裁定不能早于裁判生效日期。'),
      notBefore('termEnd', termEnd, decidedOn, '减刑后矫正期止不能早于裁定之日。'),
      order.documentNumber.trim() === '' && {
        code: 'document-number',
        article: ARTICLE,
        field: 'documentNumber',
        message: '登记减刑须填写法院裁定书文号。',
        instead: '请填写裁定书文号；还没有收到裁定书的，收到后再登记。',
      },
      until !== undefined &&
        termEnd >= until && {
          code: 'reduction-not-shorter',
          article: ARTICLE,
          field: 'termEnd',
          message: `矫正期现至 ${until}，减刑后矫正期止应当早于这一天。`,
          instead: '请核对裁定书；矫正期止原来登记有误的，请办理更正。',
        },
      proposalFault(state, ref),
    ],
    () => [
      { type: 'SentenceReduced', occurredOn: decidedOn, data: ruling },
      ...(ref === undefined
        ? []
        : [
            {
              type: 'ProposalRuled' as const,
              occurredOn: decidedOn,
              data: { on: decidedOn, ref, kind: 'upheld' },
            },
          ]),
    ],
  );
}

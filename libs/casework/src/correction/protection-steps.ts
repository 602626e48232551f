import { ENDED, LIVE, MEASURES, OPINION_2026, SINCE, type StepDefinition } from './step-definition.js';

const SEALING = '关于未成年人犯罪记录封存的实施办法第十五条、第十六条';

/** What somebody is called by who is told of minors, of sealed records and of the exit restriction. */
export const PROTECTION_STEPS = {
  ExitRestrictionMissing: {
    title: '发现未办理限制出境手续',
    article: `${OPINION_2026}第10条、第23条`,
    milestone: 'exit-restriction-missing',
    in: LIVE,
    once: true,
  },
  ExitRestrictionMade: {
    title: '决定机关限制出境并通知移民管理机构',
    article: `${OPINION_2026}第10条、${MEASURES}第七条`,
    milestone: 'exit-restriction-made',
    in: LIVE,
    once: true,
  },
  GuardianCalled: {
    title: '通知未成年对象的监护人到场',
    article: `${MEASURES}第五十五条`,
    milestone: null,
    in: SINCE,
    about: 'proceeding',
    once: true,
    needs: ['note'],
  },
  SealedQueryReceived: {
    title: '收到查询封存犯罪记录的申请',
    article: SEALING,
    milestone: 'sealed-query-received',
    in: ENDED,
    begins: true,
    needs: ['kind', 'note'],
    apart: true,
  },
  SealedQueryAnswered: {
    title: '答复查询封存犯罪记录的申请',
    article: SEALING,
    milestone: 'sealed-query-answered',
    in: ENDED,
    about: 'SealedQueryReceived',
    once: true,
    needs: ['kind', 'note'],
    apart: true,
  },
} as const satisfies Readonly<Record<string, StepDefinition>>;

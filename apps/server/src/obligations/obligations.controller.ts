import { Controller, Get, NotFoundException, Param, Query } from '@nestjs/common';
import { ApiParam, ApiQuery, ApiTags } from '@nestjs/swagger';
import type { Viewer } from '#access';
import { Gate } from '../access/gate.js';
import { Jurisdiction } from '../access/jurisdiction.js';
import { LooksAt } from '../access/looks-at.js';
import { Asking, Requires } from '../access/requires.js';
import { agenda, compliance, complianceFigure, COMPLIANCE_PARTS, type AgendaLine } from '#read-models';
import { tellsMinors, withoutFew, type Period } from '#statistics';
import { termOf } from '#obligations';
import { GRADES, MILESTONES, PARTY, ROLE, wordOf } from '#statute';
import { QueryOperation } from '../http/api-docs.js';
import type {
  AgendaAnswer,
  ComplianceAnswer,
  ComplianceFilesAnswer,
  OverdueAnswer,
  RulesAnswer,
} from '../http/answers.js';
import { ReadSide } from '../http/read-side.js';
import { badRequest } from '../http/validation.js';

const OFFICE = { name: 'office', required: false, description: '司法所，或县（其下各所合计）' } as const;
const ON = { name: 'on', required: false, description: '哪天（默认今天）' } as const;

@ApiTags('期限')
@Controller('api/v1/obligations')
export class ObligationsController {
  constructor(
    private readonly read: ReadSide,
    private readonly jurisdiction: Jurisdiction,
    private readonly gate: Gate,
  ) {}

  @Get('overdue')
  @LooksAt('查看逾期事项')
  @QueryOperation('某天已超过期限而未办的事项，逾期最久的在前', 200, 'OverdueAnswer')
  @ApiQuery(ON)
  @ApiQuery(OFFICE)
  @Requires('case.read')
  async overdue(
    @Asking() viewer: Viewer,
    @Query('on') on?: string,
    @Query('office') office?: string,
  ): Promise<OverdueAnswer> {
    const { registers, clock } = this.read.runtime;
    const day = this.read.day('on', on) ?? clock.today();
    const lines = await registers(await this.jurisdiction.offices(viewer, 'case.read', office)).overdue(day);
    return { on: day, items: await this.gate.lines(viewer, lines) };
  }

  @Get('agenda')
  @LooksAt('查看待办')
  @QueryOperation('待办：已逾期、今天、本周、三十天内', 200, 'AgendaAnswer')
  @ApiQuery(OFFICE)
  @ApiQuery({ name: 'waitFor', required: false, description: '等到这个事件位置' })
  @Requires('case.read')
  async agenda(
    @Asking() viewer: Viewer,
    @Query('office') office?: string,
    @Query('waitFor') waitFor?: string,
  ): Promise<AgendaAnswer> {
    await this.read.waitFor(waitFor);
    const { readModels, law, clock } = this.read.runtime;
    const offices = await this.jurisdiction.offices(viewer, 'case.read', office);
    const { on, ...parts } = await agenda(
      readModels,
      offices,
      law,
      clock.today(),
      'listed',
      this.gate.eyesOf(viewer),
    );
    const named = (lines: readonly AgendaLine[]) => this.gate.named(viewer, lines);
    const [overdue, today, thisWeek, next30Days] = await Promise.all([
      named(parts.overdue),
      named(parts.today),
      named(parts.thisWeek),
      named(parts.next30Days),
    ]);
    return { on, overdue, today, thisWeek, next30Days };
  }

  private period(from?: string, to?: string, asOf?: string): Period {
    const period = {
      from: this.read.required('from', from),
      to: this.read.required('to', to),
      asOf: this.read.day('asOf', asOf) ?? this.read.runtime.clock.today(),
    };
    if (period.to < period.from) throw badRequest('to', 'to 不能早于 from。');
    return period;
  }

  @Get('compliance')
  @QueryOperation(
    '各项期限的履行情况：开始、按期、逾期办理、未办（不能再办、还可办、随案终结）、尚未到期、提前或逾期天数的中位数',
    200,
    'ComplianceAnswer',
  )
  @ApiQuery({ name: 'from', description: '期间第一天' })
  @ApiQuery({ name: 'to', description: '期间最后一天' })
  @ApiQuery({ name: 'asOf', required: false, description: '截至哪天的事实（默认今天）' })
  @ApiQuery(OFFICE)
  @Requires('figures.read')
  async compliance(
    @Asking() viewer: Viewer,
    @Query('from') from?: string,
    @Query('to') to?: string,
    @Query('asOf') asOf?: string,
    @Query('office') office?: string,
  ): Promise<ComplianceAnswer> {
    const { readModels, law, clock } = this.read.runtime;
    const period = this.period(from, to, asOf);
    const offices = await this.jurisdiction.offices(viewer, 'figures.read', office);
    const lines = await compliance(readModels, offices, law, period, clock.today());
    return { ...period, items: viewer.seesRestricted ? lines : withoutFew(lines) };
  }

  @Get('compliance/:rule/:part')
  @LooksAt('查看数字所计的档案')
  @QueryOperation('履行情况中一个数字所计的各件', 200, 'ComplianceFilesAnswer')
  @ApiParam({ name: 'rule', description: '规则编号；或期限代码，其各条规则合计' })
  @ApiParam({ name: 'part', enum: COMPLIANCE_PARTS })
  @Requires('case.read')
  async explain(
    @Asking() viewer: Viewer,
    @Param('rule') rule: string,
    @Param('part') part: string,
    @Query('from') from?: string,
    @Query('to') to?: string,
    @Query('asOf') asOf?: string,
    @Query('office') office?: string,
  ): Promise<ComplianceFilesAnswer> {
    const { figures, law } = this.read.runtime;
    const area = await this.jurisdiction.area(viewer, 'case.read', office);
    const name = complianceFigure(law, area, rule, part);
    if (name === null) throw new NotFoundException();
    const period = this.period(from, to, asOf);
    if (tellsMinors(name) && !viewer.seesRestricted) throw new NotFoundException();
    const counted = await figures.explain(name, { period, office: area, knownAt: null });
    return { items: await this.gate.lines(viewer, counted) };
  }

  @Get('rules')
  @QueryOperation('现行和历史的期限规则：依据、责任方、提醒、逾期后果', 200, 'RulesAnswer')
  @ApiQuery(OFFICE)
  @Requires('signed-in')
  rules(@Query('office') office = ''): RulesAnswer {
    const { law } = this.read.runtime;
    const items = law.rulesOf(office).rules.map(({ owedBy, ...rule }) => ({
      ...rule,
      owedBy: wordOf(PARTY, owedBy),
      gradeWords: rule.rank === 'norm' ? GRADES.norm : GRADES[rule.grade],
      opensWhen: MILESTONES[rule.opens].zh,
      term: termOf(rule.due),
      metBy: rule.discharges.map((milestone) => MILESTONES[milestone].zh),
      tells: rule.tells.map((role) => wordOf(ROLE, role)),
    }));
    return { items };
  }
}

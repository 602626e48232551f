import { Controller, Get, NotFoundException, Param, Query } from '@nestjs/common';
import { ApiQuery, ApiTags } from '@nestjs/swagger';
import type { Right, Viewer } from '#access';
import { Jurisdiction } from '../access/jurisdiction.js';
import { Asking, Requires } from '../access/requires.js';
import type { FigureRequest } from '#read-models';
import { figureNamed, paragraph, type Report } from '#statistics';
import { QueryOperation } from '../http/api-docs.js';
import { ReadSide } from '../http/read-side.js';
import { badRequest } from '../http/validation.js';

interface FigureQuery {
  readonly from?: string;
  readonly to?: string;
  readonly asOf?: string;
  readonly knownAt?: string;
  readonly office?: string;
  readonly waitFor?: string;
}

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,6})?)?(Z|[+-]\d{2}:\d{2})$/;

const PeriodQueries = (): MethodDecorator => (target, key, descriptor) => {
  const query = (name: string, required: boolean, description: string): unknown =>
    ApiQuery({ name, required, description, type: String })(target, key, descriptor);
  query('from', true, '起（含），YYYY-MM-DD');
  query('to', true, '止（含），YYYY-MM-DD');
  query('asOf', false, '事实截至哪天，默认今天');
  query('knownAt', false, '只算到那一刻为止已登记的事实，如 2024-01-05T09:30:00+08:00');
  query('office', false, '司法所，或县（其下各所合计）');
  query('waitFor', false, '等到这个事件位置');
};

/** Fewer than this would tell who they are. */
const FEWEST_TOLD = 3;

/** Whose family was helped is a name, and who reads figures only reads no names. */
function withoutNames(viewer: Viewer, report: Report): Report {
  if (viewer.has('case.read')) return report;
  return { ...report, familyAid: { ...report.familyAid, prisoners: [] } };
}

/** A count of minors so small that a neighbour could name them is not told to those who may not know them. */
function withoutFewMinors(viewer: Viewer, report: Report): object {
  const few = (count: number): boolean => !viewer.seesRestricted && count > 0 && count < FEWEST_TOLD;
  const { caseload, enrolledBy } = report;
  const suppressed = [
    ...(few(caseload.minors) ? ['caseload.minors', 'caseload.byAge'] : []),
    ...(few(enrolledBy.minors) ? ['enrolled.minors'] : []),
  ];
  if (suppressed.length === 0) return report;
  return {
    ...report,
    caseload: few(caseload.minors) ? { ...caseload, minors: null, byAge: null } : caseload,
    enrolledBy: few(enrolledBy.minors) ? { ...enrolledBy, minors: null } : enrolledBy,
    suppressed,
  };
}

@ApiTags('统计')
@Controller('api/v1/figures')
export class FiguresController {
  constructor(
    private readonly read: ReadSide,
    private readonly jurisdiction: Jurisdiction,
  ) {}

  @Get()
  @QueryOperation('一段期间的统计数字和年报段落')
  @PeriodQueries()
  @Requires('figures.read')
  async figures(@Asking() viewer: Viewer, @Query() query: FigureQuery): Promise<unknown> {
    const request = await this.request(viewer, 'figures.read', query);
    const report = withoutNames(viewer, await this.read.runtime.figures.report(request));
    return { ...withoutFewMinors(viewer, report), paragraph: paragraph(report) };
  }

  @Get(':name/files')
  @QueryOperation('一个数字背后的档案')
  @PeriodQueries()
  @Requires('case.read')
  async files(
    @Asking() viewer: Viewer,
    @Param('name') name: string,
    @Query() query: FigureQuery,
  ): Promise<unknown> {
    // Which files are minors' is told to those who may know them.
    const tellsMinors = /minors|byAge/.test(name) && !viewer.seesRestricted;
    if (!figureNamed(name) || tellsMinors) throw new NotFoundException();
    const items = await this.read.runtime.figures.explain(
      name,
      await this.request(viewer, 'case.read', query),
    );
    return { name, count: items.length, items };
  }

  private async request(viewer: Viewer, right: Right, query: FigureQuery): Promise<FigureRequest> {
    await this.read.waitFor(query.waitFor);
    const { read } = this;
    const period = {
      from: read.required('from', query.from),
      to: read.required('to', query.to),
      asOf: read.day('asOf', query.asOf) ?? read.runtime.clock.today(),
    };
    if (period.to < period.from) throw badRequest('to', 'to 不能早于 from。');
    const { knownAt } = query;
    if (knownAt !== undefined && (!INSTANT.test(knownAt) || Number.isNaN(Date.parse(knownAt)))) {
      throw badRequest('knownAt', 'knownAt 应为带时区的时刻，如 2024-01-05T09:30:00+08:00。');
    }
    return {
      period,
      office: await this.jurisdiction.area(viewer, right, query.office),
      knownAt: knownAt ? new Date(knownAt).toISOString() : null,
    };
  }
}

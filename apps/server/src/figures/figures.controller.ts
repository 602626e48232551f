import { Controller, Get, NotFoundException, Param, Query } from '@nestjs/common';
import { ApiQuery, ApiTags } from '@nestjs/swagger';
import type { FigureRequest } from '#read-models';
import { figureNamed, paragraph } from '#statistics';
import { DEFAULT_OFFICE } from '../default-office.js';
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

@ApiTags('统计')
@Controller('api/v1/figures')
export class FiguresController {
  constructor(private readonly read: ReadSide) {}

  @Get()
  @QueryOperation('一段期间的统计数字和年报段落')
  @PeriodQueries()
  async figures(@Query() query: FigureQuery): Promise<unknown> {
    const request = await this.request(query);
    const report = await this.read.runtime.figures.report(request);
    return { ...report, paragraph: paragraph(report) };
  }

  @Get(':name/files')
  @QueryOperation('一个数字背后的档案')
  @PeriodQueries()
  async files(@Param('name') name: string, @Query() query: FigureQuery): Promise<unknown> {
    if (!figureNamed(name)) throw new NotFoundException();
    const items = await this.read.runtime.figures.explain(name, await this.request(query));
    return { name, count: items.length, items };
  }

  private async request(query: FigureQuery): Promise<FigureRequest> {
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
      office: query.office ?? DEFAULT_OFFICE,
      knownAt: knownAt ? new Date(knownAt).toISOString() : null,
    };
  }
}

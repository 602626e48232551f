import { Injectable } from '@nestjs/common';
import { ApiQuery } from '@nestjs/swagger';
import type { Right, Viewer } from '#access';
import type { FigureRequest } from '#read-models';
import type { Report } from '#statistics';
import { Jurisdiction } from '../access/jurisdiction.js';
import { ReadSide } from '../http/read-side.js';
import { badRequest } from '../http/validation.js';

export interface FigureQuery {
  readonly from?: string;
  readonly to?: string;
  readonly asOf?: string;
  readonly knownAt?: string;
  readonly office?: string;
  readonly waitFor?: string;
}

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,6})?)?(Z|[+-]\d{2}:\d{2})$/;

export const PeriodQueries = (): MethodDecorator => (target, key, descriptor) => {
  const query = (name: string, required: boolean, description: string): unknown =>
    ApiQuery({ name, required, description, type: String })(target, key, descriptor);
  query('from', true, '起（含），YYYY-MM-DD');
  query('to', true, '止（含），YYYY-MM-DD');
  query('asOf', false, '事实截至哪天，默认今天');
  query('knownAt', false, '只算到那一刻为止已登记的事实，如 2024-01-05T09:30:00+08:00');
  query('office', false, '司法所，或县（其下各所合计）');
  query('waitFor', false, '等到这个事件位置');
};

/** Reads what figures are asked for: period, area, and the state of knowledge. */
@Injectable()
export class FigureQuestions {
  constructor(
    private readonly read: ReadSide,
    private readonly jurisdiction: Jurisdiction,
  ) {}

  async request(viewer: Viewer, right: Right, query: FigureQuery): Promise<FigureRequest> {
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

/** Fewer than this would tell who they are. */
const FEWEST_TOLD = 3;

/** Whether the files behind a figure would tell which are minors'. */
export const tellsMinors = (name: string): boolean => /minors|byAge/.test(name);

/**
 * What a viewer is told of a report, and which figures he is not: whose family was helped is a name, and who reads
 * figures only reads no names; a count of minors so small that a neighbour could name them is not told to those who may
 * not know them.
 */
export function toldOf(
  viewer: Viewer,
  report: Report,
): { readonly report: Report; readonly untold: readonly string[] } {
  const { caseload, enrolledBy, familyAid } = report;
  const told = viewer.has('case.read') ? report : { ...report, familyAid: { ...familyAid, prisoners: [] } };
  const few = (count: number): boolean => !viewer.seesRestricted && count > 0 && count < FEWEST_TOLD;
  const untold = [
    ...(few(caseload.minors) ? ['caseload.minors', 'caseload.byAge'] : []),
    ...(few(enrolledBy.minors) ? ['enrolled.minors'] : []),
  ];
  return { report: told, untold };
}

import { Injectable } from '@nestjs/common';
import { ApiQuery } from '@nestjs/swagger';
import type { Right, Viewer } from '#access';
import type { FigureRequest, Figures, MonthlyRequest } from '#read-models';
import {
  monthNotBegun,
  toldMonthly,
  untoldFigures,
  withoutDuties,
  type MonthlyForm,
  type Report,
} from '#statistics';
import { addDays, addMonths } from '#statute';
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

/** What a month's table is asked with; `month` is `YYYY-MM`. */
export type MonthlyQuery = Omit<FigureQuery, 'from' | 'to'> & { readonly month?: string };

type Asked = readonly (readonly [name: string, required: boolean, description: string])[];
const STANDING: Asked = [
  ['asOf', false, '事实截至哪天，默认今天'],
  ['knownAt', false, '只算到那一刻为止已登记的事实，如 2024-01-05T09:30:00+08:00'],
  ['office', false, '司法所，或县（其下各所合计）'],
  ['waitFor', false, '等到这个事件位置'],
];

const queries =
  (asked: Asked): MethodDecorator =>
  (target, key, descriptor) => {
    for (const [name, required, description] of asked)
      ApiQuery({ name, required, description, type: String })(target, key, descriptor);
  };

export const PeriodQueries = (): MethodDecorator =>
  queries([['from', true, '起（含），YYYY-MM-DD'], ['to', true, '止（含），YYYY-MM-DD'], ...STANDING]);

export const MonthQueries = (): MethodDecorator =>
  queries([['month', true, '已经开始的月份，YYYY-MM'], ...STANDING]);

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
    return { period, ...(await this.standing(viewer, right, query)) };
  }

  async monthly(viewer: Viewer, right: Right, query: MonthlyQuery): Promise<MonthlyRequest> {
    await this.read.waitFor(query.waitFor);
    const { read } = this;
    const today = read.runtime.clock.today();
    const asked = {
      month: read.month('month', query.month),
      asOf: read.day('asOf', query.asOf) ?? today,
    };
    const refused = monthNotBegun(asked, today);
    if (refused !== null) throw badRequest('month', refused);
    return { ...asked, ...(await this.standing(viewer, right, query)) };
  }

  private async standing(
    viewer: Viewer,
    right: Right,
    query: Pick<FigureQuery, 'office' | 'knownAt'>,
  ): Promise<Pick<FigureRequest, 'office' | 'knownAt'>> {
    return {
      office: await this.jurisdiction.area(viewer, right, query.office),
      knownAt: this.read.instant('knownAt', query.knownAt) ?? null,
    };
  }
}

/** What a viewer is told of a report, and which figures he is not. */
export interface ToldReport {
  readonly report: Report;
  readonly untold: readonly string[];
}

/**
 * Whose family was helped is a name, and who reads figures only reads no names. Who may not know minors reads none as
 * soon as one of the families is a minor's, so that not even by who is missing it can be told; nor does he read counts
 * of minors so small that a neighbour could name them.
 */
export async function toldOf(
  viewer: Viewer,
  figures: Figures,
  request: FigureRequest,
  namesFiles: boolean,
): Promise<ToldReport> {
  const { report, namesClosed } = await figures.drawn(request);
  const { familyAid } = report;
  const namesPeople = familyAid.prisoners.length > 0;
  const mayName = namesPeople && namesFiles && (viewer.seesRestricted || !(await namesClosed()));
  const told = mayName ? report : { ...report, familyAid: { ...familyAid, prisoners: [] } };
  if (viewer.seesRestricted) return { report: told, untold: [] };
  const untold = untoldFigures([...(await figures.deciding(request)).values()]);
  return { report: withoutDuties(told, untold), untold };
}

/** The ministry's table of a month as this viewer is told it. */
export async function toldTable(
  viewer: Viewer,
  figures: Figures,
  request: MonthlyRequest,
): Promise<MonthlyForm> {
  return toldForm(viewer, figures, request, await figures.monthly(request));
}

/** The table as this viewer may be told it. */
export async function toldForm(
  viewer: Viewer,
  figures: Figures,
  request: MonthlyRequest,
  form: MonthlyForm,
): Promise<MonthlyForm> {
  if (viewer.seesRestricted) return form;
  const { month, asOf, ...standing } = request;
  const monthEnd = addDays(addMonths(`${month}-01`, 1), -1);
  const last = monthEnd < asOf ? monthEnd : asOf;
  const period = { from: `${month}-01`, to: last, asOf: last };
  const deciding = await figures.deciding({ ...standing, period });
  return toldMonthly(form, (name) => deciding.get(name)?.get('caseload.minors') ?? 0);
}

import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query, Req } from '@nestjs/common';
import { ApiParam, ApiQuery, ApiTags } from '@nestjs/swagger';
import type { Viewer } from '#access';
import {
  checkHolidayNotice,
  enteredNotices,
  enterHolidayNotice,
  noticeFrom,
  takeBackHolidayNotice,
} from '#application';
import { deadlinesMoved, isJudgedBy, specialDays } from '#read-models';
import type { Runtime } from '#runtime';
import { KNOWN_NOTICES, noticeRemarks } from '#statute';
import { notOfAllOffices } from '../access/denial.js';
import { Jurisdiction } from '../access/jurisdiction.js';
import { LookBook } from '../access/look-book.js';
import { Asking, Requires, type KnownRequest } from '../access/requires.js';
import type { CalendarAnswer, NoticeAnswer, TakenBackAnswer } from '../http/answers.js';
import { QueryOperation } from '../http/api-docs.js';
import { CountField, DayField, FlagField, TextField } from '../http/fields.js';
import { RUNTIME } from '../http/order-desk.js';
import { badRequest } from '../http/validation.js';

/** A notice is a page long. */
const LONGEST_NOTICE = 20_000;
const LONGEST_REASON = 500;

export class NoticeDto {
  @TextField({ title: '通知全文，或者一行一个日期', example: '2027-01-01,放假' }, LONGEST_NOTICE)
  text: string;
  @CountField({ title: '年份（文中没有写明时）', optional: true, example: 2027 })
  year?: number;
  @TextField({ title: '发文字号（文中没有写明时）', optional: true, example: '国办发明电〔2025〕7号' })
  documentNumber?: string;
  @DayField({ title: '成文日期（文中没有写明时）', optional: true, example: '2025-11-04' })
  issuedOn?: string;
  @FlagField({ title: '取代系统已载入的安排', optional: true })
  replaces?: boolean;
  @TextField({ title: '取代的理由', optional: true }, LONGEST_REASON)
  reason?: string;
}

export class TakingBackDto {
  @CountField({ title: '年份', example: 2027 })
  year: number;
  @TextField({ title: '理由', example: '误录了往年的通知' }, LONGEST_REASON)
  reason: string;
}

/** The days off that deadlines are counted by, and the State Council's notice of a year as it is entered. */
@ApiTags('期限')
@Controller('api/v1/calendar')
export class CalendarController {
  constructor(
    @Inject(RUNTIME) private readonly runtime: Runtime,
    private readonly looks: LookBook,
    private readonly jurisdiction: Jurisdiction,
  ) {}

  @Get(':year')
  @QueryOperation('一年的放假安排：已公布的，或者公布前按法定节日暂定的', 200, 'CalendarAnswer')
  @ApiParam({ name: 'year', description: '年份', example: 2027 })
  @Requires('signed-in')
  async calendar(@Param('year') told: string): Promise<CalendarAnswer> {
    const year = Number(told);
    if (!/^[12]\d{3}$/.test(told)) throw badRequest('year', '年份应为四位数字，例如 2027。');
    const { law, store, readModels } = this.runtime;
    const notices = (await enteredNotices(store)).filter((notice) => notice.year === year);
    const last = notices.at(-1);
    const isPublished = law.calendar.isPublished(year);
    return {
      year,
      state: isPublished ? 'published' : 'provisional',
      source: law.calendar.noticeOf(year) !== null ? 'entered' : isPublished ? 'release' : 'law',
      isInRelease: KNOWN_NOTICES.years.has(year),
      days: specialDays(year, law.calendar),
      notices: notices.map(({ documentNumber, issuedOn, enteredAt, enteredBy }) => ({
        documentNumber,
        issuedOn,
        enteredAt,
        enteredBy,
      })),
      isApplied: await isJudgedBy(readModels, year, last),
    };
  }

  @Post('notices')
  @HttpCode(200)
  @QueryOperation(
    '录入国务院的放假安排（通知全文，或者一行一个日期）；随后期限、提醒和逾期记录按新的安排重新计算',
    200,
    'NoticeAnswer',
  )
  @ApiQuery({ name: 'check', required: false, description: 'true：只核对，不录入' })
  @Requires('calendar.manage')
  async enter(
    @Asking() viewer: Viewer,
    @Req() request: KnownRequest,
    @Body() { text, replaces, reason, ...given }: NoticeDto,
    @Query('check') check?: string,
  ): Promise<NoticeAnswer> {
    if (check !== undefined && check !== 'true' && check !== 'false')
      throw badRequest('check', 'check 应为 true 或 false。');
    await this.orDenied(viewer);
    const how = { replaces, reason };
    const { readModels, law, clock } = this.runtime;
    const notice = noticeFrom(text, given);
    const entered = await checkHolidayNotice(this.runtime, notice, how);
    const moved = await deadlinesMoved(readModels, law, notice, entered, clock.today());
    const answer = { ...notice, remarks: noticeRemarks(notice), moved };
    if (check === 'true') return { ...answer, position: null };
    await this.looks.record(viewer, request, {
      act: '录入放假安排',
      office: '',
      subject: '',
      reason: `${notice.year}年，${notice.documentNumber}`,
    });
    return { ...answer, position: await enterHolidayNotice(this.runtime, viewer.account, notice, how) };
  }

  @Post('taking-back')
  @HttpCode(200)
  @QueryOperation(
    '撤回某年最后一次录入的放假安排；随后期限、提醒和逾期记录按此前的安排重新计算',
    200,
    'TakenBackAnswer',
  )
  @Requires('calendar.manage')
  async takeBack(
    @Asking() viewer: Viewer,
    @Req() request: KnownRequest,
    @Body() { year, reason }: TakingBackDto,
  ): Promise<TakenBackAnswer> {
    await this.orDenied(viewer);
    await this.looks.record(viewer, request, {
      act: '撤回放假安排',
      office: '',
      subject: '',
      reason: `${year}年，${reason}`,
    });
    return { year, position: await takeBackHolidayNotice(this.runtime, viewer.account, { year, reason }) };
  }

  /** A year's days off are the same for every office that is kept here. */
  private async orDenied(viewer: Viewer): Promise<void> {
    if (!(await this.jurisdiction.holdsEverywhere(viewer, 'calendar.manage'))) throw notOfAllOffices();
  }
}

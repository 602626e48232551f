import { Module, type DynamicModule } from '@nestjs/common';
import { APP_GUARD, APP_INTERCEPTOR, DiscoveryModule } from '@nestjs/core';
import { CqrsModule } from '@nestjs/cqrs';
import type { OutsideProvider } from '#access';
import type { Health, Runtime } from '#runtime';
import { AccessGuard } from './access/access-guard.js';
import { AccountsController } from './access/accounts.controller.js';
import { AreasController } from './access/areas.controller.js';
import { Gate } from './access/gate.js';
import { Jurisdiction } from './access/jurisdiction.js';
import { LookBook } from './access/look-book.js';
import { LooksAtInterceptor } from './access/looks-at.js';
import { LooksController } from './access/looks.controller.js';
import { OUTSIDE_PROVIDER, OutsideController } from './access/outside.controller.js';
import { RATE_LIMIT, type RateLimit } from './access/rate-limit.js';
import { SessionController } from './access/session.controller.js';
import { TokensController } from './access/tokens.controller.js';
import { ApiDescriptionController } from './api-description.controller.js';
import { ClosedFiles } from './cases/closed-files.js';
import { BatchController } from './batch/batch.controller.js';
import { CasesController } from './cases/cases.controller.js';
import { FILE_CONTROLLERS } from './cases/file-controllers.js';
import { ParkedController } from './cases/parked.controller.js';
import { FigureExportsController } from './figures/figure-exports.controller.js';
import { FigureQuestions } from './figures/figure-question.js';
import { FiguresController } from './figures/figures.controller.js';
import { FormsController } from './orders/forms.controller.js';
import { HEALTH, HealthController } from './health.controller.js';
import { LongWork } from './http/long-work.js';
import { UnderWay } from './http/under-way.js';
import { CarryOutHandler, CheckOrderHandler, OrderDesk, RUNTIME } from './http/order-desk.js';
import { NotCountedInterceptor } from './http/not-counted.js';
import { ReadSide } from './http/read-side.js';
import { CalendarController } from './obligations/calendar.controller.js';
import { ObligationsController } from './obligations/obligations.controller.js';
import { LedgersController } from './ledgers/ledgers.controller.js';
import { UPLOAD_LIMITS, type UploadLimits } from './ledgers/upload-places.js';
import { Uploads } from './ledgers/uploads.js';
import { LiveController } from './live/live.controller.js';
import { STREAM_COUNT, USUAL_STREAMS, type StreamCount } from './live/stream-places.js';
import { ORDER_CONTROLLERS } from './orders/order-controllers.js';
import { SamePerson } from './orders/same-person.js';
import { RegisterExportsController } from './registers/register-exports.controller.js';
import { RegistersController } from './registers/registers.controller.js';
import { InboxController } from './reminders/inbox.controller.js';
import { RecipientsController } from './reminders/recipients.controller.js';

/** How much of what takes long may be under way at the same time. */
interface Places {
  readonly uploads: UploadLimits;
  readonly streams?: StreamCount | undefined;
}

@Module({})
export class AppModule {
  static over(
    runtime: Runtime,
    health: Health,
    limit: RateLimit,
    outside: OutsideProvider | null,
    { uploads, streams = USUAL_STREAMS }: Places,
  ): DynamicModule {
    return {
      module: AppModule,
      imports: [CqrsModule.forRoot(), DiscoveryModule],
      controllers: [
        ApiDescriptionController,
        SessionController,
        OutsideController,
        AccountsController,
        TokensController,
        AreasController,
        CalendarController,
        LooksController,
        ...FILE_CONTROLLERS,
        CasesController,
        ParkedController,
        FiguresController,
        FigureExportsController,
        FormsController,
        LedgersController,
        RegisterExportsController,
        ObligationsController,
        InboxController,
        RecipientsController,
        HealthController,
        RegistersController,
        BatchController,
        LiveController,
        ...ORDER_CONTROLLERS,
      ],
      providers: [
        { provide: RUNTIME, useValue: runtime },
        { provide: HEALTH, useValue: health },
        OrderDesk,
        CarryOutHandler,
        CheckOrderHandler,
        ReadSide,
        LongWork,
        Gate,
        Jurisdiction,
        FigureQuestions,
        Uploads,
        LookBook,
        SamePerson,
        ClosedFiles,
        { provide: OUTSIDE_PROVIDER, useValue: outside },
        { provide: UPLOAD_LIMITS, useValue: uploads },
        { provide: STREAM_COUNT, useValue: streams },
        { provide: RATE_LIMIT, useValue: limit },
        AccessGuard,
        { provide: APP_GUARD, useExisting: AccessGuard },
        { provide: APP_INTERCEPTOR, useClass: UnderWay },
        { provide: APP_INTERCEPTOR, useClass: NotCountedInterceptor },
        { provide: APP_INTERCEPTOR, useClass: LooksAtInterceptor },
      ],
    };
  }
}

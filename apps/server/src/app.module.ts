import { Module, type DynamicModule } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import type { ObligationsClock } from '#reminders';
import type { Runtime } from '#runtime';
import { AssessmentsController } from './assessments/assessments.controller.js';
import { CasesController } from './cases/cases.controller.js';
import { EndingsController } from './endings/endings.controller.js';
import { FiguresController } from './figures/figures.controller.js';
import { HealthController, OBLIGATIONS_CLOCK } from './health.controller.js';
import { HomeController } from './home.controller.js';
import { CarryOutHandler, OrderDesk, RUNTIME } from './http/order-desk.js';
import { ReadSide } from './http/read-side.js';
import { LeavesController } from './leaves/leaves.controller.js';
import { ObligationsController } from './obligations/obligations.controller.js';
import { StepsController } from './obligations/steps.controller.js';
import { InboxController } from './reminders/inbox.controller.js';
import { RecipientsController } from './reminders/recipients.controller.js';
import { TransfersController } from './transfers/transfers.controller.js';

@Module({})
export class AppModule {
  static over(runtime: Runtime, clock: ObligationsClock | null): DynamicModule {
    return {
      module: AppModule,
      imports: [CqrsModule.forRoot()],
      controllers: [
        HomeController,
        CasesController,
        LeavesController,
        TransfersController,
        EndingsController,
        AssessmentsController,
        FiguresController,
        ObligationsController,
        StepsController,
        InboxController,
        RecipientsController,
        HealthController,
      ],
      providers: [
        { provide: RUNTIME, useValue: runtime },
        { provide: OBLIGATIONS_CLOCK, useValue: clock },
        OrderDesk,
        CarryOutHandler,
        ReadSide,
      ],
    };
  }
}

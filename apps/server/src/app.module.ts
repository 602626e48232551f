import { Module, type DynamicModule } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import type { ObligationsClock } from '#reminders';
import type { Runtime } from '#runtime';
import { CasesController } from './cases/cases.controller.js';
import { FiguresController } from './figures/figures.controller.js';
import { HealthController, OBLIGATIONS_CLOCK } from './health.controller.js';
import { HomeController } from './home.controller.js';
import { CarryOutHandler, OrderDesk, RUNTIME } from './http/order-desk.js';
import { ReadSide } from './http/read-side.js';
import { ObligationsController } from './obligations/obligations.controller.js';
import { ORDER_CONTROLLERS } from './orders/order-controllers.js';
import { InboxController } from './reminders/inbox.controller.js';
import { RecipientsController } from './reminders/recipients.controller.js';

@Module({})
export class AppModule {
  static over(runtime: Runtime, clock: ObligationsClock | null): DynamicModule {
    return {
      module: AppModule,
      imports: [CqrsModule.forRoot()],
      controllers: [
        HomeController,
        CasesController,
        FiguresController,
        ObligationsController,
        InboxController,
        RecipientsController,
        HealthController,
        ...ORDER_CONTROLLERS,
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

import {
  Injectable,
  type CallHandler,
  type ExecutionContext,
  type NestInterceptor,
  type OnApplicationShutdown,
} from '@nestjs/common';
import { finalize, type Observable } from 'rxjs';

const AGAIN_MS = 20;
/** What asks the database for longer is cut off by the end of its connections. */
const MOST_MS = 3_000;

/**
 * Counts what is being worked on, also for somebody who hung up: the database is not left before that is done, so that
 * nothing fails for no other reason than the end.
 */
@Injectable()
export class UnderWay implements NestInterceptor, OnApplicationShutdown {
  private count = 0;

  intercept(_context: ExecutionContext, next: CallHandler): Observable<unknown> {
    this.count++;
    return next.handle().pipe(finalize(() => this.count--));
  }

  async onApplicationShutdown(): Promise<void> {
    for (const end = performance.now() + MOST_MS; this.count > 0 && performance.now() < end;)
      await new Promise((resolve) => setTimeout(resolve, AGAIN_MS));
  }
}

import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createApp } from '../apps/server/src/create-app.js';

/** The server over a runtime, in this process, at a port of its own. */
export async function served(
  ...given: Parameters<typeof createApp>
): Promise<{ readonly app: NestFastifyApplication; readonly base: string }> {
  const app = await createApp(...given);
  await app.listen(0, '127.0.0.1');
  return { app, base: (await app.getUrl()).replace('[::1]', '127.0.0.1') };
}

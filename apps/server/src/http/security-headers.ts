import helmet from '@fastify/helmet';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';

const SELF = ["'self'"];

/** What a browser may do with our pages: nothing from elsewhere, no frames, no scripts in the text. */
const POLICY = {
  defaultSrc: ["'none'"],
  scriptSrc: SELF,
  styleSrc: SELF,
  imgSrc: [...SELF, 'data:'],
  fontSrc: SELF,
  connectSrc: SELF,
  manifestSrc: SELF,
  baseUri: ["'none'"],
  formAction: SELF,
  frameAncestors: ["'none'"],
};

const dashed = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** The same for the console's page, whose own style elements carry a word that is new each time. */
export const consolePolicy = (nonce: string): string =>
  Object.entries({ ...POLICY, styleSrc: [...SELF, `'nonce-${nonce}'`] })
    .map(([name, allowed]) => `${dashed(name)} ${allowed.join(' ')}`)
    .join('; ');

/** Headers on every answer; what is told is not kept by anybody on the way. */
export async function secureHeaders(app: NestFastifyApplication, isEncrypted: boolean): Promise<void> {
  await app.register(helmet, {
    contentSecurityPolicy: { useDefaults: false, directives: POLICY },
    referrerPolicy: { policy: 'no-referrer' },
    // Over plain HTTP on the loopback address it would say nothing.
    strictTransportSecurity: isEncrypted ? { maxAge: 31_536_000, includeSubDomains: false } : false,
  } as never);
  app
    .getHttpAdapter()
    .getInstance()
    .addHook('onSend', async (_request, reply, payload) => {
      if (!reply.hasHeader('cache-control')) void reply.header('cache-control', 'no-store');
      return Promise.resolve(payload);
    });
}

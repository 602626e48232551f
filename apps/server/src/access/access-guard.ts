import { Inject, Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyReply } from 'fastify';
import type { Right, SignedIn } from '#access';
import type { Runtime } from '#runtime';
import { RUNTIME } from '../http/order-desk.js';
import { firstThis, forged, notAllowed, notForTokens, notSignedIn, tooMany } from './denial.js';
import { KnownSenders } from './known-senders.js';
import { RateLimit, RATE_LIMIT } from './rate-limit.js';
import { REQUIREMENT, type KnownRequest, type Requirement } from './requires.js';
import { SESSION_COOKIE, shownBy, signedInBy } from './signed-in-by.js';

export { SESSION_COOKIE };

const READS = new Set(['GET', 'HEAD', 'OPTIONS']);

/** A browser sends the cookie along whoever asks it to; the word in the header only our page knows. */
const isForged = ({ method, headers }: KnownRequest, { csrf }: SignedIn): boolean =>
  csrf !== null && !READS.has(method) && headers['x-csrf-token'] !== csrf;

/** What needs no right of its own. */
const WITHOUT_RIGHT: ReadonlySet<Requirement> = new Set(['signed-in', 'person', 'everybody']);
/** What a token opens nothing of, whatever its scopes: it is about the person behind the account. */
const OF_PERSONS: ReadonlySet<Requirement | undefined> = new Set(['self', 'person']);

/** @throws HttpException unless this viewer may use a route that asks for this */
function mayUse({ viewer, csrf }: SignedIn, requirement: Requirement | undefined): void {
  const isToken = csrf === null;
  if (isToken && OF_PERSONS.has(requirement)) throw notForTokens();
  if (requirement === 'self') return;
  if (viewer.standing !== 'full') throw firstThis(viewer.standing);
  if (requirement === undefined) throw notAllowed();
  if (!WITHOUT_RIGHT.has(requirement) && !viewer.has(requirement as Right)) throw notAllowed();
}

/** Every request passes here: who is it, was it sent on purpose, and may he. */
@Injectable()
export class AccessGuard implements CanActivate {
  private readonly admitted = new WeakSet<KnownRequest>();
  private readonly senders = new KnownSenders();

  constructor(
    private readonly reflector: Reflector,
    @Inject(RUNTIME) private readonly runtime: Runtime,
    @Inject(RATE_LIMIT) private readonly limit: RateLimit,
  ) {}

  /** Asked again before the handler, so that a route that {@link guardBeforeBody} does not know is no open door. */
  async canActivate(context: ExecutionContext): Promise<boolean> {
    const http = context.switchToHttp();
    const requirement = this.reflector.getAllAndOverride<Requirement | undefined>(REQUIREMENT, [
      context.getHandler(),
      context.getClass(),
    ]);
    await this.admit(http.getRequest<KnownRequest>(), http.getResponse<FastifyReply>(), requirement);
    return true;
  }

  /** Once for each request. @throws HttpException unless its sender may use a route that asks for this */
  async admit(request: KnownRequest, reply: FastifyReply, requirement?: Requirement): Promise<void> {
    if (this.admitted.has(request)) return;
    const known = await this.recognised(request, reply);
    if (known) Object.assign(request, known);
    if (requirement !== 'everybody') {
      if (!known) throw notSignedIn();
      if (isForged(request, known)) throw forged();
      mayUse(known, requirement);
    }
    this.admitted.add(request);
  }

  /** Counted before the database is asked who it is; what nobody knows would cost a query each otherwise. */
  private async recognised(request: KnownRequest, reply: FastifyReply): Promise<SignedIn | null> {
    const secret = shownBy(request)?.secret;
    if (secret === undefined) {
      this.refuseFlood(request.ip, reply);
      return null;
    }
    // Apart from those who show nothing: else they would keep out whoever this process has not seen yet.
    const unknown = `unknown at ${request.ip}`;
    const likely = this.senders.of(secret) ?? unknown;
    this.refuseFlood(likely, reply);
    const known = await signedInBy(this.runtime, request);
    if (known) this.senders.remember(secret, known.viewer.accountId);
    else this.senders.forget(secret);
    const sender = known?.viewer.accountId ?? unknown;
    if (sender !== likely) {
      this.limit.giveBack(likely);
      this.refuseFlood(sender, reply);
    }
    return known;
  }

  private refuseFlood(who: string, reply: FastifyReply): void {
    const seconds = this.limit.full(who);
    if (seconds === 0) return;
    void reply.header('retry-after', String(seconds));
    throw tooMany();
  }
}

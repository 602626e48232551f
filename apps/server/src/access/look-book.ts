import { Inject, Injectable } from '@nestjs/common';
import type { Viewer } from '#access';
import type { Runtime } from '#runtime';
import { RUNTIME } from '../http/order-desk.js';
import type { KnownRequest } from './requires.js';

/** What was looked at. */
export interface Looked {
  readonly act: string;
  readonly office: string;
  readonly subject: string;
  readonly reason?: string;
}

/** Puts looks on record before the answer leaves: no record, no answer. */
@Injectable()
export class LookBook {
  constructor(@Inject(RUNTIME) private readonly runtime: Runtime) {}

  /** The offices whose looks somebody may read: an auditor's all (null), a procurator's those of the area. */
  officesFor(viewer: Viewer): string[] | null {
    const everywhere = viewer.held.some(({ role }) => role === 'auditor');
    return everywhere ? null : [...viewer.officesFor('looks.read')];
  }

  record(viewer: Viewer, request: KnownRequest, { reason, ...looked }: Looked): Promise<void> {
    const { ip: address, id } = request;
    return this.runtime.looks.record({
      ...looked,
      account: viewer.account,
      reason: reason ?? null,
      address,
      request: id,
    });
  }
}

import { Inject, Injectable } from '@nestjs/common';
import type { Viewer } from '#access';
import { officesUnder } from '#read-models';
import type { Runtime } from '#runtime';
import { RUNTIME } from '../http/order-desk.js';
import type { KnownRequest } from './requires.js';

/** What was looked at. */
export interface Looked {
  readonly act: string;
  /** An office, or an area with offices below it. */
  readonly office: string;
  /** All offices that a list tells of, where it is asked of none. */
  readonly offices?: readonly string[];
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

  async record(
    viewer: Viewer,
    request: KnownRequest,
    { reason, offices: told, ...looked }: Looked,
  ): Promise<void> {
    const { ip: address, id } = request;
    const offices = await this.officesOf(looked, told);
    return this.runtime.looks.record({
      ...looked,
      ...(offices.length === 1 && offices[0] === looked.office ? {} : { offices }),
      account: viewer.account,
      reason: reason ?? null,
      address,
      request: id,
    });
  }

  /** Whoever may read the looks of any of these offices finds it. */
  private officesOf({ office, subject }: Looked, told: readonly string[] = []): Promise<readonly string[]> {
    if (told.length > 0) return Promise.resolve(told);
    if (subject !== '' || office === '') return Promise.resolve([office]);
    return officesUnder(this.runtime.readModels, office);
  }
}

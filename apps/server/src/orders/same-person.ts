import { Injectable } from '@nestjs/common';
import type { Viewer } from '#access';
import { listRegister } from '#read-models';
import { LookBook } from '../access/look-book.js';
import type { KnownRequest } from '../access/requires.js';
import { ReadSide } from '../http/read-side.js';

const MOST = 5;

/**
 * The files under way of the same identity number, for who is about to open another: as far as a search of the register
 * would find them, and on record like one.
 */
@Injectable()
export class SamePerson {
  constructor(
    private readonly read: ReadSide,
    private readonly looks: LookBook,
  ) {}

  async notes(viewer: Viewer, request: KnownRequest, idNumber: string): Promise<readonly string[]> {
    const offices = [...viewer.officesFor('case.read')];
    if (offices.length === 0) return [];
    const { items } = await listRegister(this.read.runtime, 'cases', {
      offices,
      sort: 'fileNumber',
      descending: false,
      after: null,
      limit: MOST,
      filters: [
        ['endedOn', 'is', null],
        ['departedOn', 'is', null],
      ],
      search: idNumber,
      findsMinors: viewer.seesRestricted,
    });
    const act = '立档时查重';
    // A question is a look like a search, also where nobody is found.
    await Promise.all(
      items.length === 0
        ? [this.looks.record(viewer, request, { act, office: offices[0] ?? '', offices, subject: '' })]
        : items.map(({ office, streamId }) =>
            this.looks.record(viewer, request, { act, office, subject: streamId.slice(-36) }),
          ),
    );
    return items.map(
      ({ office, fileNumber }) =>
        `此人在${office}已有未结束的档案（${fileNumber}）。请先核对，以免重复立档；确有另一判决的，可以继续。`,
    );
  }
}

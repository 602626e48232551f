import { Injectable, NotFoundException } from '@nestjs/common';
import type { Right, Viewer } from '#access';
import { allOffices, officesUnder } from '#read-models';
import { ReadSide } from '../http/read-side.js';
import { notAllowed } from './denial.js';

/** Which offices a question is about: those asked for, if they are all in the asker's area; else his own. */
@Injectable()
export class Jurisdiction {
  constructor(private readonly read: ReadSide) {}

  /** What lies outside is not there for the asker: the answer does not tell whether it exists. */
  async offices(viewer: Viewer, right: Right, area?: string): Promise<string[]> {
    const own = viewer.officesFor(right);
    if (area === undefined || area === '') return [...own];
    const wanted = await officesUnder(this.read.runtime.readModels, area);
    if (!wanted.every((office) => own.has(office))) throw new NotFoundException();
    return wanted;
  }

  /** Whether a right holds in every office of an area. */
  async holds(viewer: Viewer, right: Right, area: string): Promise<boolean> {
    const own = viewer.officesFor(right);
    const offices = await officesUnder(this.read.runtime.readModels, area);
    return offices.every((office) => own.has(office));
  }

  /** Whether a right reaches everything that is kept here: all offices, or the system as a whole. */
  async holdsEverywhere(viewer: Viewer, right: Right): Promise<boolean> {
    if (!viewer.has(right)) return false;
    if (viewer.held.some(({ role }) => role === 'administrator')) return true;
    const known = await allOffices(this.read.runtime.readModels);
    const above = new Set(known.map(({ county }) => county));
    const own = viewer.officesFor(right);
    return known.every(({ name }) => above.has(name) || own.has(name));
  }

  /** The one area meant, where a question can be about one only. */
  async area(viewer: Viewer, right: Right, area?: string): Promise<string> {
    const wanted = area ?? viewer.areasFor(right)[0];
    if (wanted === undefined) throw notAllowed();
    await this.offices(viewer, right, wanted);
    return wanted;
  }
}

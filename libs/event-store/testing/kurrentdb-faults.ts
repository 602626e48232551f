import type { Refusal } from './kurrentdb-refusals.js';

/** What goes wrong with the next call of a kind. */
export type Fault =
  /** The connection breaks before the server has the request. */
  | 'lost-before'
  /** It breaks after the server has done it, before the answer. */
  | 'lost-after'
  /** No answer at all. */
  | 'silent'
  /** A subscription begins with some events that were delivered before. */
  | 'again'
  /** This node refuses, for a reason of KurrentDB's own. */
  | Refusal['refused'];
export type Call = 'append' | 'read' | 'subscribe';

/** What is to go wrong with the calls that come, in order. */
export class Faults {
  private readonly planned: { readonly call: Call; readonly fault: Fault }[] = [];

  plan(call: Call, faults: readonly Fault[]): void {
    this.planned.push(...faults.map((fault) => ({ call, fault })));
  }

  next(call: Call): Fault | null {
    const at = this.planned.findIndex((one) => one.call === call);
    return at < 0 ? null : (this.planned.splice(at, 1)[0]?.fault ?? null);
  }
}

import type { HttpException } from '@nestjs/common';

/** How much there is at the same time: for all, and for one of them. */
export interface Most {
  readonly all: number;
  readonly ofOne: number;
}

/** What is told where there is no more. */
interface Full {
  readonly all: () => HttpException;
  readonly ofOne: () => HttpException;
}

/** What many have at the same time, counted by whose it is. */
export class Shares {
  private readonly byOwner = new Map<string, number>();
  private total = 0;

  constructor(
    private readonly most: Most,
    private readonly full: Full,
  ) {}

  /** @returns what gives it back, however often it is called. @throws HttpException where there is not so much left */
  take(owner: string, amount = 1): () => void {
    const own = (this.byOwner.get(owner) ?? 0) + amount;
    if (own > this.most.ofOne) throw this.full.ofOne();
    if (this.total + amount > this.most.all) throw this.full.all();
    this.total += amount;
    this.byOwner.set(owner, own);
    let isTaken = true;
    return () => {
      if (isTaken) this.giveBack(owner, amount);
      isTaken = false;
    };
  }

  private giveBack(owner: string, amount: number): void {
    this.total -= amount;
    const left = (this.byOwner.get(owner) ?? amount) - amount;
    if (left > 0) this.byOwner.set(owner, left);
    else this.byOwner.delete(owner);
  }
}

export function markOf(pid: number): string;
export function isHeld(text: string, ageMs: number): boolean;
export function locked<Result>(path: string, work: () => Result, onWait: () => void): Result;

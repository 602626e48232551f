/** A person who has done nothing for so long may have left; what the page asks then it asks by itself. */
const LEFT_MS = 60_000;

let last = performance.now();
for (const what of ['pointerdown', 'pointermove', 'keydown', 'wheel'])
  addEventListener(what, () => (last = performance.now()), { capture: true, passive: true });

export const isUnattended = (): boolean => performance.now() - last > LEFT_MS;

/** Waits for what happens elsewhere, and not for ever: on a busy machine it takes long, and that is no fault. */
export async function until(holds: () => boolean | Promise<boolean>, ms = 300_000): Promise<void> {
  for (const end = Date.now() + ms; !(await holds());) {
    if (Date.now() > end) throw new Error('it did not happen in time');
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** How many of how many, on standard error: a line that is rewritten on a terminal, one every 10 s elsewhere. */
export function createProgress(name: string, total: number): { step(): void } {
  const live = process.stderr.isTTY === true;
  const every = live ? 200 : 10_000;
  let [done, told] = [0, Date.now()];
  return {
    step() {
      done += 1;
      const now = Date.now();
      const last = done === total;
      if (now - told < every && !(last && live)) return;
      told = now;
      process.stderr.write(
        live ? `\r${name}: ${done} of ${total}${last ? '\n' : ''}` : `${name}: ${done} of ${total}\n`,
      );
    },
  };
}

const SECONDS_BETWEEN = 5;

/** Counts work that takes long and tells of it now and then, never for what is done at once. */
export function createProgress(
  total: number,
  tell: (done: number, total: number) => void,
  now: () => number = () => performance.now(),
): (more: number) => void {
  let done = 0;
  let told = now();
  return (more) => {
    done += more;
    if (now() - told < SECONDS_BETWEEN * 1000) return;
    told = now();
    tell(done, total);
  };
}

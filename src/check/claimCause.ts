const GIVES_CAUSE = /是?因为|由于|缘于|原因是|为的是|是为了/u;
const TELLS_CAUSE =
  /因为|由于|因此|因而|因(?=\p{Script=Han}{2})|针对|鉴于|基于|为了?(?:解决|破解|避免|减轻|满足|防止|缓解|推进|提升|适应)|所以|导致|缘于|以解决|破解/u;

/** Whether a claim of a cause is borne out: a source that tells two things side by side tells no cause. */
export function tellsCause(claim: string, source: string): boolean {
  return !GIVES_CAUSE.test(claim) || TELLS_CAUSE.test(source);
}

/** Asks what one should do oneself, or which to choose. */
const ADVICE =
  /(?:我|咱|自己|孩子|娃|儿子|女儿|闺女)[^,，。?？]{0,8}(?:该不该|要不要|应不应该|该去|该选|该上|选哪|上哪)|(?:该不该|要不要|应不应该)(?:给|让|送|报|去|做|上|买)|怎么(?:给(?:孩子|娃))?(?:选择?|挑选?)(?:幼儿园|小学|学校|中学|专业|老师)|哪[个所家][^,，。?？]{0,4}(?:适合|值得)(?:我|孩子|娃|买|上|去|住)|怎么(?:才能|样才能)?当上?(?:一名)?(?:老师|教师)|(?:上|选|读)(?:什么|哪[个所家])(?:幼儿园|小学|中学|学校|专业)(?:比较|更|最)?好/u;

/** 我该不该给孩子报补习班: no report of what schools do answers it, whatever it says of the matter. */
export function asksForAdvice(folded: string): boolean {
  return ADVICE.test(folded);
}

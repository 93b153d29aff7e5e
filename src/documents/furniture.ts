import type { Block } from './block.ts';

/** Lines that web pages put around an article, wherever they stand. Compared with white space removed. */
const ANYWHERE: readonly RegExp[] = [
  /^(?:查看|阅读|展开)(?:原文|全文)$/,
  /^(?:其他|其它|听新闻|朗读|收起|分享|收藏|打印|关闭|返回顶部|大字|小字|字体|举报|评论|在看|点赞)$/,
  /^(?:您|你)?(?:现在|当前|所在)的?位置[:：]/,
  /^首页[>＞»/]/,
  /^分享(?:成功|到|至)/,
  /^(?:继续|向上|向下)滑动/,
  /^(?:发布|发表|更新)?(?:时间|日期)[:：]\d{4}/,
  /^(?:上|下)一(?:篇|条)[:：]?/,
  /^[-•·*]?(?:凡本网|本网转载|本网站|如涉及作品|凡注明|版权声明|免责声明|版权所有|copyright)/i,
  /^(?:责任编辑|责编|编辑|校对|审核|美编|初审|复审|终审|监制|来源|文章来源|信息来源|图片来源|供稿|撰稿|作者)(?:[|｜:：/丨]|,请认准)/,
  /^[(（【]?(?:责任编辑|责编|编辑)[:：].{1,12}[)）】]?$/,
  /^(?:□|■|◎|●|文\/|图\/).{0,12}(?:记者|通讯员|报社|全媒体)/,
  /^(?:本报|本网|全媒体)?(?:记者|通讯员)[:：\s].{1,30}$/,
  /官方(?:微信|微博|账号|公众号).{0,4}[【「『].{1,40}[】」』]$/,
  /^(?:长按|扫码|扫描|识别).{0,12}(?:二维码|关注)|^(?:点击|关注)(?:上方|下方|蓝字|我们)/,
  /^参与评论|^打开.+(?:查看|阅读).+|^文章有问题|点此查看/,
  /icp备|公网安备|allrightsreserved/i,
  /^(?:阅读|浏览|点击)(?:量|次数|数)?[:：]?\d+/,
];

/** From such a line near the end on, everything is furniture: what follows are other articles' teasers. */
const TAIL =
  /^(?:(?:推荐|相关|延伸|精彩|新闻|热门|更多)(?:阅读|推荐|新闻|文章|链接|内容)|猜你喜欢|(?:您|你)可能(?:也|还)?(?:对|喜欢|感兴趣).*|往期(?:回顾|精选|推荐)|大家都在看|下一篇[:：].*|信息来源[,，]请认准.*)$/;

const PAGE_DATELINE =
  /^.{0,16}\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?(?:\d{1,2}[:：]\d{2}(?:[:：]\d{2})?)?.{0,24}$/;
const CAPTION =
  /[(（](?:左|右|前排|后排|中)[一二三四五六七八九\d]?[)）]|一角[。.]?$|^图[为:：]|[摄供]图?[。)）]*$|现场[。.]?$|合影|资料图/;
const SENTENCE_END = /[。！？!?]$/;
const LONG_LINE = 80;
const CAPTION_LENGTH = 50;
const SITE_NAME_LENGTH = 16;
const HAS_WORD = /[\p{L}\p{N}]/u;

/** Which blocks of a document are web furniture, by index. */
export function findFurniture(blocks: readonly Block[]): Set<number> {
  const furniture = new Set<number>();
  if (blocks.length < 2) return furniture;
  const compact = blocks.map(({ text }) => text.replace(/\s+/gu, ''));
  const firstLong = compact.findIndex((line) => line.length >= LONG_LINE);
  const lastLong = compact.findLastIndex((line) => line.length >= LONG_LINE && SENTENCE_END.test(line));

  blocks.forEach((block, index) => {
    const line = compact[index] as string;
    const short = line.length < LONG_LINE || /^[-•·*]/.test(line);
    if (block.mark === 'rule' || !HAS_WORD.test(line)) furniture.add(index);
    else if (block.mark === 'none' && short && ANYWHERE.some((pattern) => pattern.test(line)))
      furniture.add(index);
  });

  // A teaser list can hold long lines itself, so the tail is looked for in the last half of the text.
  const half = compact.join('').length / 2;
  let passed = 0;
  const tail = compact.findIndex((line) => {
    passed += line.length;
    return passed > half && TAIL.test(line);
  });
  if (tail !== -1) for (let index = tail; index < blocks.length; index++) furniture.add(index);

  markHeader(compact, firstLong === -1 ? Math.min(3, blocks.length) : firstLong, furniture);
  markCopyright(compact, lastLong, furniture);
  return furniture;
}

/** Whether a line that is no text tells of a picture, as far as it shows alone. */
export function looksLikeCaption(text: string): boolean {
  const line = text.replace(/\s+/gu, '');
  return (
    line.length <= CAPTION_LENGTH &&
    (CAPTION.test(line) || SENTENCE_END.test(line)) &&
    !PAGE_DATELINE.test(line) &&
    !TAIL.test(line) &&
    !ANYWHERE.some((pattern) => pattern.test(line))
  );
}

/** Before the body: page datelines, bare site names, and a run of photo captions. */
function markHeader(compact: readonly string[], firstLong: number, furniture: Set<number>): void {
  const bodyStart = compact[firstLong] ?? '';
  const captions: number[] = [];
  for (let index = 0; index < firstLong; index++) {
    const line = compact[index] as string;
    if (furniture.has(index)) continue;
    if (PAGE_DATELINE.test(line)) furniture.add(index);
    // “第1眼TV-华龙网” alone, when the body then opens with “第1眼TV-华龙网讯”.
    else if (
      line.length <= SITE_NAME_LENGTH &&
      new RegExp(`^[^，。]{0,4}${escapeForPattern(line)}(?:讯|电|消息|报道)`).test(bodyStart)
    )
      furniture.add(index);
    else if (line.length <= CAPTION_LENGTH && SENTENCE_END.test(line)) captions.push(index);
  }
  const isCaption = (index: number) => CAPTION.test(compact[index] as string);
  if (captions.some(isCaption)) {
    for (const index of captions) if (captions.length >= 2 || isCaption(index)) furniture.add(index);
  }
}

/** Copyright paragraphs behind the body are long and full sentences, but stand beside ones that are plain. */
function markCopyright(compact: readonly string[], lastLong: number, furniture: Set<number>): void {
  const legal = /(?:版权|转载|侵权|法律责任|与本网联系|著作权)/;
  for (
    let index = compact.length - 1;
    index >= Math.max(1, Math.min(lastLong, compact.length) - 6);
    index--
  ) {
    const line = compact[index] as string;
    if (furniture.has(index)) continue;
    if (
      (line.match(new RegExp(legal, 'g'))?.length ?? 0) >= 2 &&
      (furniture.has(index - 1) || furniture.has(index + 1))
    )
      furniture.add(index);
    else break;
  }
}

function escapeForPattern(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&');
}

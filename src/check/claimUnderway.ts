import { escapePattern } from '../text/escapePattern.ts';

/** A claim that something is what it is called, or has become it. */
const BEING =
  /(?:是|成为|已成|建成|创成|创建成|创建为|评为|获评|成功创建|当选)了?(?:全[国省市区县]|所)?[“《]?([^“”《》,，;；。是]{2,16}?)[”》]?(?:了|的)?$/u;
/** Who says so of it speaks of no state reached. */
const SPEAKS_OF_EFFORT = /加快|正在|推进|力争|争创|在创建|目标|拟|将|要/u;
const EFFORT = '加快|加紧|推进|推动|积极|全力|着力|争取|力争|支持|指导|启动|谋划';
const TRIES = new RegExp(
  `(?:(?:${EFFORT})[^,，;；。]{0,40}(?:创建|争创|申创|申报|创成|建设|打造|建成)|争创|申创|正在(?:创建|申报|建设|打造))(?:为|成)?(?:全[国省市区县])?[“《]?$`,
  'u',
);
const PLANNED_BEHIND = /^[”》]?(?:的)?(?:创建|建设|申报|争创)?(?:实施)?(?:方案|计划|规划|行动|工程)/u;
const RESTED_ON = /^[”》]?为(?:依托|抓手|契机|目标|载体)/u;

/**
 * Whether a source only tells of efforts for what a claim tells as reached: 加快一中创建“名校” and 《一中创建名校实施方案》
 * for 一中是名校.
 */
export function isOnlyUnderway(claim: string, source: string): boolean {
  const thing = BEING.exec(claim)?.[1];
  if (thing === undefined || SPEAKS_OF_EFFORT.test(claim)) return false;
  const places = [...source.matchAll(new RegExp(escapePattern(thing), 'gu'))];
  return (
    places.length > 0 &&
    places.every(({ index }) => {
      const behind = source.slice(index + thing.length);
      return TRIES.test(source.slice(0, index)) || PLANNED_BEHIND.test(behind) || RESTED_ON.test(behind);
    })
  );
}

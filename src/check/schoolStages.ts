import type { Alternative } from '../text/thesaurus.ts';

/** 在园幼儿普惠率 is the one of 学前教育, 小学9元 tells what a 小学生 gets. */
const STAGE_FACTOR = 0.7;
const SCHOOL_FACTOR = 0.9;

/** Whom or what a stage of school is told of by, for a claim's word. */
export function stageOf(text: string): Alternative[] {
  if (text === '学前教育' || text === '学前') return [{ text: '在园幼儿', factor: STAGE_FACTOR, notIn: [] }];
  const school = /^(小学|初中|高中|中学|中职|高职|大学)生$/u.exec(text)?.[1];
  return school === undefined ? [] : [{ text: school, factor: SCHOOL_FACTOR, notIn: [] }];
}

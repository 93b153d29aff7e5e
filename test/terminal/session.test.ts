import { describe, expect, it } from 'vitest';
import type { Turn } from '../../src/assistant.ts';
import { createSession, type Session } from '../../src/terminal/session.ts';
import { createStyle } from '../../src/terminal/style.ts';
import { fakeAssistant, fixtureCorpus, plainStyle, QUOTE } from './fixture.ts';

function setUp(style = plainStyle) {
  const assistant = fakeAssistant();
  return { assistant, session: createSession(assistant, style) };
}

async function said(session: Session, line: string): Promise<string> {
  const reply = await session.reply(line);
  if (reply.kind !== 'say') throw new Error(reply.kind);
  return reply.text;
}

describe('createSession', () => {
  it('remembers the conversation', async () => {
    const { assistant, session } = setUp();
    for (const line of ['一', '乙区呢？', '三']) await session.reply(line);
    expect(assistant.calls).toEqual(['ask 一 +0', 'ask 乙区呢？ +1', 'ask 三 +2']);
  });

  it('remembers a follow-up as the whole question that it was understood as', async () => {
    const histories: (readonly Turn[])[] = [];
    const assistant = fakeAssistant();
    const session = createSession(
      {
        ...assistant,
        async ask(question, options) {
          histories.push(options?.history ?? []);
          if (question === '乙区呢') options?.onProgress?.({ kind: 'understood', question: '乙区怎么做？' });
          return assistant.ask(question, options);
        },
      },
      plainStyle,
    );
    for (const line of ['甲区怎么做？', '乙区呢', '为什么', '啊'.repeat(9), '五', '六', '七', '八'])
      await session.reply(line);
    expect(histories[2]?.map(({ question }) => question)).toEqual(['甲区怎么做？', '乙区怎么做？']);
    expect(histories.at(-1)).toHaveLength(6);
  });

  it('forgets what was asked and what could be opened at /new', async () => {
    const { assistant, session } = setUp();
    await session.reply('一');
    expect(await said(session, '/new')).toContain('新的对话');
    expect(await said(session, '/1')).toContain('请先提问');
    await session.reply('二');
    expect(assistant.calls.at(-1)).toBe('ask 二 +0');
    expect(await said(session, '/help')).toContain('/new');
  });

  it('opens a source of the last answer with the quote marked', async () => {
    const { session } = setUp();
    expect(await said(session, '/1')).toContain('请先提问');
    await session.reply('问题');
    const text = await said(session, '/1');
    expect(text).toContain('甲区教育工作 · 无日期');
    expect(text).toContain('甲区 · 一、保障 · 第4段 · corpus/甲区/经验.txt');
    expect(text).toContain(`全区【${QUOTE}】,提供资助。`);
    expect(await said(session, '/2')).toContain('没有第 2 条');
  });

  it('marks the quote by weight where the terminal can', async () => {
    const ansi = createStyle({ ansi: true, indent: '', corpusDir: '/project/corpus', root: '/project' });
    const { session } = setUp(ansi);
    await session.reply('问题');
    expect(await said(session, '/1')).toContain(`\u001b[1m${QUOTE}\u001b[22m`);
  });

  it('walks to the neighbours, past furniture, to both ends', async () => {
    const { session } = setUp();
    expect(await said(session, '/next')).toContain('/1');
    await session.reply('问题');
    await session.reply('/1');
    expect(await said(session, '/next')).toContain('第5段');
    expect(await said(session, '/next')).toBe('这是最后一段');
    for (const number of [4, 3, 1]) expect(await said(session, '/prev')).toContain(`第${number}段`);
    expect(await said(session, '/prev')).toBe('这是第一段');
  });

  it('opens what a search found and what a refusal named as nearest', async () => {
    const { session } = setUp();
    await session.reply('/search 资助');
    expect(await said(session, '/1')).toContain('第4段');
    await session.reply('没有的');
    expect(await said(session, '/1')).toContain('第5段');
  });

  it('checks, also without a space and with full-width letters', async () => {
    const { assistant, session } = setUp();
    expect(await said(session, '/check甲区投入7600余万元')).toMatch(/^✅ 支持/);
    await session.reply('／ＣＨＥＣＫ 甲区');
    expect(assistant.calls).toEqual(['check 甲区投入7600余万元 +0', 'check 甲区 +0']);
  });

  it('lists commands and documents', async () => {
    const { session } = setUp();
    expect(await said(session, '/help')).toContain('/search');
    expect(await said(session, '/sources')).toBe(
      '· 甲区教育工作\n  甲区、乙小学 · 无日期 · 2 段正文 · corpus/甲区/经验.txt',
    );
    const empty = fakeAssistant(fixtureCorpus());
    const session2 = createSession({ ...empty, corpus: { ...empty.corpus, documents: [] } }, plainStyle);
    expect(await said(session2, '/sources')).toContain('还没有文件');
  });

  it('answers what it does not understand, and says nothing to nothing', async () => {
    const { session } = setUp();
    expect(await said(session, '/nope\u001b[2J')).toBe('没有 /nope 这个命令，/help 看命令');
    expect(await said(session, '/check ')).toContain('/check 教师轮岗');
    expect(await session.reply('  ')).toEqual({ kind: 'nothing' });
    expect(await session.reply('/quit')).toEqual({ kind: 'quit' });
  });
});

import { describe, expect, it } from 'vitest';
import { createLog } from '../src/log.ts';

describe('createLog', () => {
  it('writes JSON lines from its level on, with every secret blacked out', () => {
    const lines: string[] = [];
    const output = { write: (line: string) => void lines.push(line) };
    const log = createLog({ level: 'info', secrets: ['4242:TEST', 'a"b'], output });
    log.debug('quiet');
    log.info({ url: 'http://x/bot4242:TEST/getMe', key: 'a"b' }, 'token 4242:TEST');
    expect(lines).toHaveLength(1);
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({
      url: 'http://x/bot***/getMe',
      key: '***',
      msg: 'token ***',
    });
  });
});

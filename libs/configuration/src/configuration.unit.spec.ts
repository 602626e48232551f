import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { configurationOf, SETTINGS, settingsTable, shownSettings, type Environment } from './index.js';

const problems = (env: Environment): string => {
  try {
    configurationOf(env);
    return '';
  } catch (error) {
    return (error as Error).message;
  }
};

describe('the settings', () => {
  it('have their standards where nothing is set, also where it is set to nothing', () => {
    const standard = configurationOf({ PATH: '/bin', HOME: '/root', REDIS_URL: '' });
    expect(standard).toMatchObject({ PORT: 3000, DATA_DIR: 'data', SERVER_ROLE: 'all', DEBUG: false });
    expect(standard.REDIS_URL).toBeUndefined();
  });

  it('are refused by name, all at once', () => {
    const said = problems({
      PORT: '70000',
      SERVER_ROLE: 'both',
      DATABASE_URL: 'mysql://x',
      OIDC_ISSUER: 'https://x',
      TLS_KEY_FILE: 'x',
      TRUSTED_PROXIES: '10.0.0.0/8 proxy',
      OPERATOR_TOKEN: 'geheim4',
    });
    expect(said.split('\n').slice(1)).toEqual([
      'SERVER_ROLE 应为 all、api、worker 之一，现在是“both”。',
      'DATABASE_URL 应为 postgres:// 或 postgresql:// 开头的地址。',
      'PORT 应为 0 至 65535 的整数，现在是“70000”。',
      'TRUSTED_PROXIES 应为 IP 地址或网段，其中有“proxy”，现在是“10.0.0.0/8 proxy”。',
      'OPERATOR_TOKEN 至少要有 16 个字符。',
      '设置了 TLS_KEY_FILE，还须设置 TLS_CERT_FILE。',
      '设置了 OIDC_ISSUER，还须设置 OIDC_CLIENT_ID、OIDC_CLIENT_SECRET、PUBLIC_URL。',
    ]);
  });

  it.each([
    ['DATABSE_URL', '没有 DATABSE_URL 这一设置，是否指 DATABASE_URL？'],
    ['KURRENTDB_URI', '没有 KURRENTDB_URI 这一设置，是否指 KURRENTDB_URL？'],
    ['KURRENTDB_CREDENTIALS', '没有 KURRENTDB_CREDENTIALS 这一设置。'],
    ['MASTER_KEYFILE', '没有 MASTER_KEYFILE 这一设置，是否指 MASTER_KEY_FILE？'],
  ])('%s is unknown', (name, said) => expect(problems({ [name]: 'x' })).toContain(said));

  it('leave alone what is other programs’, and what Kubernetes tells of services', () => {
    expect(problems({ POST: 'x', PORTS: 'x', HOSTNAME: 'x', KURRENTDB_SERVICE_HOST: '10.0.0.1' })).toBe('');
    expect(problems({ DATABASE_PORT_5432_TCP_ADDR: '10.0.0.1', KURRENTDB_PORT: 'tcp://10.0.0.1' })).toBe('');
  });

  it('are shown without passwords and secrets', () => {
    const shown = shownSettings({
      DATABASE_URL: 'postgres://app:pass-word@db/correction',
      WEBHOOK_SECRET: 'MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw',
      SMTP_URL: 'smtp://post:p@ss:word@mail:25',
    });
    const text = JSON.stringify(shown);
    for (const secret of ['pass-word', 'MfKQ', 'ss:word']) expect(text).not.toContain(secret);
    expect(shown.find(({ name }) => name === 'DATABASE_URL')?.value).toBe('postgres://app:***@db/correction');
  });

  it('stand in the README as they are here', () => {
    const readme = readFileSync(join(process.cwd(), 'README.md'), 'utf8');
    const cells = (text: string): string[] =>
      text
        .split('\n')
        .filter((line) => line.startsWith('|'))
        .map((line) => line.replaceAll(/\s*\|\s*/g, '|').replaceAll(/-+/g, '-'));
    const table = readme.slice(readme.indexOf('<!-- settings -->'), readme.indexOf('<!-- /settings -->'));
    expect(cells(table)).toEqual(cells(settingsTable()));
    expect(Object.keys(SETTINGS)).toHaveLength(cells(table).length - 2);
  });
});

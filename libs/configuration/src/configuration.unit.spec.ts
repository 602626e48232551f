import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  configurationOf,
  settingNotes,
  SETTINGS,
  settingsTable,
  shownSettings,
  type Environment,
} from './index.js';

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
    ['HISTORY_URI', '没有 HISTORY_URI 这一设置，是否指 HISTORY_URL？'],
    ['KURRENTDB_URI', '没有 KURRENTDB_URI 这一设置，是否指 HISTORY_URL？'],
    ['HISTORY_CREDENTIALS', '没有 HISTORY_CREDENTIALS 这一设置。'],
    ['MASTER_KEYFILE', '没有 MASTER_KEYFILE 这一设置，是否指 MASTER_KEY_FILE？'],
  ])('%s is unknown', (name, said) => expect(problems({ [name]: 'x' })).toContain(said));

  it('leave alone what is other programs’, and what Kubernetes tells of services', () => {
    expect(problems({ POST: 'x', PORTS: 'x', HOSTNAME: 'x', HISTORY_SERVICE_HOST: '10.0.0.1' })).toBe('');
    expect(problems({ DATABASE_PORT_5432_TCP_ADDR: '10.0.0.1', HISTORY_PORT: 'tcp://10.0.0.1' })).toBe('');
    // One file of settings may serve KurrentDB's own server as well, which takes all that begins with its name.
    expect(problems({ KURRENTDB_CLUSTER_SIZE: '3', KURRENTDB_INSECURE: 'true', HISTORY_IGNORE: 'ls' })).toBe(
      '',
    );
  });

  describe('of the history', () => {
    const URL =
      'kurrentdb://admin:change%3Ait@db1:2113,db2/?tls=true&tls-ca-file=/ca.pem&nodePreference=Leader';

    it('are read into the words that the client library has for them', () => {
      expect(configurationOf({ HISTORY_URL: URL }).HISTORY_URL).toBe(
        'kurrentdb://admin:change%3Ait@db1:2113,db2:2113?tls=true&tlsCaFile=/ca.pem&nodePreference=leader',
      );
    });

    it('may have their former names, which is said', () => {
      const env = {
        KURRENTDB_URL: 'esdb://db?tls=false',
        KURRENTDB_PREFIX: 'x.',
        KURRENTDB_TIMEOUT_MS: '500',
      };
      expect(configurationOf(env)).toMatchObject({
        HISTORY_URL: 'esdb://db:2113?tls=false',
        HISTORY_PREFIX: 'x.',
        HISTORY_TIMEOUT_MS: 500,
      });
      expect(settingNotes(env)).toEqual([
        '设置的名称已更改（旧名称仍然有效）：请把 KURRENTDB_URL 改为 HISTORY_URL，KURRENTDB_PREFIX 改为 HISTORY_PREFIX，KURRENTDB_TIMEOUT_MS 改为 HISTORY_TIMEOUT_MS。',
      ]);
      expect(settingNotes({ HISTORY_URL: 'esdb://db', PATH: '/bin' })).toEqual([]);
      expect(shownSettings(env).find(({ name }) => name === 'HISTORY_PREFIX')?.value).toBe('x.');
    });

    it('may have both where they agree, and are refused where they do not', () => {
      expect(problems({ KURRENTDB_PREFIX: 'a.', HISTORY_PREFIX: 'a.' })).toBe('');
      const said = problems({ KURRENTDB_URL: 'esdb://a:geheim@db1', HISTORY_URL: 'esdb://a:geheim@db2' });
      expect(said).toContain('KURRENTDB_URL 是 HISTORY_URL 以前的名称，两者的值不同，请只留 HISTORY_URL。');
      expect(said).not.toContain('geheim');
    });

    it.each([
      ['tls=maybe', '中的选项 tls 应为 true 或 false，现在是“maybe”'],
      ['tls=', '中的选项 tls 应为 true 或 false，现在是“”'],
      ['tls', '中的选项 tls 应为 true 或 false'],
      ['tlsVerifyCert=1', '中的选项 tlsVerifyCert 应为 true 或 false'],
      ['tlsCertFile=/x', '中的“tlsCertFile”不是 KurrentDB 客户端的选项，是否指 tlsCaFile'],
      ['tlsca=/x', '中的“tlsca”不是 KurrentDB 客户端的选项，是否指 tlsCaFile'],
      ['nodePreferance=leader', '是否指 nodePreference'],
      [
        'nodePreference=master',
        '中的选项 nodePreference 应为 leader、follower、readonlyreplica、random 之一',
      ],
      ['gossipTimeout=5s', '中的选项 gossipTimeout 应为整数，现在是“5s”'],
      ['maxDiscoverAttempts=-1', '中的选项 maxDiscoverAttempts 应为整数'],
      ['timeout=1', '可用的选项有 tls、tlsVerifyCert、tlsCaFile'],
      ['tls=true&TLS=false', '中的选项 tls 写了两次'],
      ['userCertFile=/x', 'userCertFile 和 userKeyFile 须同时写'],
    ])('name the option that is wrong: ?%s', (query, said) => {
      const told = problems({ HISTORY_URL: `kurrentdb://admin:geheim@db:2113?${query}` });
      expect(told).toContain(`HISTORY_URL ${said.startsWith('中') ? said : ''}`);
      expect(told).toContain(said);
      expect(told).not.toContain('geheim');
    });

    it.each([
      ['kurrentdb://admin:ge:heim@db', '中的用户名和密码应写作'],
      ['kurrentdb://admin:ge/heim@db', '中的用户名和密码应写作'],
      ['kurrentdb://admin:ge?heim@db', '中的用户名和密码应写作'],
      ['kurrentdb://admin:ge@heim@db', '中的用户名和密码应写作'],
      ['kurrentdb://admin@db', '中的用户名和密码应写作'],
      ['kurrentdb://admin:%GGheim@db', '中的用户名和密码应写作'],
      ['kurrentdb://db:port', '中的服务器应写作 主机名:端口'],
      ['kurrentdb://[::1]:2113', '中的服务器应写作 主机名:端口'],
      ['kurrentdb://db:99999', '中的服务器应写作 主机名:端口'],
      ['http://db:2113', '应为 kurrentdb:// 或'],
    ])('say what is wrong with %s, and repeat no password', (url, said) => {
      const told = problems({ HISTORY_URL: url });
      expect(told).toContain(`HISTORY_URL ${said}`);
      expect(told).not.toContain('heim');
    });
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

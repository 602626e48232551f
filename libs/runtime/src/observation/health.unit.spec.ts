import { forEverybody, type HealthReport } from './health.js';

const REPORT: HealthReport = {
  status: 'trouble',
  role: 'api',
  ready: false,
  dependencies: [
    {
      name: 'postgresql',
      status: 'trouble',
      since: '2026-01-01T00:00:00Z',
      said: 'connect ECONNREFUSED 10.1.2.3:5432',
      cause: null,
    },
    { name: 'kurrentdb', status: 'ok', since: '2026-01-01T00:00:00Z', said: null, cause: null },
  ],
  projection: {
    position: 1,
    head: 2,
    behind: 1,
    behindSeconds: 0.5,
    stopped: { position: 35, reason: 'index row size 6032 exceeds maximum for cases_office_file_number_idx' },
    parked: 0,
    leader: { holder: 'db-server-3/4711', since: '2026-01-01T00:00:00Z' },
  },
  obligationsClock: null,
  disk: null,
  warnings: [],
  notCurrent: null,
  rules: '1',
};

describe('what anybody is told of how the system is', () => {
  const told = forEverybody(REPORT);

  it('names no machine and repeats nothing that a fault said', () => {
    expect(JSON.stringify(told)).not.toMatch(
      /index row|cases_office|10\.1\.2\.3|db-server|4711|ECONNREFUSED/,
    );
  });

  it('says all the same what does not answer, since when, and that somebody leads', () => {
    expect(told.dependencies.map(({ name, status, said }) => [name, status, said === null])).toEqual([
      ['postgresql', 'trouble', false],
      ['kurrentdb', 'ok', true],
    ]);
    expect(told.projection?.stopped?.position).toBe(35);
    expect(told.projection?.leader?.since).toBe('2026-01-01T00:00:00Z');
  });

  it('says why a database that we run ourselves is away', () => {
    const cause = '磁盘已满，数据库已停止；腾出空间后会自行恢复，请通知系统管理员。';
    const [first] = REPORT.dependencies;
    const dependencies = first ? [{ ...first, cause }] : [];
    expect(forEverybody({ ...REPORT, dependencies }).dependencies[0]?.said).toBe(cause);
  });
});

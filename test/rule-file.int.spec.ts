import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { clockOf, instantOf } from '#application';
import { caseFile, compareProjections } from '#read-models';
import { ObligationsClock } from '#reminders';
import { openRuntime } from '#runtime';
import { openTestRuntime } from '../libs/runtime/testing/test-runtime.js';
import { carryOut, ENROL, OFFICE, openClock } from './office.js';

const folder = mkdtempSync(join(tmpdir(), 'rules-'));
const file = (name: string, text: string): string => {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
};

const GOOD = `# 酉阳县
jurisdiction: 酉阳县
rules:
  - tighten: plan-made
    count: 20
  - add: first-visit
    title: 入矫后首次走访
    opens: intake-declared
    due: { count: 7, unit: working-day }
    discharges: regular-report
    owedBy: judicial_office
    article: 酉阳县社区矫正工作细则第九条
`;

describe('a county’s rule file', () => {
  it('is refused at start with file, line and reason of every fault', async () => {
    const bad = file(
      'bad.yaml',
      GOOD.replace('count: 20', 'count: 40').replace('intake-declared', 'moon-landing') +
        '  - tighten: report-in\n    count: 30\n',
    );
    await expect(openTestRuntime('2023-06-01', bad)).rejects.toThrow(
      [
        '规则文件有误，没有启用：',
        `${bad}:5：“制定矫正方案”现为 30，只能收紧，不能放宽到 40。`,
        `${bad}:8：没有名为“moon-landing”的事件。`,
        `${bad}:13：“报到”是法定期限（社区矫正法第二十一条），不得放宽或改动；更严的要求请用 add 另立规范。`,
      ].join('\n'),
    );
  });

  it('that is no YAML, or is not there, is refused too', async () => {
    await expect(openTestRuntime('2023-06-01', file('odd.yaml', 'rules: [\n'))).rejects.toThrow(
      /odd\.yaml:\d+：不是有效的/,
    );
    await expect(openTestRuntime('2023-06-01', join(folder, 'none.yaml'))).rejects.toThrow('读不到规则文件');
  });

  it('may be JSON', async () => {
    const json = file(
      'rules.json',
      JSON.stringify({ jurisdiction: '酉阳县', rules: [{ tighten: 'plan-made', count: 10 }] }),
    );
    const runtime = await openTestRuntime('2023-06-01', json);
    expect(runtime.law.rulesOf(OFFICE).rule('plan-made', '2023-06-01')?.due).toMatchObject({ count: 10 });
    await runtime.close();
  });

  it('judges anew what was judged by other rules, is kept for every tool, and can be taken out', async () => {
    const runtime = await openTestRuntime('2023-06-01');
    const declared = { type: 'DeclareIntake', declaredOn: '2023-01-13' } as const;
    const streamId = await carryOut(runtime, ENROL, declared);
    await runtime.projector.catchUp();
    const owed = async (opened: typeof runtime | Awaited<ReturnType<typeof openRuntime>>) => {
      expect(await compareProjections(opened.database.pool, opened)).toEqual([]);
      const found = await caseFile(opened, { number: ENROL.fileNumber }, '2023-01-20');
      return found?.obligations
        .map(({ code, dueOn }) => `${code} ${dueOn}`)
        .filter((line) => /plan|visit/.test(line));
    };
    expect(await owed(runtime)).toEqual(['plan-made 2023-02-13']);
    const settings = { url: runtime.url, dataDir: '', keyFile: runtime.keyFile };
    for (const ruleFile of [file('good.yaml', GOOD), undefined]) {
      const again = await openRuntime({ ...settings, ...(ruleFile ? { ruleFile } : {}) });
      expect(await owed(again)).toEqual(['first-visit 2023-01-29', 'plan-made 2023-02-02']);
      await again.close();
    }
    // The first process still judges by the old rules: it must not mix its rows with the new ones.
    await runtime.executor.execute({
      aggregate: 'correction',
      streamId,
      actor: 'test',
      commandId: 'later',
      command: { type: 'TakeStep', step: 'RegularReportMade', on: '2023-01-20' } as { type: string },
    });
    await expect(runtime.projector.catchUp()).rejects.toThrow('请重新启动');
    const without = await openRuntime({ ...settings, ruleFile: 'none' });
    await without.projector.catchUp();
    expect(await owed(without)).toEqual(['plan-made 2023-02-13']);
    await without.close();
    await runtime.close();
  });

  it('that made a deadline earlier, and is taken out: what was missed by it alone is withdrawn, and the history says why', async () => {
    const runtime = await openTestRuntime('2023-02-03', file('good.yaml', GOOD));
    await carryOut(runtime, ENROL, { type: 'DeclareIntake', declaredOn: '2023-01-13' });
    await runtime.projector.catchUp();
    const before = await openClock(runtime);
    await before.round();
    const { url, keyFile } = runtime;
    const settings = { url, dataDir: '', keyFile, ruleFile: 'none' };
    const without = await openRuntime(
      settings,
      clockOf(() => instantOf('2023-02-03', '10:00')),
    );
    const after = await ObligationsClock.open(
      { ...without, pool: without.database.pool },
      { channels: {}, queue: null },
      url,
    );
    await after.round();
    const found = await caseFile(without, { number: ENROL.fileNumber }, '2023-02-03');
    const told = found?.facts
      .filter(({ type }) => type.includes('Breach'))
      .map(({ type, data }) => `${type} ${JSON.stringify(data)}`)
      .filter((line) => line.includes('plan-made'));
    expect(told).toEqual([
      expect.stringContaining('ObligationBreached'),
      expect.stringContaining('所适用的期限规则已经改变'),
    ]);
    await after.close();
    await without.close();
    await before.close();
    await runtime.close();
  });
});

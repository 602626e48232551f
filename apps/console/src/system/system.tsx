import { Segmented } from 'antd';
import { useSearchParams } from 'react-router';
import { useWho } from '../frame/who.js';
import { t } from '../language/language.js';
import { Failure } from '../shared/failure.js';
import { Waiting } from '../shared/waiting.js';
import { Accounts } from './accounts.js';
import { CalendarOfDaysOff } from './calendar.js';
import { Looks } from './looks.js';
import { Recipients } from './recipients.js';
import { RuleTable, useRules } from './rules.js';
import { State } from './state.js';
import { Tokens } from './tokens.js';

const TABS = [
  { value: 'state', title: '运行状态', right: 'signed-in' },
  { value: 'accounts', title: '账号和辖区', right: 'accounts.manage' },
  { value: 'recipients', title: '接收提醒的人', right: 'reminders.manage' },
  { value: 'looks', title: '查看记录', right: 'looks.read' },
  { value: 'tokens', title: '接口令牌', right: 'signed-in' },
  { value: 'rules', title: '现行规则', right: 'signed-in' },
  { value: 'calendar', title: '放假安排', right: 'signed-in' },
] as const;

function Rules() {
  const rules = useRules();
  if (rules.error) return <Failure error={rules.error} />;
  return rules.data ? <RuleTable rules={rules.data.items} /> : <Waiting lines={8} />;
}

const PARTS = {
  state: State,
  accounts: Accounts,
  recipients: Recipients,
  looks: Looks,
  tokens: Tokens,
  rules: Rules,
  calendar: CalendarOfDaysOff,
} as const;

/** What keeps the office running: accounts, rules, reminders, the record of looks, the state of the system. */
export default function System() {
  const { me } = useWho();
  const [address, setAddress] = useSearchParams();
  const tabs = TABS.filter(({ right }) => right === 'signed-in' || me.rights.includes(right));
  const usual = me.rights.includes('accounts.manage') ? 'accounts' : 'state';
  const tab = tabs.find(({ value }) => value === (address.get('tab') ?? usual))?.value ?? 'state';
  const Part = PARTS[tab];
  return (
    <section>
      <h1>{t('系统')}</h1>
      <Segmented
        className="parts"
        value={tab}
        onChange={(wanted) => setAddress({ tab: wanted })}
        options={tabs.map(({ value, title }) => ({ value, label: t(title) }))}
      />
      <Part />
    </section>
  );
}

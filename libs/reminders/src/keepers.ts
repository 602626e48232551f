import type { Pool } from 'pg';
import { stableId, type Clock } from '#application';
import { Inbox } from './inbox.js';
import { addMessage, type Outgoing } from './messages.js';
import { Recipients, type Recipient } from './recipients.js';

/** Something about the system itself that somebody must see to. */
export interface SystemWarning {
  /** What it is about, and how bad: told once a day. */
  readonly code: string;
  readonly text: string;
}

/** Whom it is said to: who keeps the system; where nobody does, the county; where that has nobody, the heads. */
const KEEPERS = ['keeper', 'county', 'head'] as const;

/** Tells those who look after the system, and the offices that lost everybody who was told. */
export class Keepers {
  private readonly recipients: Recipients;

  constructor(
    private readonly pool: Pool,
    private readonly clock: Clock,
  ) {
    this.recipients = new Recipients(pool);
  }

  /** By mail and hook, each once a day. */
  async warn(warnings: readonly SystemWarning[]): Promise<Outgoing[]> {
    if (warnings.length === 0) return [];
    const people = await this.recipients.receiving();
    const keepers = KEEPERS.map((role) => people.filter((one) => one.role === role && isReached(one)));
    const told = keepers.find((found) => found.length > 0) ?? [];
    const outgoing: Outgoing[] = [];
    for (const person of told) for (const one of warnings) outgoing.push(...(await this.mail(person, one)));
    return outgoing;
  }

  private mail(person: Recipient, { code, text }: SystemWarning): Promise<Outgoing[]> {
    const day = this.clock.today();
    const now = this.clock.now();
    const messageId = stableId('system', code, person.id, day);
    const message = { messageId, kind: 'system', day, subject: '【系统】请查看服务器', body: text } as const;
    return addMessage(this.pool, person, message, now, now);
  }

  /** In the inbox of the office's head, and of the county where there is no head; once for the same people. */
  async tellDeserted(): Promise<void> {
    const inbox = new Inbox(this.pool, this.clock);
    for (const { office, names } of await this.recipients.deserted()) {
      const ref = stableId('deserted', office, ...names);
      if (await this.wasTold(ref)) continue;
      const text = `${office}登记的提醒接收人（${names.join('、')}）账号均已停用，提醒不再发给任何人；请在“提醒接收人”中登记现在负责的人。`;
      const told = {
        office,
        streamId: `recipients-${office}`,
        ref,
        code: 'no-recipient',
        fileNumber: '',
        text,
      };
      await inbox.tell('head', told);
      if (!(await this.hasHead(office))) await inbox.tell('county', told);
    }
  }

  private async wasTold(ref: string): Promise<boolean> {
    const { rowCount } = await this.pool.query(
      `select 1 from reminders.notices where ref = $1 and code = 'no-recipient' limit 1`,
      [ref],
    );
    return rowCount === 1;
  }

  private async hasHead(office: string): Promise<boolean> {
    const { rowCount } = await this.pool.query(
      `select 1 from access.assignments s join access.accounts a on a.id = s.account_id
        where s.role = 'office_head' and s.area = $1 and not a.disabled limit 1`,
      [office],
    );
    return rowCount === 1;
  }
}

const isReached = ({ email, webhook }: Recipient): boolean => email !== null || webhook !== null;

/** What reaches nobody: in sentences for staff, without names, because anybody may read how the system is. */
export async function undeliveredWarnings(pool: Pool): Promise<string[]> {
  const { rows } = await pool.query<{ failing: string }>(
    `select count(distinct (channel, address)) as failing from reminders.deliveries
      where state in ('waiting', 'sending') and last_error is not null`,
  );
  const failing = Number(rows[0]?.failing ?? 0);
  const deserted = (await new Recipients(pool).deserted()).length;
  return [
    ...(failing > 0
      ? [`有 ${failing} 个收件地址的提醒发不出去，系统会继续尝试；原因见“提醒”中发送失败的消息。`]
      : []),
    ...(deserted > 0 ? [`有 ${deserted} 个单位登记的提醒接收人账号均已停用，请登记现在负责的人。`] : []),
  ];
}

import { createTransport, type Transporter } from 'nodemailer';
import { Webhook } from 'standardwebhooks';

/** What a channel carries. `messageId` stays the same however often it is tried, so that a receiver can tell a repeat. */
export interface Letter {
  readonly messageId: string;
  readonly address: string;
  readonly kind: string;
  readonly subject: string;
  readonly body: string;
}

/** A way out of the system. `send` resolves once the other side has taken the letter. */
export interface Channel {
  send(letter: Letter): Promise<void>;
  close(): void;
}

export interface ChannelSettings {
  /** `smtp://user:password@host:port`; without it mail cannot leave, and is shown as waiting. */
  readonly smtpUrl?: string;
  readonly mailFrom?: string;
  /** Base64 key of the signature (Standard Webhooks, HMAC-SHA256). */
  readonly webhookSecret?: string;
  /**
   * The gateways that hooks may reach, as `host` or `host:port`; none but these. A gateway stands in the inner network
   * as a rule, so no address could be told from a harmful one by its range.
   */
  readonly webhookHosts?: readonly string[];
}

const PATIENCE_MS = 10_000;

function mail({ smtpUrl, mailFrom }: ChannelSettings): Channel {
  const transport: Transporter | null = smtpUrl
    ? createTransport({
        url: smtpUrl,
        pool: true,
        maxConnections: 4,
        connectionTimeout: PATIENCE_MS,
        greetingTimeout: PATIENCE_MS,
        socketTimeout: PATIENCE_MS,
      } as Parameters<typeof createTransport>[0])
    : null;
  return {
    async send({ messageId, address, subject, body }) {
      if (!transport) throw new Error('没有设置 SMTP_URL，邮件发不出去。');
      await transport.sendMail({
        from: mailFrom ?? 'community-correction@localhost',
        to: address,
        subject,
        text: body,
        messageId: `<${messageId}@community-correction>`,
      });
    },
    close: () => transport?.close(),
  };
}

/** Compared as the URL is read, so that no other way of writing a host gets past. */
function isAllowed(address: string, hosts: readonly string[]): boolean {
  const { host, hostname, protocol, username } = new URL(address);
  const known = hosts.some((one) => one.toLowerCase() === host || one.toLowerCase() === hostname);
  return known && (protocol === 'https:' || protocol === 'http:') && username === '';
}

function webhook({ webhookSecret, webhookHosts = [] }: ChannelSettings): Channel {
  return {
    async send({ messageId, address, kind, subject, body }) {
      if (!webhookSecret) throw new Error('没有设置 WEBHOOK_SECRET，不能签名，网关消息发不出去。');
      if (!isAllowed(address, webhookHosts))
        throw new Error('网关地址不在 WEBHOOK_HOSTS 所列的主机之中，没有发送。');
      const payload = JSON.stringify({ id: messageId, kind, subject, body });
      const at = new Date();
      const response = await fetch(address, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          'webhook-id': messageId,
          'webhook-timestamp': String(Math.floor(at.getTime() / 1_000)),
          'webhook-signature': new Webhook(webhookSecret).sign(messageId, at, payload),
        },
        body: payload,
        redirect: 'error',
        signal: AbortSignal.timeout(PATIENCE_MS),
      });
      // What it says besides is nobody's to read, and might never end.
      await response.body?.cancel();
      if (!response.ok) throw new Error(`网关回复 ${response.status}。`);
    },
    close: () => undefined,
  };
}

export const openChannels = (settings: ChannelSettings): Readonly<Record<string, Channel>> => ({
  email: mail(settings),
  webhook: webhook(settings),
});

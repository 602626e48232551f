import { isIP } from 'node:net';
import { readKurrentAddress } from '#event-store';
import {
  address,
  flag,
  list,
  oneOf,
  secretOfLength,
  text,
  whole,
  type Read,
  type Setting,
} from './setting.js';

const networks: Read<readonly string[]> = (value) => {
  const proxies = value.split(/[,\s]+/).filter(Boolean);
  const wrong = proxies.find((one) => isIP(one.split('/')[0] ?? '') === 0);
  return wrong === undefined ? { value: proxies } : { wrong: `应为 IP 地址或网段，其中有“${wrong}”` };
};

const streamPrefix: Read<string> = (value) =>
  /^[A-Za-z][\w.-]{0,60}$/.test(value) ? { value } : { wrong: '应以字母开头，只含字母、数字、点、横线' };

const kurrentAddress: Read<string> = (value) => {
  const read = readKurrentAddress(value);
  return 'wrong' in read ? read : { value: read.value.url };
};

const base64: Read<string> = (value) =>
  /^(whsec_)?[A-Za-z0-9+/]{16,}={0,2}$/.test(value) ? { value } : { wrong: '应为 base64 写的密钥' };

/** Keeps whether there is a standard in the row's type, and with it whether the value can be missing. */
const row = <Value, Row extends Setting<Value>>(setting: Row & Setting<Value>): Row & Setting<Value> =>
  setting;

/**
 * Names that settings had before. KurrentDB's own server takes every variable that begins with its name for one of its
 * options, and does not start with one that it does not know.
 */
export const FORMER_NAMES = {
  KURRENTDB_URL: 'HISTORY_URL',
  KURRENTDB_PREFIX: 'HISTORY_PREFIX',
  KURRENTDB_TIMEOUT_MS: 'HISTORY_TIMEOUT_MS',
} as const;

/** Every variable that this product reads, a row each. There is no other place where the environment is read. */
export const SETTINGS = {
  SERVER_ROLE: row({
    meaning: [
      '这个进程做什么：all 全部；api 只答复请求；worker 只做后台工作',
      'what this process does: `all` of it, `api` answers requests, `worker` does what goes by itself; any number of each',
    ],
    standard: 'all',
    read: oneOf('all', 'api', 'worker'),
  }),
  DATA_DIR: row({
    meaning: [
      '数据目录：自带的数据库和主密钥在其中',
      'folder of the embedded database and of the master keys',
    ],
    standard: 'data',
    read: text,
  }),
  DATABASE_URL: row({
    meaning: [
      '使用已有的 PostgreSQL（14 以上）；不设则用自带的',
      'a PostgreSQL server (14 or later); without it the embedded one of `DATA_DIR`',
    ],
    secret: 'password',
    read: address('postgres', 'postgresql'),
  }),
  DATABASE_OWNER_URL: row({
    meaning: [
      '拥有各表的账户；设了它，DATABASE_URL 的账户只需最小权限',
      'the account that owns the tables; with it that of `DATABASE_URL` may be one that can only add to the history',
    ],
    secret: 'password',
    read: address('postgres', 'postgresql'),
  }),
  DATABASE_POOL: row({
    meaning: ['每个进程最多开几个数据库连接', 'connections to the database that a process opens at most'],
    standard: '16',
    unit: 'connections',
    read: whole(4, 200),
  }),
  HISTORY_URL: row({
    meaning: [
      '历史记录存在 KurrentDB（原 EventStoreDB）；不设则存在 PostgreSQL',
      'a KurrentDB (EventStoreDB) that keeps the history; without it PostgreSQL does. Moving: `cli migrate`',
    ],
    secret: 'password',
    read: kurrentAddress,
  }),
  HISTORY_PREFIX: row({
    meaning: [
      '本系统的流名以此开头，以便与他人共用一个 KurrentDB',
      'how the names of our streams begin, so that a KurrentDB can be shared',
    ],
    standard: 'correction.',
    read: streamPrefix,
  }),
  HISTORY_TIMEOUT_MS: row({
    meaning: ['每次访问 KurrentDB 最多等多久', 'how long a call to KurrentDB may take, repeats included'],
    standard: '10000',
    unit: 'ms',
    read: whole(100, 600_000),
  }),
  REDIS_URL: row({
    meaning: [
      '提醒队列用的 Redis（maxmemory-policy 须为 noeviction）；不设则队列在 PostgreSQL 中',
      'Redis for the queue; without it the queue lives in PostgreSQL. Needs `maxmemory-policy noeviction`',
    ],
    secret: 'password',
    read: address('redis', 'rediss'),
  }),
  MASTER_KEY_FILE: row({
    meaning: [
      '主密钥文件；不设则为数据目录下的 secrets/master-keys.json。请与数据库备份分开备份',
      'where the keys that personal data are encrypted by are kept; `secrets/master-keys.json` in `DATA_DIR` without it. Back it up apart from the database: without it no name can be read',
    ],
    read: text,
  }),
  CRYPTO_SUITE: row({
    meaning: [
      '新数据库用的算法：aes 或 sm4；以后用 keys rotate --suite 更换',
      'what a new database encrypts with, `aes` or `sm4`; later `keys rotate --suite`',
    ],
    standard: 'aes',
    read: oneOf('aes', 'sm4'),
  }),
  RULES_FILE: row({
    meaning: [
      '县里的期限规则文件（YAML 或 JSON）；none 表示不再使用',
      "a county's rules, YAML or JSON ([example](docs/rules.example.yaml)); `none` takes them out",
    ],
    read: text,
  }),
  HOST: row({
    meaning: [
      '监听的地址，默认只限本机；其他地址须加密',
      'address to listen at, by default this machine only; another one needs TLS ([docs/network.md](docs/network.md))',
    ],
    standard: '127.0.0.1',
    read: text,
  }),
  PORT: row({
    meaning: ['监听的端口', 'port to listen at'],
    standard: '3000',
    read: whole(0, 65_535),
  }),
  WORKER_PORT: row({
    meaning: [
      'worker 进程答复健康检查和指标的端口；不设则不开',
      'port at which a worker answers probes and Prometheus; without it there is none',
    ],
    read: whole(0, 65_535),
  }),
  TLS_CERT_FILE: row({
    meaning: ['证书文件，与 TLS_KEY_FILE 同时设置', 'certificate, with `TLS_KEY_FILE` its key'],
    read: text,
  }),
  TLS_KEY_FILE: row({ meaning: ['证书的私钥文件', 'key of the certificate'], read: text }),
  TRUSTED_PROXIES: row({
    meaning: [
      '前置代理的地址或网段，只采信它们的 X-Forwarded-For',
      'addresses or networks of the proxies whose `X-Forwarded-For` is believed',
    ],
    read: networks,
  }),
  DRAIN_SECONDS: row({
    meaning: [
      '收到停止信号后，先报“未就绪”多少秒再停止接收请求，让负载均衡移走流量',
      'after a signal to end, how long the process says that it is not ready before it stops taking requests, for a load balancer to notice',
    ],
    standard: '0',
    unit: 's',
    read: whole(0, 300),
  }),
  SMTP_URL: row({
    meaning: ['邮件服务器', 'mail server, `smtp://user:password@host:port`'],
    secret: 'password',
    read: address('smtp', 'smtps'),
  }),
  MAIL_FROM: row({
    meaning: ['邮件的发件人', 'sender of the mail'],
    standard: 'community-correction@localhost',
    read: text,
  }),
  WEBHOOK_HOSTS: row({
    meaning: [
      '允许发往的消息网关，主机或主机:端口，逗号分隔',
      'the gateways that hooks may reach, `host` or `host:port` with commas between; none but these',
    ],
    read: list,
  }),
  WEBHOOK_SECRET: row({
    meaning: ['给网关消息签名的密钥（base64）', 'base64 key that signs hooks'],
    secret: 'whole',
    read: base64,
  }),
  OIDC_ISSUER: row({
    meaning: [
      '单位的统一身份认证；须同时设 OIDC_CLIENT_ID、OIDC_CLIENT_SECRET、PUBLIC_URL',
      "the office's identity provider, with `OIDC_CLIENT_ID`, `OIDC_CLIENT_SECRET` and `PUBLIC_URL`",
    ],
    read: address('https', 'http'),
  }),
  OIDC_CLIENT_ID: row({ meaning: ['在统一身份认证中的应用编号', 'our name at that provider'], read: text }),
  OIDC_CLIENT_SECRET: row({
    meaning: ['在统一身份认证中的应用密钥', 'our secret at that provider'],
    secret: 'whole',
    read: text,
  }),
  OIDC_CLAIM: row({
    meaning: ['与账号的外部名称比较的那一项', "the claim that is compared with an account's `outsideName`"],
    standard: 'sub',
    read: text,
  }),
  PUBLIC_URL: row({
    meaning: ['用户访问本系统的地址', 'where this server is reached from outside'],
    read: address('https', 'http'),
  }),
  OPERATOR_TOKEN: row({
    meaning: [
      '运维口令，至少 16 个字符：/admin/queues 和 /metrics 以此登录（HTTP Basic，用户名任意）；不设则没有这两页',
      "password (HTTP Basic, any name; 16 characters at least) for the queue's board at `/admin/queues` and Prometheus at `/metrics`; without it there are none",
    ],
    secret: 'whole',
    read: secretOfLength(16),
  }),
  LOG_LEVEL: row({
    meaning: [
      '日志级别；info 记下每个请求（一行 JSON，不含地址和姓名）',
      '`info` logs every request as a JSON line on standard error, with its id, route and time and without any address or name',
    ],
    standard: 'warn',
    read: oneOf('trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'),
  }),
  OTEL_EXPORTER_OTLP_ENDPOINT: row({
    meaning: [
      '链路追踪发往的 OpenTelemetry 收集器；不设则不追踪',
      'OpenTelemetry collector (OTLP over HTTP) that traces are sent to; without it there are none',
    ],
    read: address('https', 'http'),
  }),
  OTEL_SERVICE_NAME: row({
    meaning: ['链路追踪中本进程的名称', 'name of this process in the traces'],
    standard: 'community-correction',
    read: text,
  }),
  DEBUG: row({
    meaning: ['1：命令行出错时附上技术细节', '`1`: technical details beside a message of failure'],
    standard: '0',
    read: flag,
  }),
} as const;

export type SettingName = keyof typeof SETTINGS;

type ValueOf<Row> = Row extends { readonly read: Read<infer Value> } ? Value : never;

/** What is in force: a value for every variable, none where it is not set and has no standard. */
export type Configuration = {
  readonly [Name in SettingName]: (typeof SETTINGS)[Name] extends { readonly standard: string }
    ? ValueOf<(typeof SETTINGS)[Name]>
    : ValueOf<(typeof SETTINGS)[Name]> | undefined;
};

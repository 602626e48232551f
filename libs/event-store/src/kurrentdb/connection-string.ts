import { distance } from 'fastest-levenshtein';

/** Where a KurrentDB is and how it is talked to. */
export interface KurrentAddress {
  readonly hosts: readonly { readonly host: string; readonly port: number }[];
  readonly tls: boolean;
  readonly verifiesCertificate: boolean;
  readonly files: Readonly<Partial<Record<FileOption, string>>>;
  /** `name:password` as they are, where they are written. */
  readonly credentials: string | null;
  /** The same with each option as both readers of the client library write it. */
  readonly url: string;
}

/** The second tells what is wrong, to be read after the name of the setting. */
export type ReadKurrentAddress = { readonly value: KurrentAddress } | { readonly wrong: string };

const PROTOCOLS = ['kurrentdb', 'kurrent', 'kdb', 'esdb'].flatMap((name) => [name, `${name}+discover`]);
const STANDARD_PORT = 2113;

/** In the words that both readers know. */
const NODES = ['leader', 'follower', 'readonlyreplica', 'random'];
type Kind = 'flag' | 'whole' | 'node' | 'text' | 'file';

/** Every option that the client library reads; what it does not know it leaves out without a word. */
const OPTIONS = {
  tls: 'flag',
  tlsVerifyCert: 'flag',
  tlsCaFile: 'file',
  userCertFile: 'file',
  userKeyFile: 'file',
  connectionName: 'text',
  defaultDeadline: 'whole',
  discoveryInterval: 'whole',
  gossipTimeout: 'whole',
  keepAliveInterval: 'whole',
  keepAliveTimeout: 'whole',
  maxDiscoverAttempts: 'whole',
  nodePreference: 'node',
  throwOnAppendFailure: 'flag',
} as const satisfies Record<string, Kind>;
type OptionName = keyof typeof OPTIONS;
export type FileOption = {
  [Name in OptionName]: (typeof OPTIONS)[Name] extends 'file' ? Name : never;
}[OptionName];
const NAMES = Object.keys(OPTIONS) as OptionName[];

/** As the library compares names: whatever their case, with or without lines between the words. */
const flat = (text: string): string => text.trim().toLowerCase().replaceAll(/[_-]/g, '');

const decodedOf = (text: string): string | null => {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
};

/** What an option is to say, or why it cannot. */
function valueOf(name: OptionName, text: string): { readonly value: string } | { readonly wrong: string } {
  const refused = (wanted: string) => ({ wrong: `中的选项 ${name} 应为${wanted}，现在是“${text}”` });
  const told = text.trim();
  switch (OPTIONS[name]) {
    case 'flag':
      return ['true', 'false'].includes(told) ? { value: told } : refused(' true 或 false');
    case 'whole':
      return /^\d{1,9}$/.test(told) || (told === '-1' && name.startsWith('keepAlive'))
        ? { value: told }
        : refused('整数');
    case 'node': {
      const node = NODES.find((one) => one === flat(told));
      return node === undefined ? refused(` ${NODES.join('、')} 之一`) : { value: node };
    }
    case 'text':
    case 'file':
      return told !== '' && decodedOf(told) !== null ? { value: told } : refused('一个名称或路径');
  }
}

function unknownOption(told: string): string {
  const begun = (name: string): boolean => flat(told).length > 3 && flat(name).startsWith(flat(told));
  const [nearest] = NAMES.map((name) => ({
    name,
    far: begun(name) ? 0 : distance(flat(told), flat(name)),
  })).sort((a, b) => a.far - b.far);
  const meant =
    nearest && nearest.far <= Math.max(2, told.length / 3)
      ? `是否指 ${nearest.name}`
      : `可用的选项有 ${NAMES.join('、')}`;
  return `中的“${told}”不是 KurrentDB 客户端的选项，${meant}`;
}

type Options = ReadonlyMap<OptionName, string>;

function optionsOf(query: string, problems: string[]): Options {
  const options = new Map<OptionName, string>();
  for (const pair of query.split('&').filter((one) => one !== '')) {
    const [, told = pair, text = ''] = /^([^=]*)=(.*)$/.exec(pair) ?? [];
    const name = NAMES.find((known) => flat(known) === flat(told));
    const answer = name ? valueOf(name, text) : { wrong: unknownOption(told) };
    if ('wrong' in answer) problems.push(answer.wrong);
    else if (name && options.has(name)) problems.push(`中的选项 ${name} 写了两次`);
    else if (name) options.set(name, answer.value);
  }
  if (options.has('userCertFile') !== options.has('userKeyFile'))
    problems.push('中的选项 userCertFile 和 userKeyFile 须同时写');
  return options;
}

function hostsOf(text: string, problems: string[]): KurrentAddress['hosts'] {
  return text
    .replace(/\/+$/, '')
    .split(',')
    .flatMap((one) => {
      const [, host = '', port = String(STANDARD_PORT)] = /^([\w.-]+)(?::(\d{1,5}))?$/.exec(one.trim()) ?? [];
      if (host !== '' && Number(port) >= 1 && Number(port) <= 65_535) return [{ host, port: Number(port) }];
      problems.push('中的服务器应写作 主机名:端口，几个之间用逗号');
      return [];
    });
}

const CREDENTIALS = '中的用户名和密码应写作 用户名:密码@，其中的 : @ / ? # % 须写成 %3A %40 %2F %3F %23 %25';

const isWritten = (credentials: string): boolean =>
  /^[^:@/]+:[^:@/]+$/.test(credentials) && decodedOf(credentials) !== null;

const filesOf = (options: Options): KurrentAddress['files'] =>
  Object.fromEntries(
    [...options].flatMap(([name, value]) => (OPTIONS[name] === 'file' ? [[name, decodedOf(value)]] : [])),
  );

/** The parts of a connection string, cut apart and not yet looked into. */
function partsOf(text: string) {
  const [, protocol = '', rest = ''] = /^([a-z+]+):\/\/(.+)$/.exec(text.trim()) ?? [];
  const [, before = '', query = ''] = /^([^?]*)(?:\?(.*))?$/.exec(rest) ?? [];
  const end = before.lastIndexOf('@');
  const credentials = end < 0 ? null : before.slice(0, end);
  return { protocol, credentials, places: before.slice(end + 1), query };
}

/**
 * Reads a connection string as strictly as it must be: the client library reads it twice, by two readers that differ,
 * and what they do not understand they leave out or print, password and all.
 */
export function readKurrentAddress(text: string): ReadKurrentAddress {
  const { protocol, credentials, places, query } = partsOf(text);
  if (!PROTOCOLS.includes(protocol))
    return { wrong: `应为 ${PROTOCOLS.map((one) => `${one}://`).join(' 或 ')} 开头的地址` };
  if (credentials !== null && !isWritten(credentials)) return { wrong: CREDENTIALS };
  const problems: string[] = [];
  const hosts = hostsOf(places, problems);
  // A password with a question mark in it: nothing of it is repeated.
  if (problems.length > 0 && query.includes('@')) return { wrong: CREDENTIALS };
  const options = optionsOf(query, problems);
  if (problems.length > 0) return { wrong: problems.join('；') };
  const written = [...options].map(([name, value]) => `${name}=${value}`).join('&');
  const where = hosts.map(({ host, port }) => `${host}:${port}`).join(',');
  return {
    value: {
      hosts,
      tls: options.get('tls') !== 'false',
      verifiesCertificate: options.get('tlsVerifyCert') !== 'false',
      files: filesOf(options),
      credentials: credentials === null ? null : decodedOf(credentials),
      url: `${protocol}://${credentials === null ? '' : `${credentials}@`}${where}${written && `?${written}`}`,
    },
  };
}

import { distance } from 'fastest-levenshtein';
import { BadInput } from '#database';
import type { Setting } from './setting.js';
import { FORMER_NAMES, SETTINGS, type Configuration, type SettingName } from './settings.js';

export type Environment = Readonly<Record<string, string | undefined>>;

const ROWS = Object.entries(SETTINGS) as readonly (readonly [SettingName, Setting<unknown>])[];
const NAMES = ROWS.map(([name]) => name);

/** Names that nobody else uses: what begins so and is none of ours was meant to be one. */
const OURS = /^(HISTORY|DATABASE|OIDC|WEBHOOK|TLS|WORKER|SERVER|CRYPTO|MASTER_KEY)_/;
/** But for those that shells keep their own history by. */
const SHELLS = /^HISTORY_(IGNORE|SUBSTRING)/;
/** Kubernetes tells each container of every service in its namespace; those are not meant for us. */
const SERVICE_LINK = /_(SERVICE_(HOST|PORT.*)|PORT(_\d+_.*)?)$/;
/** A name shorter than this has neighbours that others use. */
const LONG_ENOUGH = 8;

const FORMER = Object.entries(FORMER_NAMES);
/** By each name, the one it has now. */
const BY_NAME = new Map<string, SettingName>([...NAMES.map((name) => [name, name] as const), ...FORMER]);

function meant(name: string): SettingName | null {
  const nearest = [...BY_NAME]
    .map(([written, known]) => ({ known, far: distance(name, written) }))
    .sort((a, b) => a.far - b.far)[0];
  return nearest && nearest.far <= 2 && name.length >= LONG_ENOUGH ? nearest.known : null;
}

function unknownNames(env: Environment): string[] {
  return Object.keys(env).flatMap((name) => {
    if (BY_NAME.has(name) || SERVICE_LINK.test(name) || SHELLS.test(name)) return [];
    const known = meant(name);
    if (known) return [`没有 ${name} 这一设置，是否指 ${known}？`];
    return OURS.test(name) ? [`没有 ${name} 这一设置。`] : [];
  });
}

/** The environment in the names of today; a former name counts where its new one is not set. */
function renamed(env: Environment): Environment {
  const now = { ...env };
  for (const [before, name] of FORMER) if (env[before]) now[name] = env[name] || env[before];
  return now;
}

/** Both names set, and not alike: nobody could say which was meant. Neither value is repeated. */
const contradicted = (env: Environment): string[] =>
  FORMER.flatMap(([before, name]) =>
    env[before] && env[name] && env[before] !== env[name]
      ? [`${before} 是 ${name} 以前的名称，两者的值不同，请只留 ${name}。`]
      : [],
  );

/** What whoever starts the program should know of its settings, though they are right. */
export const settingNotes = (env: Environment): string[] => {
  const found = FORMER.filter(([before]) => env[before]);
  if (found.length === 0) return [];
  const renames = found.map(([before, name]) => `${before} 改为 ${name}`).join('，');
  return [`设置的名称已更改（旧名称仍然有效）：请把 ${renames}。`];
};

/** Longer than any path or address; so much of a wrong one is shown. */
const LONGEST = 4_000;
const SHOWN = 200;

interface Together {
  /** Whichever of these is set asks for all. */
  readonly asking: readonly SettingName[];
  readonly all: readonly SettingName[];
}
const TLS = ['TLS_CERT_FILE', 'TLS_KEY_FILE'] as const;
/** What must be set together; the address from outside has other uses too and asks for no provider. */
const TOGETHER: readonly Together[] = [
  { asking: TLS, all: TLS },
  { asking: ['OIDC_ISSUER'], all: ['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET', 'PUBLIC_URL'] },
];

function incomplete(env: Environment): string[] {
  return TOGETHER.flatMap(({ asking, all }) => {
    const missing = all.filter((name) => !env[name]);
    return missing.length > 0 && asking.some((name) => env[name])
      ? [`设置了 ${all.filter((name) => env[name]).join('、')}，还须设置 ${missing.join('、')}。`]
      : [];
  });
}

/** @throws BadInput naming every variable that is wrong, unknown or wants another one */
export function configurationOf(given: Environment): Configuration {
  const problems = [...unknownNames(given), ...contradicted(given)];
  const env = renamed(given);
  const values: Record<string, unknown> = {};
  for (const [name, { standard, read, secret }] of ROWS) {
    // Set to nothing is not set: that is how a container's file leaves a variable out.
    const told = env[name] || standard;
    if (told === undefined) continue;
    const answer = told.length > LONGEST ? { wrong: `不能超过 ${LONGEST} 个字` } : read(told);
    if ('value' in answer) values[name] = answer.value;
    else problems.push(`${name} ${answer.wrong}${secret ? '' : `，现在是“${told.slice(0, SHOWN)}”`}。`);
  }
  problems.push(...incomplete(env));
  if (problems.length > 0) throw new BadInput(`设置有误，没有启动：\n${problems.join('\n')}`);
  return values as Configuration;
}

const WITHOUT_PASSWORD = /^([a-z+]+:\/\/[^:@/]*):.*@/;

/** A variable as the operator may see it. */
export interface ShownSetting {
  readonly name: SettingName;
  /** Null where it is not set and has no standard. */
  readonly value: string | null;
  readonly isStandard: boolean;
  readonly unit: string | null;
  readonly meaning: string;
}

/** What is in force, secrets masked; read from what `configurationOf` has accepted. */
export function shownSettings(given: Environment): ShownSetting[] {
  const env = renamed(given);
  return ROWS.map(([name, { standard, secret, unit, meaning }]) => {
    const told = env[name] || undefined;
    const value = told ?? standard ?? null;
    const masked =
      value === null || !secret
        ? value
        : secret === 'whole'
          ? '（已设置）'
          : value.replace(WITHOUT_PASSWORD, '$1:***@');
    return { name, value: masked, isStandard: told === undefined, unit: unit ?? null, meaning: meaning[0] };
  });
}

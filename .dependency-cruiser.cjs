/** The one place where it is written who may know whom. Everything not named here is forbidden. */
const MAY_KNOW = {
  statute: [],
  casework: ['statute'],
  obligations: ['statute', 'casework'],
  register: ['statute', 'casework', 'obligations'],
  statistics: ['statute', 'register'],
  database: [],
  configuration: ['database', 'event-store'],
  'event-store': ['statute', 'database'],
  application: ['statute', 'casework', 'event-store'],
  documents: ['statute', 'statistics'],
  ledger: ['statute', 'casework', 'register', 'event-store', 'application', 'database'],
  simulation: ['statute', 'casework', 'event-store', 'application', 'ledger'],
  protection: ['statute', 'casework', 'event-store', 'database'],
  'read-models': [
    'statute',
    'casework',
    'obligations',
    'register',
    'statistics',
    'event-store',
    'database',
    'protection',
  ],
  reminders: [
    'statute',
    'casework',
    'obligations',
    'register',
    'statistics',
    'event-store',
    'read-models',
    'application',
    'database',
  ],
  'api-client': [],
  access: ['statute', 'casework', 'application', 'database', 'protection'],
  runtime: [
    'access',
    'application',
    'configuration',
    'database',
    'event-store',
    'ledger',
    'protection',
    'read-models',
    'reminders',
    'statute',
  ],
};
/** The console is a client like any other; of the product it knows the law's words and the registers' columns. */
const CONSOLE_KNOWS = ['statute', 'register', 'api-client'];
const PURE = ['statute', 'casework', 'obligations', 'register', 'statistics'];

const arrows = Object.entries(MAY_KNOW).map(([room, known]) => ({
  name: `${room}-knows-only`,
  severity: 'error',
  from: { path: `^libs/${room}/src`, pathNot: '\\.spec\\.ts$' },
  to: { path: '^(libs|apps)/', pathNot: [room, ...known].map((name) => `^libs/${name}/`) },
}));

module.exports = {
  forbidden: [
    ...arrows,
    {
      name: 'console-is-a-client',
      severity: 'error',
      from: { path: '^apps/console/' },
      to: {
        path: '^(libs|apps)/',
        pathNot: ['^apps/console/', ...CONSOLE_KNOWS.map((name) => `^libs/${name}/`)],
      },
    },
    {
      name: 'nobody-knows-the-console',
      severity: 'error',
      from: { pathNot: '^apps/console/' },
      to: { path: '^apps/console/' },
    },
    {
      name: 'no-cycles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'pure-rooms-use-no-library',
      severity: 'error',
      from: { path: `^libs/(${PURE.join('|')})/src`, pathNot: '\\.spec\\.ts$' },
      to: { dependencyTypes: ['npm', 'npm-dev'] },
    },
    {
      name: 'other-rooms-by-their-front-door',
      severity: 'error',
      from: { path: '^(libs/[^/]+|apps/[^/]+)/', pathNot: '\\.spec\\.ts$|/testing/' },
      to: { path: '^libs/[^/]+/', pathNot: ['^$1/', '^libs/[^/]+/src/index\\.ts$'] },
    },
    {
      // Masks are put on in one place, so that no route has rules of its own of who is told what.
      name: 'masks-by-the-gate-only',
      severity: 'error',
      from: { path: '^apps/server/src/', pathNot: '^apps/server/src/(access/gate|cases/|http/order-desk)' },
      to: { path: '^apps/server/src/access/present\\.ts$' },
    },
    { name: 'libs-know-no-app', severity: 'error', from: { path: '^libs/' }, to: { path: '^apps/' } },
    {
      name: 'no-test-tools-in-the-product',
      severity: 'error',
      // The console is built into files of its own; a program needs its packages no more.
      from: {
        path: '^(apps|libs)/',
        pathNot: '\\.spec\\.ts$|/testing/|^apps/console/|^libs/api-client/',
      },
      to: { dependencyTypes: ['npm-dev'] },
    },
    {
      name: 'no-build-tools-in-the-product',
      severity: 'error',
      // The image is without them.
      from: { path: '^(apps|libs)/', pathNot: '\\.spec\\.ts$|/testing/|^apps/console/|^libs/api-client/' },
      to: { path: `^node_modules/(${require('./package.json').buildDependencies.join('|')})/` },
    },
    { name: 'known-modules-only', severity: 'error', from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['types', 'import', 'require', 'node', 'default'],
    },
  },
};

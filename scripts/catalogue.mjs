// Writes docs/event-catalogue.md from the types of the events; with --check it only tells whether it is up to date.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import prettier from 'prettier';
import { ROOT } from './install.mjs';

const MAPS = [
  [
    'CorrectionEvents',
    'libs/casework/src/correction/events.ts',
    'Correction case 社区矫正案件',
    'correction',
  ],
  ['AssessmentEvents', 'libs/casework/src/assessment/assessment.ts', 'Assessment 调查评估', 'assessment'],
  [
    'ResettlementEvents',
    'libs/casework/src/resettlement/resettlement.ts',
    'Resettlement 安置帮教',
    'resettlement',
  ],
  ['FamilyAidEvents', 'libs/casework/src/family-aid/family-aid.ts', 'Family aid 家属救助', 'family-aid'],
  [
    'IncomingTransferEvents',
    'libs/casework/src/incoming-transfer/incoming-transfer.ts',
    'Incoming transfer 执行地变更（迁入）',
    'incoming-transfer',
  ],
  ['OfficeEvents', 'libs/casework/src/office/office.ts', 'Office 司法所', 'office'],
  ['CalendarEvents', 'libs/casework/src/calendar/calendar.ts', 'Days off 放假安排', ''],
];
const TITLES = readFileSync(join(ROOT, 'libs/read-models/src/queries/event-titles.ts'), 'utf8');
const STEPS = ['steps.ts', 'notice-steps.ts']
  .map((file) => readFileSync(join(ROOT, 'libs/casework/src/correction', file), 'utf8'))
  .join('');
const titleOf = (type) =>
  new RegExp(`${type}: '([^']+)'`).exec(TITLES)?.[1] ??
  new RegExp(`${type}: \\{\\s+title: '([^']+)'`).exec(STEPS)?.[1] ??
  '';

const config = ts.getParsedCommandLineOfConfigFile(
  join(ROOT, 'tsconfig.json'),
  {},
  { ...ts.sys, onUnRecoverableConfigFileDiagnostic() {} },
);
const program = ts.createProgram(
  [...MAPS.map(([, file]) => file), 'libs/event-store/src/batches.ts', 'libs/event-store/src/seam.ts'].map(
    (file) => join(ROOT, file),
  ),
  config.options,
);
const checker = program.getTypeChecker();

function fieldsOf(type, at) {
  return checker.getPropertiesOfType(type).map((property) => {
    const optional = property.flags & ts.SymbolFlags.Optional ? '?' : '';
    const text = checker.typeToString(
      checker.getTypeOfSymbolAtLocation(property, at),
      at,
      ts.TypeFormatFlags.NoTruncation | ts.TypeFormatFlags.UseAliasDefinedOutsideCurrentScope,
    );
    const note = ts.displayPartsToString(property.getDocumentationComment(checker)).replaceAll('\n', ' ');
    return `| \`${property.name}${optional}\` | \`${text.replace(' | undefined', '').replaceAll('|', '\\|')}\` | ${note} |`;
  });
}

const lines = [
  '# Event catalogue',
  '',
  'Generated from the types of the events by `npm run catalogue`; do not edit. Every event also carries its envelope: type and schema version, business day `occurredOn`, `recordedAt`, `actor`, `office`, `commandId`, `causationId`, `correlationId` and, for an import, `batchId` (`libs/event-store/src/port.ts`). A stream is named `<aggregate>-<uuid>`; the UUID is made from office and number.',
];
for (const [name, file, heading, stream] of MAPS) {
  const source = program.getSourceFile(join(ROOT, file));
  let map;
  ts.forEachChild(source, (node) => {
    if (ts.isInterfaceDeclaration(node) && node.name.text === name) map = node;
  });
  lines.push(
    '',
    `## ${heading}`,
    '',
    `${stream ? `Streams \`${stream}-…\`` : 'Stream `working-calendar`'}, types in \`${file}\`.`,
  );
  for (const event of checker.getPropertiesOfType(checker.getTypeAtLocation(map))) {
    const note = ts.displayPartsToString(event.getDocumentationComment(checker));
    lines.push(
      '',
      `### ${event.name}`,
      '',
      `${titleOf(event.name)}${note ? ` — ${note}` : ''}`,
      '',
      '| field | type | meaning |',
      '|---|---|---|',
    );
    lines.push(...fieldsOf(checker.getTypeOfSymbolAtLocation(event, map), map));
  }
}
/** The history's own events, one shape each. */
const OWN = [
  [
    'Units of work',
    'Stream `batches`: `BatchOpened`, `BatchCompleted`, `BatchAbandoned`, of which the last two leave out the digest (`libs/event-store/src/batches.ts`). Events that carry a `batchId` count from the position of their `BatchCompleted`.',
    'libs/event-store/src/batches.ts',
    'BatchOpened',
  ],
  [
    'A history made anew',
    'Stream `history`: `HistorySealed` (`libs/event-store/src/seam.ts`).',
    'libs/event-store/src/seam.ts',
    'HistorySealed',
  ],
];
for (const [heading, what, file, name] of OWN) {
  const source = program.getSourceFile(join(ROOT, file));
  lines.push('', `## ${heading}`, '', what, '', '| field | type | meaning |', '|---|---|---|');
  ts.forEachChild(source, (node) => {
    if (ts.isInterfaceDeclaration(node) && node.name.text === name)
      lines.push(...fieldsOf(checker.getTypeAtLocation(node), node));
  });
}
lines.push('');

const path = join(ROOT, 'docs/event-catalogue.md');
const text = await prettier.format(lines.join('\n'), { parser: 'markdown', printWidth: 110 });
if (process.argv.includes('--check')) {
  if (readFileSync(path, 'utf8') !== text) {
    process.stderr.write('docs/event-catalogue.md is out of date: run npm run catalogue\n');
    process.exit(1);
  }
} else writeFileSync(path, text);

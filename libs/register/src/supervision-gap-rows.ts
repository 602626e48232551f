import type { CorrectionCase, SupervisionGap } from '#casework';
import { dayIn } from '#statute';
import type { CaseRow, SupervisionGapRow } from './rows.js';

type OfFile = Pick<CaseRow, 'streamId' | 'office' | 'confidentiality' | 'fileNumber' | 'personKey'>;

const rowOf = (file: OfFile, gap: SupervisionGap): SupervisionGapRow => ({
  streamId: file.streamId,
  office: file.office,
  ref: gap.recordId,
  confidentiality: file.confidentiality,
  fileNumber: file.fileNumber,
  personKey: file.personKey,
  kind: gap.kind,
  ground: gap.ground ?? null,
  beganAt: gap.beganAt ?? null,
  discoveredAt: gap.discoveredAt,
  discoveredOn: dayIn(gap.discoveredAt),
  recoveredAt: gap.recoveredAt ?? null,
  justified: gap.justified ?? null,
  procuratorateToldOn: gap.procuratorateToldOn ?? null,
  decisionOrganToldOn: gap.decisionOrganToldOn ?? null,
  policeToldOn: gap.policeToldOn ?? null,
  remarks: gap.remarks ?? null,
});

/** A row for each record of 漏管 and 脱管 of the case. */
export const supervisionGapRows = (
  file: OfFile,
  { supervisionGaps }: Pick<CorrectionCase, 'supervisionGaps'>,
): readonly SupervisionGapRow[] => supervisionGaps.map((gap) => rowOf(file, gap));

import { EARLIER_RULES } from './earlier-law.js';
import { ENDING_NOTICES } from './ending-notices.js';
import { ENDING_RULES } from './ending.js';
import { INTAKE_RULES } from './intake.js';
import { NOTICE_RULES } from './notices.js';
import { PROTECTION_RULES } from './protection.js';
import type { ObligationRule } from './rule.js';
import { SUPERVISION_RULES } from './supervision.js';
import { TRANSFER_RULES } from './transfer.js';

/** The national table. To add a deadline: add its row, and its line in the table test of the engine. */
export const OBLIGATION_RULES: readonly ObligationRule[] = [
  ...INTAKE_RULES,
  ...SUPERVISION_RULES,
  ...TRANSFER_RULES,
  ...ENDING_RULES,
  ...NOTICE_RULES,
  ...ENDING_NOTICES,
  ...PROTECTION_RULES,
  ...EARLIER_RULES,
];

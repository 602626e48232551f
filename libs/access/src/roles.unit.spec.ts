import fc from 'fast-check';
import { maskAddress, maskIdNumber, maskPhone } from './masks.js';
import { RIGHTS, ROLES, roleOf, type AccountRole, type Right } from './roles.js';
import { passwordFault } from './secrets.js';
import { newSecondFactor, stepOfCode } from './second-factor.js';
import { Secret, TOTP } from 'otpauth';
import { Viewer } from './viewer.js';

const ROLE_NAMES = Object.keys(ROLES) as AccountRole[];
const RIGHT_NAMES = Object.keys(RIGHTS) as Right[];

describe('roles', () => {
  it('keep those who manage accounts and those who read the record of looks away from the files', () => {
    for (const role of ['administrator', 'auditor'] as const) {
      expect(roleOf(role).alone).toBe(true);
      expect(roleOf(role).rights.some((right) => right.startsWith('case.'))).toBe(false);
    }
  });

  it('ask approvers and administrators for a second factor', () => {
    const needing = ROLE_NAMES.filter((role) => roleOf(role).secondFactor);
    expect(needing).toEqual(['county_approver', 'municipal_approver', 'administrator']);
  });

  it('let a procurator read everything in the area and change nothing but by an opinion', () => {
    expect(roleOf('procurator').rights).toEqual(['case.read', 'figures.read', 'opinion.give', 'looks.read']);
  });
});

const held = fc.array(
  fc.record({
    role: fc.constantFrom(...ROLE_NAMES),
    area: fc.constantFrom('县', '所甲', '所乙'),
    offices: fc.uniqueArray(fc.constantFrom('所甲', '所乙', '所丙'), { maxLength: 3 }),
  }),
  { maxLength: 4 },
);

describe('a viewer', () => {
  const right = fc.constantFrom(...RIGHT_NAMES);
  it('may exactly what one of his roles gives him, exactly where he holds it', () => {
    fc.assert(
      fc.property(
        held,
        right,
        fc.constantFrom<string>('所甲', '所乙', '所丙', '别处'),
        (roles, asked, office) => {
          const viewer = new Viewer('1', 'a', 'A', 'full', false, roles);
          const given = roles.some(
            ({ role, offices }) =>
              roleOf(role).rights.includes(asked) && (offices as string[]).includes(office),
          );
          expect(viewer.may(asked, office)).toBe(given);
        },
      ),
      { numRuns: 5_000, seed: 4 },
    );
  });

  it('may nothing before the password is changed or the second factor enrolled, and no more than a token says', () => {
    fc.assert(
      fc.property(held, right, (roles, asked) => {
        for (const standing of ['change-password', 'enrol-second-factor'] as const) {
          const viewer = new Viewer('1', 'a', 'A', standing, false, roles);
          expect(viewer.has(asked)).toBe(false);
          expect(viewer.officesFor(asked).size).toBe(0);
        }
        const token = new Viewer('1', 'a', 'A', 'full', false, roles, ['figures.read']);
        if (asked !== 'figures.read') expect(token.has(asked)).toBe(false);
      }),
      { numRuns: 2_000, seed: 4 },
    );
  });
});

describe('masks', () => {
  const text = fc.string({ maxLength: 40, unit: 'binary' });
  it('never show more than three letters of a number or four of an address', () => {
    fc.assert(
      fc.property(text, (told) => {
        const shown = (masked: string): number => [...masked].filter((letter) => letter !== '*').length;
        expect(shown(maskIdNumber(told.replaceAll('*', '0')))).toBeLessThanOrEqual(3);
        expect(shown(maskPhone(told.replaceAll('*', '0')))).toBeLessThanOrEqual(2);
        expect(shown(maskAddress(told.replaceAll('*', '0')))).toBeLessThanOrEqual(4);
      }),
      { numRuns: 20_000, seed: 4 },
    );
  });

  it('look as staff know them', () => {
    expect(maskIdNumber('34052419800101001X')).toBe('3***************1X');
    expect(maskPhone('13800001234')).toBe('*********34');
  });
});

describe('a code of an authenticator', () => {
  const secret = newSecondFactor();
  const now = Date.UTC(2026, 10, 24, 1, 0, 10);
  const code = (at: number): string =>
    new TOTP({ secret: Secret.fromBase32(secret), digits: 6, period: 30 }).generate({ timestamp: at });

  it('works now and half a minute off, and not a minute off', () => {
    expect(stepOfCode(secret, code(now), now, null)).toBe(Math.floor(now / 30_000));
    expect(stepOfCode(secret, code(now - 30_000), now, null)).not.toBeNull();
    expect(stepOfCode(secret, code(now - 90_000), now, null)).toBeNull();
  });

  it('works once', () => {
    const step = stepOfCode(secret, code(now), now, null);
    expect(stepOfCode(secret, code(now), now, step)).toBeNull();
    expect(stepOfCode(secret, code(now + 30_000), now + 30_000, step)).not.toBeNull();
  });
});

describe('a new password', () => {
  it.each([
    ['short', '密码至少'],
    ['li.suozhang-2026', '账号名'],
    ['aaaaaaaaaaaaaaaa', '过于简单'],
    ['1QAZ2wsx3edc', '常见的密码'],
    ['Password-2026!', '常见的密码'],
  ])('%s is refused', (password, why) => expect(passwordFault(password, 'li.suozhang')).toContain(why));
  it('may be a sentence', () =>
    expect(passwordFault('早上八点半开晨会不要忘记带笔', 'li.suozhang')).toBeNull());
});

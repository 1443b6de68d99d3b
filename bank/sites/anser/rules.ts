import type { OfRuleSet, RuleSet, Rules } from '../../core/bank.ts'
import { SERVICES } from '../../core/services.ts'

/** What banks on AnserBizSOL ask transaction authentication for, who may what, and the rules that four of them have. */

export const OPERATIONS = [
  'transfer',
  'registered-transfer',
  'bulk',
  'salary',
  'pay-easy-private',
  'pay-easy-tax',
  'user-registration',
  'user-change',
  'revocation',
] as const

export const RULE_SETS = ['hokuriku', 'hokuto', 'yokohama', 'mizuho'] as const

declare module '../../core/bank.ts' {
  interface OperationNames extends Readonly<Record<(typeof OPERATIONS)[number], true>> {}
  interface RuleSetNames extends Readonly<Record<(typeof RULE_SETS)[number], true>> {}
}

const MINUTE = 60_000

const USUAL = { skip: 'always', reusesRevoked: true } as const

/**
 * Who initialises and who revokes, by the guides of four banks. Mizuho's says when 設定をスキップ is offered and that a revoked token
 * is never used again; it does not say who initialises and who revokes: as at Hokuriku, our choice.
 */
export const RULES_BY_SET: Readonly<Record<RuleSet, Pick<Rules, 'ruleSet'> & OfRuleSet>> = {
  hokuriku: { ruleSet: 'hokuriku', mayInitialise: [], mayRevoke: ['master', 'manager'], ...USUAL },
  hokuto: { ruleSet: 'hokuto', mayInitialise: ['master'], mayRevoke: ['master'], ...USUAL },
  yokohama: { ruleSet: 'yokohama', mayInitialise: ['master', 'manager'], mayRevoke: ['master', 'manager'], ...USUAL },
  mizuho: {
    ruleSet: 'mizuho',
    mayInitialise: [],
    mayRevoke: ['master', 'manager'],
    skip: 'introduction',
    reusesRevoked: false,
  },
}

export const DEFAULT_RULES: Rules = {
  ...RULES_BY_SET.hokuriku,
  sets: RULES_BY_SET,
  authorityFor: {
    transfer: ['transfer-typed', 'transfer-listed'],
    'registered-transfer': ['transfer-registered'],
    bulk: ['approve-bulk'],
    salary: ['approve-salary'],
    'pay-easy-private': ['pay-easy'],
    'pay-easy-tax': ['pay-easy'],
    'user-registration': ['manage'],
    'user-change': ['manage'],
    revocation: ['manage'],
  },
  wrongCodeLimit: 5,
  revocationWait: 0,
  paddedTokenCodes: false,
  introductionEnds: null,
  loginMethod: 'both',
  contractSwitches: null,
  announcement: '',
  tampering: 'none',
  tokenNeeded: {
    transfer: true,
    'registered-transfer': false,
    bulk: true,
    salary: true,
    'pay-easy-private': true,
    'pay-easy-tax': true,
    'user-registration': true,
    'user-change': true,
    revocation: true,
  },
  service: 'business-ib',
  outOfHours: false,
  passwordLife: 0,
  portal: true,
  contactPhone: SERVICES['business-ib'].contactPhone,
  contactHours: '',
  imageAge: 10 * MINUTE,
  wrongPasswordLimit: 5,
  passwordPause: 10 * MINUTE,
  disablingLimit: 10,
  sessionIdle: 30 * MINUTE,
}

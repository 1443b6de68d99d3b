import type { Operation, RuleSet, Rules } from '../../../core/bank.ts'
import { DAY } from '../../../core/banking-days.ts'
import { narrowDigits } from '../../../core/digits.ts'
import type { Checked, Problem, ProblemCode } from '../../../core/problems.ts'
import { SERVICE_NAMES } from '../../../core/services.ts'
import {
  CONTACT_PHONE,
  LOGIN_METHODS,
  LONGEST_ANNOUNCEMENT,
  LONGEST_HOURS,
  PASSWORD_LIVES,
  REVOCATION_WAITS,
  type SettableRules,
  TAMPERING_SETTINGS,
  WRONG_CODE_LIMITS,
} from '../../../core/settings.ts'
import { typedDay } from '../../../core/typed-day.ts'
import { inJapan } from '../../../web/time.ts'
import { OPERATIONS, RULE_SETS } from '../rules.ts'

/** The form of the bank's settings. */

const MINUTE = 60_000

export type SettingsField =
  | 'rule-set'
  | 'wrong-code-limit'
  | 'revocation-wait'
  | 'introduction-ends'
  | 'password-life'
  | 'contract-switches'
  | 'announcement'
  | 'contact-phone'
  | 'contact-hours'

/** As typed; the wait is in minutes, the end of the introduction its last day. */
export interface TypedSettings extends Readonly<Record<SettingsField, string>> {
  readonly padded: boolean
  readonly portal: boolean
  readonly 'login-method': string
  readonly tampering: string
  readonly service: string
  readonly 'out-of-hours': boolean
  /** Those that are ticked. */
  readonly operations: readonly Operation[]
}

export function typedFrom(rules: Rules): TypedSettings {
  return {
    'rule-set': rules.ruleSet,
    'wrong-code-limit': String(rules.wrongCodeLimit),
    'revocation-wait': String(rules.revocationWait / MINUTE),
    'introduction-ends': rules.introductionEnds === null ? '' : inJapan(rules.introductionEnds - 1).slice(0, 10),
    'contract-switches': rules.contractSwitches === null ? '' : inJapan(rules.contractSwitches).slice(0, 10),
    announcement: rules.announcement,
    'contact-phone': rules.contactPhone,
    'contact-hours': rules.contactHours,
    'password-life': rules.passwordLife === 0 ? '' : String(rules.passwordLife),
    padded: rules.paddedTokenCodes,
    portal: rules.portal,
    'login-method': rules.loginMethod,
    tampering: rules.tampering,
    service: rules.service,
    'out-of-hours': rules.outOfHours,
    operations: OPERATIONS.filter((operation) => rules.tokenNeeded[operation]),
  }
}

export function checkSettings(typed: TypedSettings): Checked<SettableRules, SettingsField> {
  const problems: Problem<SettingsField>[] = []
  const whole = (field: SettingsField, min: number, max: number, code: ProblemCode): number => {
    const text = narrowDigits(typed[field]).trim()
    const number = /^\d{1,6}$/.test(text) ? Number(text) : Number.NaN
    if (number >= min && number <= max) return number
    problems.push({ field, code })
    return min
  }
  if (!isRuleSet(typed['rule-set'])) problems.push({ field: 'rule-set', code: 'rule-set-missing' })
  const wrongCodeLimit = whole(
    'wrong-code-limit',
    WRONG_CODE_LIMITS.min,
    WRONG_CODE_LIMITS.max,
    'wrong-code-limit-range',
  )
  const minutes = whole('revocation-wait', 0, REVOCATION_WAITS.max / MINUTE, 'revocation-wait-range')
  const isUnlimited = typed['password-life'].trim() === ''
  const { min, max } = PASSWORD_LIVES
  const passwordLife = isUnlimited ? 0 : whole('password-life', min, max, 'password-life-range')
  const lastDay = typedDay(typed['introduction-ends'])
  if (lastDay === 'invalid') problems.push({ field: 'introduction-ends', code: 'introduction-ends-invalid' })
  const switchDay = typedDay(typed['contract-switches'])
  if (switchDay === 'invalid') problems.push({ field: 'contract-switches', code: 'contract-switches-invalid' })
  const announcement = typed.announcement.trim()
  if (announcement.length > LONGEST_ANNOUNCEMENT) problems.push({ field: 'announcement', code: 'announcement-length' })
  const contactPhone = typed['contact-phone']
    .normalize('NFKC')
    .replace(/[\u2010-\u2015\u2212]/gu, '-')
    .trim()
  if (!CONTACT_PHONE.test(contactPhone)) problems.push({ field: 'contact-phone', code: 'contact-phone-form' })
  const contactHours = typed['contact-hours'].trim()
  if ([...contactHours].length > LONGEST_HOURS) problems.push({ field: 'contact-hours', code: 'contact-hours-length' })
  if (problems.length > 0 || !isRuleSet(typed['rule-set'])) return { ok: false, problems }
  const needed = OPERATIONS.map((operation) => [operation, typed.operations.includes(operation)] as const)
  return {
    ok: true,
    value: {
      ruleSet: typed['rule-set'],
      wrongCodeLimit,
      revocationWait: minutes * MINUTE,
      paddedTokenCodes: typed.padded,
      loginMethod: LOGIN_METHODS.find((one) => one === typed['login-method']) ?? 'both',
      tampering: TAMPERING_SETTINGS.find((one) => one === typed.tampering) ?? 'none',
      service: SERVICE_NAMES.find((one) => one === typed.service) ?? 'business-ib',
      outOfHours: typed['out-of-hours'],
      introductionEnds: typeof lastDay === 'number' ? lastDay + DAY : null,
      passwordLife,
      portal: typed.portal,
      contractSwitches: typeof switchDay === 'number' ? switchDay : null,
      announcement,
      contactPhone,
      contactHours,
      tokenNeeded: Object.fromEntries(needed) as Record<Operation, boolean>,
    },
  }
}

const isRuleSet = (text: string): text is RuleSet => RULE_SETS.some((ruleSet) => ruleSet === text)

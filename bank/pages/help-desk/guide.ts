import type { DeskAction } from '../../domain/help-desk/actions.ts'
import type { Finding } from '../../domain/help-desk/customer-file.ts'
import type { TextKey } from '../text.ts'

/** What customers report on the phone, what happened, what to say and what to do. The sentences are in help-desk-guide.json. */

export interface GuideEntry {
  readonly id: GuideId
  /** As the token shows them. */
  readonly codes?: readonly string[]
  /** What the bank's pages say. */
  readonly messages?: readonly TextKey[]
  /** What the help desk does about it in the customer's page. */
  readonly action?: DeskAction
}

export type GuideId = Extract<TextKey, `guide.${string}.symptom`> extends `guide.${infer Id}.symptom` ? Id : never

export interface GuideGroup {
  readonly name: 'codes' | 'token' | 'registration' | 'use' | 'login'
  readonly entries: readonly GuideEntry[]
}

export const GUIDE: readonly GuideGroup[] = [
  {
    name: 'codes',
    entries: [
      { id: 'dp020', codes: ['DP020', 'SIM03'], action: 'initialise' },
      { id: 'e002', codes: ['E002'] },
      { id: 'e011', codes: ['E011'] },
      { id: 'e012', codes: ['E012'], action: 'initialise' },
      { id: 'e017', codes: ['E017'] },
      { id: 'sim01', codes: ['SIM01'] },
      { id: 'sim02', codes: ['SIM02'] },
      { id: 'sim04', codes: ['SIM04'] },
      { id: 'sim05', codes: ['SIM05'] },
      { id: 'sim06', codes: ['SIM06'] },
      { id: 'sim07', codes: ['SIM07'] },
      { id: 'sim08', codes: ['SIM08'] },
    ],
  },
  {
    name: 'token',
    entries: [{ id: 'no-power' }, { id: 'dark' }, { id: 'switched-off' }, { id: 'menu' }, { id: 'unreadable' }],
  },
  {
    name: 'registration',
    entries: [
      {
        id: 'identify-refused',
        messages: [
          'problem.serial-differs',
          'problem.serial-unknown',
          'problem.device-code-slip',
          'problem.device-code-wrong',
        ],
      },
      { id: 'serial-cancelled', messages: ['problem.serial-cancelled'] },
      { id: 'code-refused', messages: ['problem.code-not-digits', 'problem.code-length'] },
      { id: 'interrupted', messages: ['notice.provisional', 'problem.activation-too-old'] },
      { id: 'skipped', messages: ['refusal.not-registered'] },
      { id: 'no-registration-page' },
      { id: 'no-skip' },
      { id: 'shared' },
      { id: 'several-codes' },
    ],
  },
  {
    name: 'use',
    entries: [
      { id: 'stopped', messages: ['problem.token-stopped', 'refusal.stopped'], action: 'release' },
      { id: 'stopped-own', action: 'release' },
      { id: 'code-old', messages: ['problem.code-used', 'problem.image-too-old'] },
      { id: 'other-content' },
      { id: 'lost' },
      { id: 'colleague' },
      { id: 'still-listed' },
      { id: 'reuse' },
      { id: 'accounting' },
    ],
  },
  {
    name: 'login',
    entries: [
      { id: 'login-paused', messages: ['problem.login-paused'], action: 'unlock' },
      { id: 'login-disabled', messages: ['problem.login-disabled'], action: 'password' },
    ],
  },
]

/** Where the guide speaks of what the states say. */
export const GUIDE_OF_FINDING: Readonly<Partial<Record<Finding, GuideId>>> = {
  'login-disabled': 'login-disabled',
  'login-paused': 'login-paused',
  stopped: 'stopped',
  unsigned: 'dp020',
  provisional: 'interrupted',
  waiting: 'no-registration-page',
  none: 'skipped',
  'not-needed': 'no-registration-page',
}

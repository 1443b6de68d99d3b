import type { TextKey } from '../../../web/text.ts'
import type { DeskAction } from './actions.ts'
import type { Finding } from './customer-file.ts'

/** What customers report on the phone, what happened, what to say and what to do. The sentences are in locales/guide/. */

export interface GuideEntry {
  readonly id: GuideId
  /** As the token shows them. */
  readonly codes?: readonly string[]
  /** What the token shows in words. */
  readonly display?: readonly string[]
  /** Where the customer is then; which messages he reads there is in guide-messages.ts. */
  readonly screens?: readonly string[]
  /** What the help desk does about it in the customer's page. */
  readonly action?: DeskAction
}

export type GuideId = Extract<TextKey, `guide.${string}.symptom`> extends `guide.${infer Id}.symptom` ? Id : never

export interface GuideGroup {
  readonly name: 'codes' | 'token' | 'registration' | 'use' | 'login' | 'certificate'
  readonly entries: readonly GuideEntry[]
}

export const GUIDE: readonly GuideGroup[] = [
  {
    name: 'codes',
    entries: [
      { id: 'dp020', codes: ['DP020', 'SIM03'], display: ['Device not activated. [DP020]'], action: 'initialise' },
      {
        id: 'e002',
        codes: ['E002'],
        display: ['E002 Please push "Continue" and capture the activation image.'],
        screens: ['BLGI022', 'BLGI023'],
      },
      {
        id: 'e011',
        codes: ['E011'],
        display: ['E011 Was the code accepted? If OK, please push "Yes".'],
        screens: ['BLGI022', 'BLGI023'],
      },
      {
        id: 'e012',
        codes: ['E012'],
        display: ['E012 Activation cancelled. Please push "Continue" and rescan the image.'],
        action: 'initialise',
      },
      { id: 'e017', codes: ['E017'], display: ['E017 Are you sure to delete activation VDS0000000-0?'] },
      { id: 'sim01', codes: ['SIM01'], display: ['Image not recognized. [SIM01]'] },
      { id: 'sim02', codes: ['SIM02'], display: ['Image not for this device. [SIM02]'] },
      { id: 'sim04', codes: ['SIM04'], display: ['Activation cancelled. Rescan the first image. [SIM04]'] },
      { id: 'sim05', codes: ['SIM05'], display: ['Memory full. [SIM05]'] },
      { id: 'sim06', codes: ['SIM06'], display: ['Rescan the image. [SIM06]'] },
      { id: 'sim07', codes: ['SIM07'], display: ['Low battery. Replace batteries. [SIM07]'] },
      { id: 'sim08', codes: ['SIM08'], display: ['Camera error. [SIM08]'] },
    ],
  },
  {
    name: 'token',
    entries: [
      { id: 'no-power' },
      { id: 'dark', display: ['Sign:'] },
      { id: 'switched-off' },
      { id: 'menu', display: ['Menu', 'Tokeninfo', 'Version', 'Battery'] },
      { id: 'keys', display: ['Cancel', 'Continue', 'Done', 'No', 'Yes', 'OK', 'Back', '▲▼'] },
      { id: 'activated', display: ['The device is activated.'] },
      { id: 'deleted', display: ['Activation deleted.'] },
      { id: 'unreadable' },
    ],
  },
  {
    name: 'registration',
    entries: [
      { id: 'identify-refused', screens: ['BLGI022'] },
      { id: 'serial-cancelled', screens: ['BLGI022'] },
      { id: 'code-refused', screens: ['BLGI023', 'BSSK007'] },
      { id: 'interrupted', screens: ['BLGI022', 'BLGI023'] },
      { id: 'skipped', screens: ['SIM-B07'] },
      { id: 'no-registration-page' },
      { id: 'registered-only' },
      { id: 'no-skip', screens: ['BLGI021', 'BLGI022'] },
      { id: 'shared', screens: ['BLGI021'] },
      { id: 'several-codes', screens: ['BLGI021'] },
    ],
  },
  {
    name: 'use',
    entries: [
      { id: 'stopped', screens: ['BSSK007', 'SIM-B07'], action: 'release' },
      { id: 'stopped-own', screens: ['BRSK029'], action: 'release' },
      { id: 'code-old', screens: ['BSSK007', 'BLGI023'] },
      { id: 'other-content', screens: ['BSSK007'] },
      { id: 'lost' },
      { id: 'no-initialise', screens: ['BRSK029', 'BRSK031', 'BRSK037'], action: 'initialise' },
      { id: 'colleague' },
      { id: 'still-listed' },
      { id: 'reuse' },
      { id: 'done-already' },
      { id: 'authority' },
      { id: 'balance' },
      { id: 'limits', screens: ['BRSK008', 'BRSK011', 'H0000002'] },
      { id: 'out-of-hours', screens: ['SIM-B07'] },
      { id: 'file' },
      { id: 'bill' },
      { id: 'user-input', screens: ['BRSK006', 'BRSK009'] },
      { id: 'input' },
      { id: 'accounting' },
    ],
  },
  {
    name: 'login',
    entries: [
      { id: 'login-refused', screens: ['SIM-B01'] },
      { id: 'login-paused', screens: ['SIM-B01'], action: 'unlock' },
      { id: 'login-disabled', screens: ['SIM-B01'], action: 'password' },
      { id: 'confirmation' },
      { id: 'confirmation-held', action: 'unlock' },
      { id: 'password-change', screens: ['SIM-B10'] },
      { id: 'password-life', screens: ['SIM-B10'] },
      { id: 'paper', screens: ['SIM-B81', 'SIM-B82'] },
      { id: 'portal', screens: ['SIM-B85', 'SIM-B86', 'SIM-B87'] },
      { id: 'smartphone', screens: ['SIM-B88'] },
      { id: 'session-ended', screens: ['SIM-B08'] },
      { id: 'trouble', screens: ['SIM-B08'] },
    ],
  },
  {
    name: 'certificate',
    entries: [
      { id: 'certificate-none', screens: ['SIM-B91', 'SIM-B95'] },
      { id: 'certificate-expired', screens: ['SIM-B96'], action: 'certificate-reissue' },
      { id: 'certificate-revoked', screens: ['SIM-B96'] },
      { id: 'certificate-unknown', screens: ['SIM-B95'] },
      { id: 'certificate-valid', screens: ['SIM-B93'], action: 'certificate-revocation' },
      { id: 'login-method', screens: ['SIM-B01', 'SIM-B95'] },
    ],
  },
]

/** Where the guide speaks of what the states say. */
export const GUIDE_OF_FINDING: Readonly<Partial<Record<Finding, GuideId>>> = {
  'login-stopped': 'lost',
  'login-disabled': 'login-disabled',
  'login-paused': 'login-paused',
  stopped: 'stopped',
  unsigned: 'dp020',
  provisional: 'interrupted',
  waiting: 'no-registration-page',
  contract: 'no-registration-page',
  none: 'skipped',
  'not-needed': 'no-registration-page',
}

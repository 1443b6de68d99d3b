import type { RefusalCode, ScreenName } from './events.ts'

/**
 * The numbers and texts of a device, so that no code holds them. Times in ms, S: stated by a bank, I: inferred, C: our choice
 * (docs/device.md has the sources).
 */
export interface DeviceProfile {
  /** What Version shows. */
  readonly firmware: string
  readonly timing: {
    /** S: middle for on and off, left and middle for Menu. */
    readonly hold: number
    /** S: no button pressed. */
    readonly dark: number
    /** C: off after going dark, or after the window that was open then. */
    readonly offWhenDark: number
    /** C: the same while a registration is in progress: the customer is typing twelve digits. */
    readonly offWhenRegistering: number
    /** How long a screen stays at most. S: 90 s for Done, 40 s for Yes; C: the others. */
    readonly screenLimit: Readonly<Partial<Record<ScreenName, number>>>
  }
  /** C. A charge is counted in thousandths of a unit; 100,000 units are a full set. */
  readonly battery: {
    readonly full: number
    /** Taken when the device is switched on. */
    readonly start: number
    readonly displayPerMs: number
    /** On top of the display. */
    readonly cameraPerMs: number
    /** Charge from which the gauge shows 3, 2 and 1. */
    readonly gauge: readonly [three: number, two: number, one: number]
    /** Notice at start below. */
    readonly low: number
    /** No camera below. */
    readonly cameraMinimum: number
  }
  /** I: activations held at most. */
  readonly memory: number
  /** The glass in half-width columns and rows of text, without the line of soft keys. C. */
  readonly glass: { readonly columns: number; readonly rows: number }
  /** Whether token codes are shown as `-05`. */
  readonly paddedTokenCodes: boolean
  readonly texts: DeviceTexts
}

export interface DeviceTexts {
  readonly lowBattery: string
  readonly start: string
  readonly awaitingSecond: string
  readonly codeAccepted: string
  readonly confirmActivation: string
  readonly activated: string
  readonly cancelled: string
  readonly confirmDeletion: (tokenCode: string) => string
  readonly deleted: string
  readonly sign: string
  readonly menu: string
  readonly tokenInfo: string
  readonly version: string
  readonly battery: string
  readonly refusals: Readonly<Record<RefusalCode, string>>
  readonly keys: Readonly<Record<'cancel' | 'continue' | 'done' | 'no' | 'yes' | 'ok' | 'back' | 'scroll', string>>
}

/** The texts of the AnserBizSOL banks' device, as far as their guides print them. */
const dpTexts: DeviceTexts = {
  lowBattery: 'Low battery. Replace batteries.',
  start: 'Please push "Continue" and capture the activation image.',
  awaitingSecond: 'Please push "Continue" and capture the activation image.',
  codeAccepted: 'Was the code accepted? If OK, please push "Yes".',
  confirmActivation: 'Was the code accepted? If OK, please push "Yes".',
  activated: 'The device is activated.',
  cancelled: 'Activation cancelled. Please push "Continue" and rescan the image.',
  confirmDeletion: (tokenCode) => `Are you sure to delete activation ${tokenCode}?`,
  deleted: 'Activation deleted.',
  sign: 'Sign:',
  menu: 'Menu',
  tokenInfo: 'Tokeninfo',
  version: 'Version',
  battery: 'Battery',
  refusals: {
    DP020: 'Device not activated. [DP020]',
    SIM01: 'Image not recognized. [SIM01]',
    SIM02: 'Image not for this device. [SIM02]',
    SIM04: 'Activation cancelled. Rescan the first image. [SIM04]',
    SIM05: 'Memory full. [SIM05]',
    SIM06: 'Rescan the image. [SIM06]',
    SIM07: 'Low battery. Replace batteries. [SIM07]',
    SIM08: 'Camera error. [SIM08]',
  },
  keys: {
    cancel: 'Cancel',
    continue: 'Continue',
    done: 'Done',
    no: 'No',
    yes: 'Yes',
    ok: 'OK',
    back: 'Back',
    scroll: '▲▼',
  },
}

const dp: DeviceProfile = {
  firmware: '1.0.0',
  timing: {
    hold: 2_000,
    dark: 15_000,
    offWhenDark: 60_000,
    offWhenRegistering: 300_000,
    screenLimit: {
      splash: 500,
      scanning: 60_000,
      'activation-code': 90_000,
      'confirm-activation': 40_000,
      transaction: 300_000,
    },
  },
  battery: {
    full: 100_000_000,
    start: 20_000,
    displayPerMs: 1,
    cameraPerMs: 5,
    gauge: [75_000_000, 50_000_000, 15_000_000],
    low: 15_000_000,
    cameraMinimum: 5_000_000,
  },
  memory: 8,
  glass: { columns: 30, rows: 8 },
  paddedTokenCodes: false,
  texts: dpTexts,
}

/** The other message style, with its numbers before the texts (domain facts: Mizuho). */
const eCode: DeviceProfile = {
  ...dp,
  texts: {
    ...dpTexts,
    start: `E002 ${dpTexts.start}`,
    awaitingSecond: `E002 ${dpTexts.awaitingSecond}`,
    codeAccepted: `E011 ${dpTexts.codeAccepted}`,
    confirmActivation: `E011 ${dpTexts.confirmActivation}`,
    cancelled: `E012 ${dpTexts.cancelled}`,
    confirmDeletion: (tokenCode) => `E017 ${dpTexts.confirmDeletion(tokenCode)}`,
  },
}

export const PROFILES = { dp, 'e-code': eCode } as const satisfies Record<string, DeviceProfile>
export type ProfileName = keyof typeof PROFILES
export const PROFILE_NAMES = Object.keys(PROFILES) as [ProfileName, ...ProfileName[]]

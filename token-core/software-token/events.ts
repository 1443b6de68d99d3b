/** What can happen to a telephone with an app of one-time passwords, and what a step of it tells. Times are ms since 1970. */

export const SOFTWARE_PROFILES = ['sk-app', 'nd-app'] as const
export type SoftwareProfileName = (typeof SOFTWARE_PROFILES)[number]

export const SK_SCREENS = ['none', 'closed', 'code', 'menu', 'error'] as const
export type SkScreen = (typeof SK_SCREENS)[number]

export const ND_SCREENS = ['closed', 'set-up', 'list', 'pin', 'code', 'refusal'] as const
export type NdScreen = (typeof ND_SCREENS)[number]

export const ND_REFUSALS = ['SIM-A01', 'SIM-A02', 'SIM-A03', 'SIM-A04', 'SIM-A05'] as const
export type NdRefusal = (typeof ND_REFUSALS)[number]

/** What the Shinkin app knows. */
export type SkHappening =
  /** Over an installed app too: serial and key are new, the old ones gone. `key`: hexadecimal; default derived from the serial. */
  | { readonly type: 'install'; readonly serial: string; readonly key?: string | undefined }
  | { readonly type: 'uninstall' }
  | { readonly type: 'tap'; readonly control: 'menu' | 'mode' }
  /** The telephone was restored from a backup. */
  | { readonly type: 'restored' }
  | { readonly type: 'sim-changed'; readonly foreign: boolean }

/** What the NTT DATA app knows. */
export type NdHappening =
  | { readonly type: 'back' }
  | { readonly type: 'add' }
  /** The link in the mail with the token: `text` is a key file. */
  | { readonly type: 'open-mail-link'; readonly text: string }
  | {
      readonly type: 'set-up'
      readonly serviceId: string
      readonly userId: string
      readonly startPassword: string
      readonly name?: string | undefined
      readonly pin?: string | undefined
    }
  /** From 0. */
  | { readonly type: 'choose'; readonly index: number }
  | { readonly type: 'pin'; readonly digits: string }
  | { readonly type: 'delete'; readonly index: number }
  | { readonly type: 'rename'; readonly index: number; readonly name: string }

export type BothHappening =
  | { readonly type: 'open' }
  | { readonly type: 'close' }
  /** What the telephone's clock says more than the true time, ms. */
  | { readonly type: 'phone-clock'; readonly offset: number }
  | { readonly type: 'phone-changed' }
  | { readonly type: 'time-passed' }

export type TokenEvent = { readonly at: number } & (SkHappening | NdHappening | BothHappening)

/** What happened on the way, each at its own time. */
export type Effect = { readonly at: number } & (
  | { readonly type: 'screen-changed'; readonly from: SkScreen | NdScreen; readonly to: SkScreen | NdScreen }
  | { readonly type: 'installed'; readonly serial: string }
  | { readonly type: 'uninstalled' }
  | { readonly type: 'mode-changed'; readonly showsSerial: boolean }
  | { readonly type: 'token-added'; readonly name: string }
  | { readonly type: 'token-replaced'; readonly name: string }
  | { readonly type: 'token-deleted'; readonly name: string }
  | { readonly type: 'token-renamed'; readonly from: string; readonly to: string }
  | { readonly type: 'refused'; readonly code: NdRefusal }
)

export const SOFTWARE_IGNORED = [
  /** The screen does not know it, or it is an event of the other app. */
  'not-on-this-screen',
  /** No token of this index, a name or a PIN of a wrong form. */
  'not-possible',
  'already-so',
  'nothing-due',
] as const
export type Ignored = (typeof SOFTWARE_IGNORED)[number]

import type { Button, CameraTokenTypes, OffCause, RefusalCode, RegistrationEnd } from '../../token-core/index.ts'

/** Bank and token on one axis: what was seen and done on each side, when windows opened and closed. Times are ms on the token's clock. */

export const IMAGES = ['activation-1', 'activation-2', 'request', 'deletion'] as const
/** What an image is for: the two of a registration, something to sign, the deletion of an activation. */
export type ImageKind = (typeof IMAGES)[number]

/** The codes that are read from the token and typed at the bank: 12 digits, 8 digits, and the 8 digits of a signature. */
export const CODES = ['device-code', 'activation-code', 'transaction-code'] as const
export type CodeName = (typeof CODES)[number]

/** Which image a code answers. A deletion is answered by none. */
export const ANSWERED = {
  'device-code': 'activation-1',
  'activation-code': 'activation-2',
  'transaction-code': 'request',
} as const satisfies Readonly<Record<CodeName, ImageKind>>

export const DEVICE_EVENTS = [
  'tape-in',
  'tape-removed',
  'battery-removed',
  'battery-fitted',
  'battery-level',
  'camera-fault',
  'wrong-codes',
  'button-stuck',
  'memory-filled',
  'display-fault',
] as const
/** What a person does to a device besides its buttons. */
export type DeviceEvent = (typeof DEVICE_EVENTS)[number]

interface At {
  readonly at: number
}

/** What the token did, or was done to it. */
export type TokenMoment = At & {
  readonly lane: 'token'
  /** What the front showed after it. */
  readonly display: CameraTokenTypes['display']
} & (
    | { readonly name: 'switched-on' | 'went-dark' | 'lit-again' | 'scan-ignored' }
    | { readonly name: 'switched-off'; readonly cause: OffCause }
    | { readonly name: 'pressed'; readonly button: Button }
    /** `code` is what came of it, if a code did. */
    | { readonly name: 'image-read'; readonly image: ImageKind; readonly code: string | null }
    | { readonly name: 'refused'; readonly refusal: RefusalCode }
    | { readonly name: 'done-pressed' | 'yes-pressed' }
    | { readonly name: 'registration-ended'; readonly how: RegistrationEnd }
    | { readonly name: 'activation-stored' | 'activation-deleted'; readonly tokenCode: string }
    | { readonly name: 'device-changed'; readonly event: DeviceEvent }
  )

/** What the bank did or was told. `loginId` is whom it concerns first. */
export type BankMoment = At & {
  readonly lane: 'bank'
  readonly loginId: string | null
} /** `screen` is the page's number; null: the bank's API. */ & (
    | { readonly name: 'page-opened'; readonly screen: string | null }
    | { readonly name: 'image-shown'; readonly image: ImageKind; readonly screen: string | null }
    | { readonly name: 'code-accepted'; readonly code: CodeName; readonly tokenCode: string | null }
    /** `causes` are the bank's own, such as `code-wrong`, `serial-unknown`. */
    | { readonly name: 'code-refused'; readonly code: CodeName; readonly causes: readonly string[] }
    /** Something was done that is in the bank's history; `state` and `use`: what it made of the user, if anything. */
    | {
        readonly name: 'done'
        readonly action: string
        readonly actor: string | null
        readonly succeeded: boolean
        readonly state: RegistrationState | null
        readonly use: 'usable' | 'stopped' | null
      }
  )

export const REGISTRATION_STATES = ['none', 'provisional', 'in-service'] as const
/** 未登録, 仮登録, サービス利用中. */
export type RegistrationState = (typeof REGISTRATION_STATES)[number]

export type Moment = TokenMoment | BankMoment

/** How a time ended: what it was open for was done, or not; it was left for something else; or the record ends. */
export const SPAN_ENDS = ['in-time', 'too-late', 'left', 'open'] as const

/** A time in which something had to be done: `done` and `yes` on the token, `image` at the bank. */
export interface Span {
  readonly lane: 'token' | 'bank'
  readonly name: 'done' | 'yes' | 'image'
  readonly from: number
  /** When it ended: what it was open for was done, it was over, or the record ends. */
  readonly to: number
  /** When it would have been over. */
  readonly limit: number
  readonly ended: (typeof SPAN_ENDS)[number]
}

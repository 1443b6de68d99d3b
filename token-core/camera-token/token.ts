import { bytesToHex, requireBytes } from '../bytes.ts'
import { parseSerial, type Serial } from '../serial.ts'
import type { Button, FaultName, RefusalCode, ScreenName } from './events.ts'
import { formatTokenCode, type TokenCode } from './message/names.ts'
import { type DeviceProfile, PROFILES, type ProfileName } from './profile.ts'

/** A token is this JSON value and nothing else. Bytes are lower-case hexadecimal, times are ms. It holds keys. */
export interface Token {
  readonly kind: 'camera-token'
  readonly schema: 1
  /** As printed: `12-3456789-0`. */
  readonly serial: Serial
  readonly deviceKey: string
  readonly profile: ProfileName
  /** Time of the last event. */
  readonly at: number
  readonly tapeIn: boolean
  /** Thousandths of a unit; null: no cells in the device. */
  readonly charge: number | null
  readonly cameraFault: boolean
  readonly wrongCodes: boolean
  /** The glass is blank: until the fault is taken away, or until it goes dark. Missing where it is not, and in older saved states. */
  readonly displayFault?: 'stands' | 'while-lit' | undefined
  readonly stuckButtons: readonly Button[]
  /** Faults that act only some times (fault-terms.ts). Missing where there are none, and in older saved states. */
  readonly faultTerms?: FaultTerms | undefined
  /** `spent`: it completed a hold and counts as up until it is released. */
  readonly buttons: Readonly<Record<Button, 'up' | 'down' | 'spent'>>
  /** Since when the present hold counts, if there is one. */
  readonly holdSince: number
  readonly screen: Screen
  /** When the screen was entered: its limit counts from here. */
  readonly screenSince: number
  /** Last press, release, scan that was read or change of screen: the display goes dark some time after. */
  readonly activeAt: number
  /** null: lit, or off. Else the time from which a dark device's way to off counts. */
  readonly darkSince: number | null
  readonly registration: Registration | null
  /** In order of activation. */
  readonly activations: readonly Activation[]
}

/** So many times more, or each time with a probability. No more times: a button is still down that it kept. */
export type Terms = { readonly times: number } | { readonly probability: number }
export type FaultTerms = { readonly [Name in FaultName]?: Terms | undefined }

/** A registration in progress, from the first image to Yes. */
export interface Registration {
  readonly licence: string
  readonly issuer: string
  readonly challenge: string
  /** What the second image brought; stored at Yes. */
  readonly candidate: Activation | null
}

export interface Activation {
  readonly licence: string
  readonly sequenceNumber: number
  readonly instanceKey: string
  readonly issuer: string
  readonly account: string
}

type PlainScreenName = Exclude<
  ScreenName,
  'device-code' | 'activation-code' | 'transaction' | 'confirm-deletion' | 'menu' | 'refusal'
>

interface ShownCode {
  /** As it was computed. */
  readonly code: string
  /** The text that it was computed from, for `explain`; older saved states lack it. */
  readonly scanned?: string | undefined
  /** A fault made it wrong as it came: it is shown wrong as long as it is there. */
  readonly wrong?: true | undefined
}

export type Screen =
  | { readonly name: PlainScreenName }
  | ({ readonly name: 'device-code' } & ShownCode)
  | ({ readonly name: 'activation-code' } & ShownCode)
  /** `lines`: what is signed. `scroll`: rows scrolled away. */
  | ({ readonly name: 'transaction'; readonly lines: readonly string[]; readonly scroll: number } & ShownCode)
  | { readonly name: 'confirm-deletion'; readonly tokenCode: string }
  | { readonly name: 'menu'; readonly cursor: MenuItem }
  | { readonly name: 'refusal'; readonly code: RefusalCode }

export const MENU_ITEMS = ['token-info', 'version'] as const
export type MenuItem = (typeof MENU_ITEMS)[number]

export interface TokenOptions {
  readonly serial: string
  /** 32 bytes. */
  readonly deviceKey: Uint8Array
  readonly profile?: ProfileName
  /** A new device comes with its insulating tape; default pulled. */
  readonly tapeIn?: boolean
  /** Time at which it begins, ms. */
  readonly at?: number
}

/** A factory-new token: off, nothing activated, a full set of cells. */
export function makeToken({ serial, deviceKey, profile = 'dp', tapeIn = false, at = 0 }: TokenOptions): Token {
  requireBytes('deviceKey', deviceKey, 32)
  const printed = parseSerial(serial)
  if (!printed) throw new RangeError('"serial" expected NN-NNNNNNN-N')
  return {
    kind: 'camera-token',
    schema: 1,
    serial: printed,
    deviceKey: bytesToHex(deviceKey),
    profile,
    at,
    tapeIn,
    charge: PROFILES[profile].battery.full,
    cameraFault: false,
    wrongCodes: false,
    displayFault: undefined,
    stuckButtons: [],
    faultTerms: undefined,
    buttons: { left: 'up', middle: 'up', right: 'up' },
    holdSince: at,
    screen: { name: 'off' },
    screenSince: at,
    activeAt: at,
    darkSince: null,
    registration: null,
    activations: [],
  }
}

/** A token that is on a certain screen. */
export type TokenOn<Name extends ScreenName> = Token & { readonly screen: Extract<Screen, { readonly name: Name }> }

/**
 * The same token at another time with another charge. One literal names every member, so that all tokens of a running device share
 * one hidden class: a spread here makes a step three times slower (`npm run bench`).
 */
export function atTime(token: Token, at: number, charge: number | null): Token {
  return {
    kind: token.kind,
    schema: token.schema,
    serial: token.serial,
    deviceKey: token.deviceKey,
    profile: token.profile,
    at,
    tapeIn: token.tapeIn,
    charge,
    cameraFault: token.cameraFault,
    wrongCodes: token.wrongCodes,
    displayFault: token.displayFault,
    stuckButtons: token.stuckButtons,
    faultTerms: token.faultTerms,
    buttons: token.buttons,
    holdSince: token.holdSince,
    screen: token.screen,
    screenSince: token.screenSince,
    activeAt: token.activeAt,
    darkSince: token.darkSince,
    registration: token.registration,
    activations: token.activations,
  }
}

/** The same token on a clock that says `ms` more: whatever is left of a window or a hold is left of it. */
export function onOtherClock(token: Token, ms: number): Token {
  return {
    ...token,
    at: token.at + ms,
    holdSince: token.holdSince + ms,
    screenSince: token.screenSince + ms,
    activeAt: token.activeAt + ms,
    darkSince: token.darkSince === null ? null : token.darkSince + ms,
  }
}

/** All times that a state holds. */
export const timesOf = ({ at, holdSince, screenSince, activeAt, darkSince }: Token): readonly number[] => [
  at,
  holdSince,
  screenSince,
  activeAt,
  darkSince ?? at,
]

export const profileOf = (token: Token): DeviceProfile => PROFILES[token.profile]

export const isOn = (token: Token): boolean => token.screen.name !== 'off'
export const isLit = (token: Token): boolean => token.screen.name !== 'off' && token.darkSince === null
export const isActivated = (token: Token): boolean => token.activations.length > 0

export const tokenCodeOf = (activation: Pick<Activation, 'licence' | 'sequenceNumber'>): TokenCode =>
  formatTokenCode(activation.licence, activation.sequenceNumber)

/** Enters a screen now. A screen that a timer changes in the dark stays dark, and the way to off counts anew. */
export function show(token: Token, screen: Screen): Token {
  return token.darkSince === null
    ? { ...token, screen, screenSince: token.at, activeAt: token.at }
    : { ...token, screen, screenSince: token.at, darkSince: token.at }
}

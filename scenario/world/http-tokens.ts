import { randomInt } from 'node:crypto'
import { PRACTICE_OTP_SERIALS } from '../../token-core/index.ts'
import { type GivenCameraToken, type GivenOtpToken, type GivenToken, isCameraToken } from '../format/given-token.ts'
import { bodyOf, callerOf, type ServerAddress } from './http-api.ts'
import type { HttpBank } from './http-bank.ts'
import { type HttpToken, httpToken, type MadeToken } from './http-token.ts'
import type { Staging } from './world.ts'

/** Whose a token is to be. */
export interface Holders {
  /** The first bank; null: the token is registered there by nobody. */
  readonly bank: HttpBank | null
  /** The number on a card; undefined: that of the practice. */
  readonly card: string | undefined
  /** Of these serials those of tokens that were never used at a bank. */
  readonly free: (serials: readonly string[]) => Promise<readonly string[]>
}

const STANDING =
  'The clocks of these servers stand, and with "time: real" nothing would ever happen. Start them without --paused, or leave "time" out.'

/** Makes the tokens of a scenario in a host. */
export function httpTokens(host: ServerAddress) {
  const call = callerOf(host)

  function cameraToken({ preset, profile, serial, deviceKey, user }: GivenCameraToken, bank: HttpBank | null): object {
    if (deviceKey !== undefined) throw new Error('"deviceKey" is for a token alone: a host derives it from the serial.')
    const holder = bank && preset !== 'factory-new' ? (user ?? Object.keys(bank.users)[0] ?? '') : null
    return {
      ...{ preset, profile, serial },
      ...(bank?.company && { company: bank.company }),
      ...(holder !== null && { loginId: bank?.users[holder]?.loginId }),
    }
  }

  async function otpToken(given: GivenOtpToken, { card, free }: Holders): Promise<object> {
    const { kind } = given
    if (kind === 'matrix-card') return { kind, issue: given.issue, number: card }
    const { profile } = given
    if (profile === 'nd-app') return { kind, profile }
    return { kind, profile, serial: given.serial ?? (await freeSerial(profile ?? 'sk-app', free)) }
  }

  /** A practice serial that is new to rack and bank; where there is none left, one that is drawn. */
  async function freeSerial(model: keyof typeof PRACTICE_OTP_SERIALS, free: Holders['free']): Promise<string> {
    const { tokens } = bodyOf<{ tokens: readonly { serial: string | null }[] }>(await call('GET', 'tokens'))
    const inRack = tokens.map(({ serial }) => serial)
    const practice = PRACTICE_OTP_SERIALS[model]
    const [serial] = await free(practice.filter((one) => !inRack.includes(one)))
    return serial ?? `${practice[0]?.slice(0, 4)}${String(randomInt(10 ** 8)).padStart(8, '0')}`
  }

  return {
    async make(name: string, given: GivenToken, holders: Holders, isStill: boolean): Promise<HttpToken> {
      const wanted = isCameraToken(given) ? cameraToken(given, holders.bank) : await otpToken(given, holders)
      return httpToken(host, bodyOf<MadeToken>(await call('POST', 'tokens', { ...wanted, name })), isStill)
    },
    /** As the scenario begins with it, at its time. */
    async prepare(
      token: HttpToken,
      given: GivenToken,
      { time, clock }: Pick<Staging, 'time' | 'clock'>,
    ): Promise<void> {
      if (time === 'still') await token.pause()
      else if (token.clock.mode === 'paused') throw new Error(STANDING)
      if (clock !== null) await token.beginAt(clock)
      if (isCameraToken(given) && given.preset === 'factory-new' && !given.tapeIn) {
        await token.send([{ type: 'tape-removed' }])
      }
    },
  }
}

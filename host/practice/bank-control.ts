import { z } from 'zod'
import type { ClockSetting } from '../token/token-clock.ts'
import { answerOf, bankCaller, type PracticeBank } from './ask-bank.ts'

/** How time goes at the bank. */
export interface BankClock {
  /** ms since 1970 */
  readonly now: number
  /** ms ahead of the real time. */
  readonly offset: number
  readonly mode: 'real' | 'paused'
}

/** What a host asks of a bank to keep it, and its time, together with the tokens. Tests use a bank of their own. */
export interface BankControl {
  clock(): Promise<BankClock>
  /** The bank's time goes as real time does, or stands: it knows no other speed, and goes on as it went. */
  setClock(setting: ClockSetting): Promise<BankClock>
  /** The bank has this time, ms since 1970, and goes on from it, or stands at it. */
  putOn(time: number, mode: BankClock['mode']): Promise<BankClock>
  advance(ms: number): Promise<BankClock>
  /** Keeps all that the bank knows. The id that restores it. */
  keep(): Promise<string>
  /** @param keepsClock default: its clock stands again where it stood then */
  restore(snapshot: string, keepsClock?: boolean): Promise<void>
  /** Of one that the bank has no more, nothing is to be done. */
  forget(snapshot: string): Promise<void>
}

const clockSchema = z.object({
  now: z.number(),
  offset: z.number(),
  mode: z.enum(['real', 'paused']).default('real'),
})
const snapshotSchema = z.object({ id: z.string() })
const NOT_FOUND = 404

/** Controls the practice bank over HTTP (docs/bank-api.md). Throws `bank-unreachable` and `bank-refused`. */
export function bankControl(bank: PracticeBank): BankControl {
  const ask = bankCaller(bank)
  const clock = async () => answerOf(await ask('GET', 'clock'), clockSchema)
  const snapshotPath = (id: string) => `snapshots/${encodeURIComponent(id)}`
  return {
    clock,
    async setClock(setting) {
      if (setting.mode === 'scaled') return clock()
      const { mode } = setting
      const offset = setting.mode === 'real' && setting.from === 'host' ? { offset: 0 } : {}
      return answerOf(await ask('PUT', 'clock', { mode, ...offset }), clockSchema)
    },
    async putOn(time, mode) {
      const { now, offset } = await clock()
      return answerOf(await ask('PUT', 'clock', { mode, offset: time - (now - offset) }), clockSchema)
    },
    async advance(ms) {
      return answerOf(await ask('POST', 'clock/advance', { ms }), clockSchema)
    },
    async keep() {
      return answerOf(await ask('POST', 'snapshots', {}), snapshotSchema).id
    },
    async restore(id, keepClock = false) {
      answerOf(await ask('POST', `${snapshotPath(id)}/restoration`, { keepClock }), z.unknown())
    },
    async forget(id) {
      const asked = await ask('DELETE', snapshotPath(id))
      if (asked.status !== NOT_FOUND) answerOf(asked, z.unknown())
    },
  }
}

import { bodyOf, type Call } from './http-api.ts'

export interface ClockState {
  readonly now: number
  /** How far it is ahead of the real time, ms. */
  readonly offset: number
  readonly mode: 'real' | 'paused'
}

/** The clock of a bank, or of one of its companies. */
export interface BankClock {
  read(): Promise<ClockState>
  /** Whether it goes, and what it says; null: what it says anyhow. */
  set(mode: ClockState['mode'], time: number | null): Promise<void>
  advance(ms: number): Promise<void>
  /** It goes as it went then. */
  putBack(before: ClockState): Promise<void>
}

/** @param path where it stands in the API */
export function bankClock(call: Call, path: string): BankClock {
  const read = async () => bodyOf<ClockState>(await call('GET', path))

  /** It is set by how far it is ahead of the real time, which only the bank knows. */
  async function set(mode: ClockState['mode'], time: number | null): Promise<void> {
    const { now, offset } = await read()
    const change = { mode, ...(time !== null && { offset: time - (now - offset) }) }
    const about = () => (time === null ? '' : `The bank's clock cannot be set to ${new Date(time).toISOString()}. `)
    bodyOf(await call('PUT', path, change), about)
  }

  return {
    read,
    set,
    async advance(ms) {
      bodyOf(await call('POST', `${path}/advance`, { ms }))
    },
    async putBack({ mode, now, offset }) {
      if (mode === 'paused') await set(mode, now)
      else bodyOf(await call('PUT', path, { mode, offset }))
    },
  }
}

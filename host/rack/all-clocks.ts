import type { ClockSetting } from '../token/token-clock.ts'
import type { Rack } from './rack.ts'
import type { RunningToken } from './running.ts'

/** One clock for all: of the tokens in the rack, and of those that come. */

async function each(rack: Pick<Rack, 'pages'>, act: (token: RunningToken) => Promise<unknown>): Promise<void> {
  const acts: Promise<unknown>[] = []
  for await (const tokens of rack.pages()) acts.push(...tokens.map(act))
  const failed = (await Promise.allSettled(acts)).find(({ status }) => status === 'rejected')
  if (failed?.status === 'rejected') throw failed.reason
}

/** Sets every token's clock. Where one cannot be saved the others are set all the same, and it rejects then. */
export async function setAllClocks(rack: Pick<Rack, 'pages' | 'time'>, setting: ClockSetting): Promise<void> {
  rack.time.set(setting)
  await each(rack, (token) => token.setClock(setting))
}

/** Moves every token's time on by `ms`, whatever its clock does. As above. */
export async function advanceAll(rack: Pick<Rack, 'pages' | 'time'>, ms: number): Promise<void> {
  rack.time.moveOn(ms)
  await each(rack, (token) => token.advance({ ms }))
}

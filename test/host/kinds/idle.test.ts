import { describe, expect, it } from 'vitest'
import { makePracticeRack } from '../../../host/practice/practice-rack.ts'
import { makeRack } from '../../../host/rack/rack.ts'
import { makeMemoryStore } from '../../../host/storage/memory/memory-store.ts'
import { type Clock, manualClock } from '../../../host/token/clock.ts'

/** A rack that counts what it costs to have it: alarms that ring, and commits. */
function makeCounted() {
  const clock = manualClock(1_800_000_000_000)
  const counted = { rung: 0, commits: 0 }
  const counting: Clock = {
    ...clock,
    at: (time, run) =>
      clock.at(time, () => {
        counted.rung += 1
        run()
      }),
  }
  const memory = makeMemoryStore()
  const store = {
    ...memory,
    commit: (...change: Parameters<typeof memory.commit>) => {
      counted.commits += 1
      return memory.commit(...change)
    },
  }
  const rack = makePracticeRack({ rack: makeRack({ clock: counting, store }) })
  return { rack, clock, counted }
}

const MINUTE = 60_000

/** Open apps of both models, tokens without a button, a fob and a card: `count` of each. */
async function fill({ rack }: ReturnType<typeof makeCounted>, count: number): Promise<void> {
  for (let n = 0; n < count; n += 1) {
    const serial = (letters: string) => `${letters}${20_000_000 + n}`
    const sk = await rack.create({ kind: 'software-token', serial: serial('TSTS') })
    const nd = await rack.create({ kind: 'software-token', profile: 'nd-app', preset: 'one-token' })
    for (const { id } of [sk, nd]) await (await rack.get(id))?.send({ type: 'open' })
    await rack.create({ kind: 'key-fob', profile: 'always', serial: serial('TSTA') })
    await rack.create({ kind: 'key-fob', serial: serial('TSTF') })
    await rack.create({ kind: 'matrix-card', number: String(30_000_000_000 + n) })
  }
}

describe('tokens that nobody watches', () => {
  it('ring no alarm and write nothing, though their codes change', async () => {
    const bench = makeCounted()
    await fill(bench, 20)
    Object.assign(bench.counted, { rung: 0, commits: 0 })
    bench.clock.advance(10 * MINUTE)
    expect(bench.counted).toEqual({ rung: 0, commits: 0 })
  })

  it('are told of while somebody watches them, and not written for it', async () => {
    const bench = makeCounted()
    await fill(bench, 1)
    Object.assign(bench.counted, { rung: 0, commits: 0 })
    const seen = new Map<string, number>()
    const watching = bench.rack.watch({
      onToken: ({ id }) => seen.set(id, (seen.get(id) ?? 0) + 1),
      onRemoved: () => {},
    })
    await Promise.resolve()
    for (let second = 0; second < 60; second += 1) {
      bench.clock.advance(1000)
      for await (const tokens of bench.rack.pages()) for (const token of tokens) await token.settled()
    }
    // Two apps with each second, and the one without a button with each bar.
    expect([...seen.values()].sort((a, b) => a - b)).toEqual([6, 60, 60])
    expect(bench.counted).toEqual({ rung: 126, commits: 0 })
    watching.end()
    bench.clock.advance(MINUTE)
    expect(bench.counted).toEqual({ rung: 126, commits: 0 })
  })

  it('are told of one by one, too', async () => {
    const bench = makeCounted()
    await fill(bench, 1)
    const { views } = await bench.rack.page({ limit: 1 })
    const token = await bench.rack.get(views[0]?.id ?? '')
    Object.assign(bench.counted, { rung: 0, commits: 0 })
    const stop = token?.subscribe(() => {})
    bench.clock.advance(MINUTE)
    expect(bench.counted).toEqual({ rung: 60, commits: 0 })
    stop?.()
    bench.clock.advance(MINUTE)
    expect(bench.counted).toEqual({ rung: 60, commits: 0 })
  })
})

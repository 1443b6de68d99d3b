import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { makeClient } from '../../host/client/client.ts'
import { type Host, type HostOptions, manualClock, startHost } from '../../host/index.ts'
import { startingAt } from '../../host/token/clock.ts'
import { temporaryFolder } from './folder.ts'

/** What a start may be told: no disk, another time, clocks that stand, a seed. */

async function start(options: Partial<HostOptions> = {}): Promise<Host> {
  const host = await startHost({ dataDir: null, port: 0, ...options })
  onTestFinished(() => host.close())
  return host
}
const clientOf = ({ url, apiToken }: Host) => makeClient(url, apiToken)

const NOON = Date.UTC(2026, 3, 1, 12)

describe('a host in memory', () => {
  it('keeps tokens and journals as long as it runs, and begins anew', async () => {
    const client = clientOf(await start())
    const { id } = await client.create({ preset: 'factory-new' })
    await client.send(id, { type: 'tape-removed' })
    expect((await client.journal(id)).rows).toHaveLength(1)
    await client.remove(id)
    await client.restore(id)
    expect((await client.journal(id)).rows).toHaveLength(1)
    expect((await clientOf(await start()).tokens()).map((token) => token.id)).toEqual(['main'])
  })

  it('is called otherwise at the bank each time: no loan of another is its own', async () => {
    const owners = new Set<string>()
    const bank = { url: '', apiToken: 'a' }
    const asked = globalThis.fetch
    onTestFinished(() => {
      globalThis.fetch = asked
    })
    globalThis.fetch = async (input) => {
      const owner = new URL(String(input), 'http://bank').searchParams.get('owner')
      if (owner !== null) owners.add(owner)
      return Response.json({ marks: [] })
    }
    for (let times = 0; times < 2; times += 1) await (await start({ banks: { anser: bank } })).close()
    expect(owners.size).toBe(2)
  })
})

describe('a start at another time', () => {
  it('begins there, for new tokens and for the machine’s clock, and goes on from it', async () => {
    const clock = manualClock(5_000)
    const client = clientOf(await start({ clock, startAt: NOON }))
    expect(await client.token('main')).toMatchObject({ now: NOON, clock: { mode: 'real' } })
    clock.advance(1500)
    expect((await client.create({ preset: 'factory-new' })).now).toBe(NOON + 1500)
  })

  it('puts tokens that were kept on it, those too that have seen a later time', async () => {
    const dataDir = await temporaryFolder()
    const first = await start({ dataDir, clock: manualClock(NOON + 86_400_000) })
    const scaled = await clientOf(first).create({ preset: 'factory-new' })
    await clientOf(first).setClock(scaled.id, { mode: 'scaled', speed: 10 })
    await clientOf(first).send('main', { type: 'tape-removed' })
    await first.close()
    const second = clientOf(await start({ dataDir, clock: manualClock(NOON + 90_000_000), startAt: NOON }))
    for (const id of ['main', scaled.id]) {
      expect(await second.token(id)).toMatchObject({ now: NOON, clock: { mode: 'real', speed: 1 } })
    }
  })

  it('"host" is the time of the machine, for tokens too that were moved on', async () => {
    const dataDir = await temporaryFolder()
    const clock = manualClock(NOON)
    const first = await start({ dataDir, clock })
    await clientOf(first).advance('main', { ms: 600_000 })
    await first.close()
    expect((await clientOf(await start({ dataDir, clock, startAt: 'host' })).token('main')).now).toBe(NOON)
  })

  it('otherwise tokens go on as they went', async () => {
    const dataDir = await temporaryFolder()
    const clock = manualClock(NOON)
    const first = await start({ dataDir, clock })
    await clientOf(first).advance('main', { ms: 600_000 })
    await first.close()
    expect((await clientOf(await start({ dataDir, clock })).token('main')).now).toBe(NOON + 600_000)
  })
})

describe('a start with paused clocks', () => {
  it('lets all tokens stand until they are moved: the first, new ones, imported ones', async () => {
    const clock = manualClock(5_000)
    const client = clientOf(await start({ clock, startAt: NOON, paused: true }))
    const made = await client.create({ preset: 'factory-new' })
    clock.advance(60_000)
    const later = await client.create({ preset: 'factory-new' })
    const imported = await client.importToken(await client.exportToken(made.id))
    for (const id of ['main', made.id, later.id, imported.id]) {
      expect(await client.token(id), id).toMatchObject({ now: NOON, clock: { mode: 'paused', speed: 0 } })
    }
    expect((await client.advance(made.id, { ms: 1000 })).now).toBe(NOON + 1000)
    await client.setClock('main', { mode: 'real' })
    clock.advance(250)
    expect((await client.token('main')).now).toBe(NOON + 250)
  })

  it('lets kept ones stand where they are, and all at one time where one is named', async () => {
    const dataDir = await temporaryFolder()
    const clock = manualClock(NOON)
    const first = await start({ dataDir, clock })
    await clientOf(first).advance('main', { ms: 600_000 })
    await first.close()
    const second = await start({ dataDir, clock, paused: true })
    clock.advance(1000)
    expect(await clientOf(second).token('main')).toMatchObject({ now: NOON + 600_000, clock: { mode: 'paused' } })
    await second.close()
    const third = await start({ dataDir, clock, paused: true, startAt: NOON - 5 })
    expect(await clientOf(third).token('main')).toMatchObject({ now: NOON - 5, clock: { mode: 'paused' } })
  })
})

describe('a start with a seed', () => {
  const idsOf = async (host: Host) => {
    const client = clientOf(host)
    const ids: string[] = []
    for (let made = 0; made < 3; made += 1) ids.push((await client.create({ preset: 'factory-new' })).id)
    return ids
  }

  it('names tokens the same for the same calls, and otherwise for another seed', async () => {
    const ids = await idsOf(await start({ seed: 7 }))
    expect(await idsOf(await start({ seed: 7 }))).toEqual(ids)
    expect(await idsOf(await start({ seed: 8 }))).not.toEqual(ids)
  })

  it('makes no API token from it', async () => {
    expect((await start({ seed: 7 })).apiToken).not.toBe((await start({ seed: 7 })).apiToken)
  })

  it('in a folder with tokens draws nothing that it drew for them', async () => {
    const dataDir = await temporaryFolder()
    const first = await start({ dataDir, seed: 7 })
    const ids = await idsOf(first)
    await first.close()
    const again = await start({ dataDir, seed: 7 })
    const all = [...ids, ...(await idsOf(again))]
    expect(new Set(all).size).toBe(6)
    await again.close()
    expect(await readdir(join(dataDir, 'states'))).toHaveLength(7)
  })
})

describe('a clock that is started', () => {
  it('stands until it goes, then goes as the other, and alarms ring at their time', () => {
    const machine = manualClock(100)
    const clock = startingAt(machine, NOON)
    machine.advance(50)
    expect(clock.now()).toBe(NOON)
    clock.go()
    const rung: number[] = []
    clock.at(NOON + 10, () => rung.push(clock.now()))
    machine.advance(9)
    expect(rung).toEqual([])
    machine.advance(5)
    expect(rung).toEqual([NOON + 10])
    expect(clock.now()).toBe(NOON + 14)
    expect(clock.steady()).toBe(machine.steady())
  })
})

import { afterAll, beforeAll, describe, expect, inject, it, onTestFinished } from 'vitest'
import type { Client } from '../../../host/client/client.ts'
import type { JournalRow } from '../../../host/journal/row.ts'
import type { TokenView } from '../../../host/token/token-view.ts'
import { findPgBouncer, throughPgBouncer } from '../../bank/pgbouncer.ts'
import { findNginx, freePort, startNginx } from '../../clients/nginx.ts'
import { need } from '../../clients/servers.ts'
import { type Fleet, type FleetHost, startFleet } from './fleet.ts'

const isThere = inject('postgresUrl') !== null
const pgbouncer = findPgBouncer()

/** For all tests here that kill none of them; each has tokens of its own. */
let fleet: Fleet
const ends: (() => unknown)[] = []

beforeAll(async () => {
  if (isThere) fleet = await startFleet({ atEnd: (end) => ends.push(end) })
})
afterAll(() => {
  for (const end of ends) end()
})

const three = ({ hosts }: Fleet) => hosts as [FleetHost, FleetHost, FleetHost]
const newToken = async ({ client }: FleetHost) => (await client.create({ preset: 'factory-new' })).id

/** All that a host tells of the rack. */
function followRack({ client }: Pick<FleetHost, 'client'>) {
  const tokens = new Map<string, TokenView>()
  const removed: string[] = []
  let isLive = false
  onTestFinished(
    client.watchRack({
      onRack(views) {
        isLive = true
        tokens.clear()
        for (const view of views) tokens.set(view.id, view)
      },
      onToken: (view) => tokens.set(view.id, view),
      onRemoved(id) {
        tokens.delete(id)
        removed.push(id)
      },
    }),
  )
  return { tokens, removed, isLive: () => isLive }
}

/** The rows that a host tells of a token from the first on. */
function followJournal({ client }: FleetHost, id: string): readonly JournalRow[] {
  const rows: JournalRow[] = []
  onTestFinished(client.watchJournal(id, { after: 0, onRow: (row) => rows.push(row) }))
  return rows
}

const sequencesOf = (rows: readonly JournalRow[]) => rows.map(({ sequence }) => sequence)
const upTo = (sequence: number) => Array.from({ length: sequence }, (_, index) => index + 1)

/** What one host does is seen at the others at once where they are asked, and soon where they tell it. */
async function expectOneRack([one, two, other]: readonly FleetHost[]): Promise<void> {
  if (one === undefined || two === undefined || other === undefined) throw new TypeError('expected three hosts')
  const rack = followRack(other)
  await expect.poll(rack.isLive).toBe(true)
  const { id } = await one.client.create({ preset: 'factory-new', name: 'One' })
  expect(await two.client.token(id)).toMatchObject({ name: 'One', sequence: 0 })
  await expect.poll(() => rack.tokens.get(id)).toMatchObject({ name: 'One' })
  const rows = followJournal(other, id)
  for (let turn = 0; turn < 12; turn += 1) {
    const [host, asked] = turn % 2 ? [one, two] : [two, one]
    const { sequence } = await host.client.send(id, { type: turn % 2 ? 'tape-in' : 'tape-removed' })
    expect(sequence).toBe(turn + 1)
    expect(await asked.client.token(id)).toMatchObject({ sequence })
  }
  await expect.poll(() => sequencesOf(rows)).toEqual(upTo(12))
  await expect.poll(() => rack.tokens.get(id)?.sequence).toBe(12)
  await two.client.describe(id, { name: 'Two' })
  expect(await one.client.token(id)).toMatchObject({ name: 'Two' })
  await expect.poll(() => rack.tokens.get(id)?.name).toBe('Two')
  await one.client.remove(id)
  await expect(two.client.token(id)).rejects.toMatchObject({ code: 'not-found' })
  await expect.poll(() => rack.removed).toContain(id)
  await two.client.restore(id)
  expect(await one.client.token(id)).toMatchObject({ name: 'Two', sequence: 12 })
  await expect.poll(() => rack.tokens.get(id)?.sequence).toBe(12)
}

const HOLD = [
  { type: 'press', button: 'middle' },
  { type: 'wait', ms: 2_000 },
  { type: 'release', button: 'middle' },
] as const

/** Switches a token on whose time goes a hundred times as fast. It goes dark by itself 15 s later, of its own. */
async function switchOnFast(client: Client, id: string): Promise<void> {
  await client.setClock(id, { mode: 'paused' })
  await client.sendAll(id, [{ type: 'tape-removed' }, ...HOLD, { type: 'wait', ms: 3_000 }])
  await client.setClock(id, { mode: 'scaled', speed: 100 })
}

const effectsIn = async ({ client }: FleetHost, id: string, type: string) =>
  (await client.journal(id, { types: [type], limit: 100 })).rows.flatMap(({ effects }) =>
    effects.filter((effect) => effect.type === type),
  )

describe.runIf(isThere)('three hosts on one database', () => {
  it('are one rack: what was answered by one is so at all, and what one does the others tell', async () => {
    await expectOneRack(fleet.hosts)
  })

  it('wait for what another does, and know a sequence wherever it was reached', async () => {
    const [one, two, other] = three(fleet)
    const id = await newToken(one)
    await one.client.setClock(id, { mode: 'scaled', speed: 10 })
    const waiting = two.client.until(id, 'screen:start')
    await Promise.all([
      expect(waiting).resolves.toMatchObject({ display: { screen: 'start' } }),
      other.client.sendAll(id, [{ type: 'tape-removed' }, ...HOLD]),
    ])
    await one.client.setClock(id, { mode: 'paused' })
    const { sequence } = await one.client.token(id)
    const late = other.client.send(id, { type: 'tape-in' }, { sequence: sequence - 1 })
    await expect(late).rejects.toMatchObject({ code: 'sequence-mismatch' })
    const sent = await Promise.allSettled(
      fleet.hosts.map(({ client }) => client.send(id, { type: 'tape-in' }, { sequence })),
    )
    expect(sent.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    for (const end of sent) if (end.status === 'rejected') expect(end.reason.code).toBe('sequence-mismatch')
  })

  it('let nothing come between a list of events that another asks for meanwhile', async () => {
    const [one, two] = three(fleet)
    const id = await newToken(one)
    await one.client.setClock(id, { mode: 'scaled', speed: 10 })
    let isDone = false
    const list = one.client.sendAll(id, [{ type: 'tape-removed' }, ...HOLD, { type: 'wait', ms: 5_000 }])
    const asked = (async () => {
      while (!isDone) await two.client.token(id)
    })()
    expect((await list).display.screen).toBe('start')
    isDone = true
    await asked
  })

  it('make different tokens at the same time: no two have one serial or one place', async () => {
    const made = await Promise.all(
      fleet.hosts.flatMap(({ client }) => Array.from({ length: 8 }, () => client.create({ kind: 'key-fob' }))),
    )
    for (const of of ['id', 'serial', 'place'] as const) expect(new Set(made.map((view) => view[of])).size, of).toBe(24)
  })

  it('refuse what one wants that stood still: it goes on as the others left the token, and does nothing late', async () => {
    const [one, two, other] = three(fleet)
    const id = await newToken(one)
    await switchOnFast(one.client, id)
    one.stop()
    await expect.poll(async () => (await effectsIn(two, id, 'went-dark')).length).toBe(1)
    await other.client.send(id, { type: 'tape-in' })
    one.goOn()
    const { sequence } = await two.client.token(id)
    expect(await one.client.token(id)).toMatchObject({ sequence, tapeIn: true })
    expect(await one.client.send(id, { type: 'tape-removed' })).toMatchObject({ sequence: sequence + 1 })
    expect(await effectsIn(one, id, 'went-dark')).toHaveLength(1)
    const replay = await two.client.exportJournal(id, 'replay')
    expect(sequencesOf(replay.rows)).toEqual(upTo(sequence + 1))
    expect((await two.client.replay(replay)).differences).toEqual([])
  })

  it('are one address behind nginx, of which one may be killed, and let happen what falls due in its tokens, once', async (context) => {
    const program = findNginx()
    need(context, program !== null, 'nginx')
    const port = await freePort()
    const own = await startFleet({ names: [`localhost:${port}`] })
    const [one, two, other] = three(own)
    const ports = own.hosts.map(({ url }) => Number(new URL(url).port))
    const nginx = await startNginx(program ?? '', port, ports)
    onTestFinished(nginx.close)
    const front = own.at(nginx.url)
    const rack = followRack(front)
    await expect.poll(rack.isLive).toBe(true)
    let sent = 0
    const sendSome = async () => {
      for (let turn = 0; turn < 6; turn += 1) {
        sent += 1
        const type = sent % 2 ? 'tape-removed' : 'tape-in'
        expect(await front.client.send('main', { type })).toMatchObject({ sequence: sent })
      }
    }
    await sendSome()
    const id = await newToken(one)
    const rows = followJournal(other, id)
    await switchOnFast(one.client, id)
    await one.kill()
    await sendSome()
    await expect.poll(async () => (await effectsIn(two, id, 'went-dark')).length).toBe(1)
    const { sequence } = await two.client.token(id)
    await expect.poll(() => sequencesOf(rows)).toEqual(upTo(sequence))
    expect(await effectsIn(other, id, 'went-dark')).toHaveLength(1)
    await two.kill()
    await sendSome()
    await expect.poll(() => rack.tokens.get('main')?.sequence).toBe(sent)
  })

  it.runIf(pgbouncer !== null).each(['session', 'transaction'] as const)(
    'are one rack through PgBouncer in %s mode',
    async (mode) => {
      const own = await startFleet({ through: (url) => throughPgBouncer(pgbouncer ?? '', url, mode) })
      await expectOneRack(own.hosts)
    },
  )
})

import { expect, inject, it } from 'vitest'
import type { ApiError } from '../../../host/client/api-error.ts'
import type { Client } from '../../../host/client/client.ts'
import { type Fleet, type FleetHost, startFleet } from './fleet.ts'

/** How often one of three hosts is killed. `npm run test:kill-hosts` looks longer. */
const ROUNDS = Number(process.env.KILL_ROUNDS ?? 10)
/** Tokens that one hand presses, which knows the sequence, and such as several press that do not. */
const KNOWN = 4
const SHARED = 2
const HANDS = 3

/** What was done to a token, as far as its hands know. */
interface Done {
  /** Sequences that were answered. */
  readonly answered: number[]
  /** Commands of which nobody knows whether they were done. */
  unanswered: number
}

const codeOf = (error: unknown): string => (error as Partial<ApiError>).code ?? 'unreached'

interface Round {
  readonly fleet: Fleet
  isOver(): boolean
  /** A command was answered that was given at this time (performance.now()). */
  onAnswer(id: string, begun: number): void
}

/** Any of the hosts, another each time. */
function turnsOf({ hosts }: Fleet, from: number): () => Client {
  let turn = from
  return () => {
    turn += 1
    return (hosts[turn % hosts.length] as FleetHost).client
  }
}

const eventAt = (sequence: number) => ({ type: sequence % 2 === 0 ? 'tape-removed' : 'tape-in' }) as const

/** Every command is given until it is known to be done, each at the sequence that it is meant for. @returns how many there were */
async function pressKnown(
  id: string,
  begin: number,
  from: number,
  { fleet, isOver, onAnswer }: Round,
): Promise<number> {
  const next = turnsOf(fleet, from)
  let sequence = begin
  while (!isOver()) {
    const begun = performance.now()
    let isRepeated = false
    for (let isDone = false; !isDone; ) {
      try {
        const answer = await next().send(id, eventAt(sequence), { sequence })
        expect(answer.sequence).toBe(sequence + 1)
        isDone = true
      } catch (error) {
        const code = codeOf(error)
        // It was done, and its answer was lost: only then is the token elsewhere.
        if (code === 'sequence-mismatch' && isRepeated) isDone = true
        else if (code !== 'unreached') throw error
        isRepeated = true
      }
    }
    sequence += 1
    onAnswer(id, begun)
  }
  return sequence
}

async function pressShared(id: string, from: number, done: Done, { fleet, isOver, onAnswer }: Round): Promise<void> {
  const next = turnsOf(fleet, from)
  for (let turn = 0; !isOver(); turn += 1) {
    const begun = performance.now()
    try {
      done.answered.push((await next().send(id, eventAt(turn))).sequence)
      onAnswer(id, begun)
    } catch (error) {
      if (codeOf(error) !== 'unreached') throw error
      done.unanswered += 1
    }
  }
}

/** Its journal is what led to where it stands, row by row, and all hosts say the same. */
async function expectWhole({ hosts }: Fleet, id: string, sequence: number): Promise<void> {
  const views = await Promise.all(hosts.map(({ client }) => client.token(id)))
  for (const view of views) expect(view).toEqual({ ...views[0], now: view.now, at: view.at })
  expect(views[0]?.sequence).toBe(sequence)
  const { client } = hosts[0] as FleetHost
  const replay = await client.exportJournal(id, 'replay')
  expect(replay.rows.map((row) => row.sequence)).toEqual(Array.from({ length: sequence }, (_, index) => index + 1))
  expect((await client.replay(replay)).differences).toEqual([])
}

it.runIf(inject('postgresUrl') !== null)(
  `one of three hosts is killed ${ROUNDS} times: nothing answered is lost, nothing is done twice, the others go on with its tokens`,
  async () => {
    const fleet = await startFleet()
    const first = (fleet.hosts[0] as FleetHost).client
    const create = async () => (await first.create({ preset: 'factory-new' })).id
    const known: { id: string; sequence: number }[] = []
    while (known.length < KNOWN) known.push({ id: await create(), sequence: 0 })
    const shared = new Map<string, Done>()
    while (shared.size < SHARED) shared.set(await create(), { answered: [], unanswered: 0 })
    const waits: number[] = []

    for (let round = 0; round < ROUNDS; round += 1) {
      const victim = round % fleet.hosts.length
      let [answers, killedAt, isOver] = [0, 0, false]
      /** Tokens that were answered for after the kill: all of them are waited for. */
      const goneOn = new Set<string>()
      const doomed = fleet.hosts[victim] as FleetHost
      const killAt = 20 + ((round * 37) % 60)
      let killed: Promise<void> | null = null
      const heir = fleet.start()
      const running: Round = {
        fleet,
        isOver: () => isOver,
        onAnswer(id, begun) {
          answers += 1
          if (killed === null && answers >= killAt) {
            killedAt = performance.now()
            killed = doomed.kill()
          } else if (killed !== null && begun > killedAt) {
            if (!goneOn.has(id)) waits.push(performance.now() - killedAt)
            goneOn.add(id)
            isOver ||= goneOn.size === KNOWN + SHARED
          }
        },
      }
      await Promise.all([
        ...known.map(async (one, index) => {
          one.sequence = await pressKnown(one.id, one.sequence, index, running)
        }),
        ...[...shared].flatMap(([id, done]) =>
          Array.from({ length: HANDS }, (_, hand) => pressShared(id, hand, done, running)),
        ),
      ])
      await killed
      fleet.hosts[victim] = await heir
      for (const { id, sequence } of known) await expectWhole(fleet, id, sequence)
      for (const [id, { answered, unanswered }] of shared) {
        const { sequence } = await (fleet.hosts[victim] as FleetHost).client.token(id)
        await expectWhole(fleet, id, sequence)
        expect(new Set(answered).size).toBe(answered.length)
        expect(Math.max(...answered)).toBeLessThanOrEqual(sequence)
        expect(sequence).toBeGreaterThanOrEqual(answered.length)
        expect(sequence).toBeLessThanOrEqual(answered.length + unanswered)
      }
    }
    waits.sort((one, other) => one - other)
    console.info(
      `answered after a kill: ${Math.round(waits[Math.floor(waits.length / 2)] ?? 0)} ms, at most ${Math.round(waits.at(-1) ?? 0)} ms`,
    )
  },
)

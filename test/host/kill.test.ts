import { fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { type Client, makeClient } from '../../host/client/client.ts'
import { manualClock, type Notice, startHost } from '../../host/index.ts'
import { temporaryFolder } from './folder.ts'

/** How often a host is killed, in one folder. `npm run test:kill` looks longer. */
const ROUNDS = Number(process.env.KILL_ROUNDS ?? 10)
const TOKENS = 6
/** Events of a token that are under way at a time. */
const AT_ONCE = 3

type Answered = Map<string, number>

/** Lets a host work until it has answered so often, and kills it. @returns the last sequence that it told of each token */
async function workAndDie(dataDir: string, answers: number, ids: string[]): Promise<Answered> {
  const child = fork(join(import.meta.dirname, 'crash-host.ts'), [dataDir], {
    cwd: join(import.meta.dirname, '..', '..'),
    execArgv: ['--import', 'tsx'],
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  const exited = once(child, 'exit')
  const [{ url, apiToken }] = await once(child, 'message')
  const client = makeClient(url, apiToken)
  while (ids.length < TOKENS) ids.push((await client.create({ preset: 'factory-new' })).id)

  const answered: Answered = new Map()
  let left = answers
  const press = async (id: string) => {
    for (let turn = 0; left > 0; turn += 1) {
      const view = await client.send(id, { type: turn % 2 ? 'release' : 'press', button: 'left' })
      answered.set(id, Math.max(answered.get(id) ?? 0, view.sequence))
      left -= 1
      if (left === 0) child.kill('SIGKILL')
    }
  }
  const hands = ids.flatMap((id) => Array.from({ length: AT_ONCE }, () => press(id)))
  await Promise.allSettled(hands)
  await exited
  return answered
}

/** Each token has all that was told of it, and its journal is what led there. */
async function expectWhole(client: Client, id: string, last: number): Promise<void> {
  const view = await client.token(id)
  expect(view.sequence, id).toBeGreaterThanOrEqual(last)
  const { first, rows } = await client.exportJournal(id, 'replay')
  expect(first).toMatchObject({ serial: view.serial })
  expect(rows.map(({ sequence }) => sequence)).toEqual(Array.from({ length: view.sequence }, (_, index) => index + 1))
  const again = await client.replay(await client.exportJournal(id, 'replay'))
  expect(again.differences).toEqual([])
  expect(again.rows.at(-1)?.display).toEqual(view.display)
}

it(`a host that is killed ${ROUNDS} times in the middle of its work loses nothing that it told`, async () => {
  const dataDir = await temporaryFolder()
  const ids = ['main']
  let told = 0
  for (let round = 0; round < ROUNDS; round += 1) {
    const answers = 20 + ((round * 37) % 150)
    const answered = await workAndDie(dataDir, answers, ids)
    told += answers
    const notices: Notice[] = []
    const host = await startHost({ dataDir, port: 0, clock: manualClock(), notify: (notice) => notices.push(notice) })
    onTestFinished(() => host.close())
    const client = makeClient(host.url, host.apiToken)
    expect((await client.tokens()).map(({ id }) => id)).toEqual(ids)
    for (const id of ids) await expectWhole(client, id, answered.get(id) ?? 0)
    await host.close()
    expect(notices).toEqual([])
  }
  expect(told).toBeGreaterThan(ROUNDS * 20)
})

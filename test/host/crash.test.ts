import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { type Client, makeClient, ofKind } from '../../host/client/client.ts'
import { manualClock, type Notice, startHost } from '../../host/index.ts'
import { temporaryFolder } from './folder.ts'
import { activate, registerUntilYes, switchOn, TOKEN_CODE } from './practice.ts'

const ROOT = join(import.meta.dirname, '..', '..')

interface Victim {
  readonly child: ChildProcess
  readonly client: Client
  /** Moves its clock on. */
  advance(ms: number): Promise<void>
  /** Kills it as a power cut would. */
  kill(): Promise<void>
}

async function startVictim(dataDir: string): Promise<Victim> {
  const child = fork(join(import.meta.dirname, 'crash-host.ts'), [dataDir], {
    cwd: ROOT,
    execArgv: ['--import', 'tsx'],
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  const [{ url, apiToken }] = await once(child, 'message')
  return {
    child,
    client: makeClient(url, apiToken),
    async advance(ms) {
      const advanced = once(child, 'message')
      child.send(ms)
      await advanced
    },
    async kill() {
      const exited = once(child, 'exit')
      child.kill('SIGKILL')
      await exited
    },
  }
}

/** What a host that starts after the crash finds. */
async function restart(dataDir: string) {
  const notices: Notice[] = []
  const host = await startHost({ dataDir, port: 0, clock: manualClock(), notify: (notice) => notices.push(notice) })
  onTestFinished(() => host.close())
  const client = makeClient(host.url, host.apiToken)
  return { view: await client.token('main'), notices, client }
}

const handOf = ({ client, advance }: Victim) => ({
  send: (event: Parameters<Client['send']>[1]) => client.send('main', event),
  advance,
})

describe('after a crash', () => {
  it('an activation that was confirmed is there', async () => {
    const dataDir = await temporaryFolder()
    const victim = await startVictim(dataDir)
    await activate(handOf(victim))
    await victim.kill()
    const { view, notices } = await restart(dataDir)
    expect(ofKind('camera-token', view).activations.map((held) => held.tokenCode)).toEqual([TOKEN_CODE])
    expect(notices).toEqual([])
  })

  it('a registration that only lacked Yes stands where it stood', async () => {
    const dataDir = await temporaryFolder()
    const victim = await startVictim(dataDir)
    await switchOn(handOf(victim))
    await registerUntilYes(handOf(victim))
    await victim.kill()
    const { view } = await restart(dataDir)
    expect(view).toMatchObject({ activations: [], display: { screen: 'confirm-activation' } })
  })

  it('in the middle of many writes, the state can be read and holds everything that was answered', async () => {
    const dataDir = await temporaryFolder()
    const victim = await startVictim(dataDir)
    const answered: number[] = []
    const sends = Array.from({ length: 60 }, (_, index) =>
      victim.client
        .send('main', index % 2 === 0 ? { type: 'press', button: 'left' } : { type: 'release', button: 'left' })
        .then((view) => answered.push(view.sequence)),
    )
    await Promise.race(sends)
    await victim.kill()
    await Promise.allSettled(sends)
    const { view, notices, client } = await restart(dataDir)
    expect(notices).toEqual([])
    expect(answered.length).toBeGreaterThan(0)
    expect(view.sequence).toBeGreaterThanOrEqual(Math.max(...answered))
    const { rows } = await client.journal('main', { after: 0, limit: 1000 })
    expect(rows.map(({ sequence }) => sequence)).toEqual(Array.from({ length: view.sequence }, (_, row) => row + 1))
    const replayed = await client.replay(await client.exportJournal('main', 'replay'))
    expect(replayed.differences).toEqual([])
    expect(replayed.rows.at(-1)?.display).toEqual(view.display)
  })
})

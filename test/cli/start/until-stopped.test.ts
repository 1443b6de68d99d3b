import { describe, expect, it } from 'vitest'
import { type Surroundings, untilStopped } from '../../../cli/start/until-stopped.ts'

const NODE = { parent: 30, npm: 20, terminal: 10 }

/** A machine with a terminal, npm, npm's shell, and this process. As it is: on Windows a process keeps the parent that it began with. */
function machine(platform: NodeJS.Platform, env: Record<string, string> = { npm_lifecycle_event: 'start' }) {
  const running = new Set([NODE.terminal, NODE.npm, NODE.parent])
  const parents = new Map([
    [NODE.parent, NODE.npm],
    [NODE.npm, NODE.terminal],
  ])
  const checks: (() => void)[] = []
  const handlers = new Map<string, () => void>()
  const around: Surroundings = {
    platform,
    env,
    ppid: () => (platform === 'win32' || running.has(NODE.parent) ? NODE.parent : 1),
    isAlive: (pid) => running.has(pid),
    parentOf: async (pid) => parents.get(pid) ?? null,
    every: (_ms, run) => void checks.push(run),
    on: (signal, run) => void handlers.set(signal, run),
  }
  const stop = untilStopped(around)
  return {
    around,
    stop,
    checks,
    signal: (name: string) => handlers.get(name)?.(),
    async kill(pid: number) {
      running.delete(pid)
      await Promise.resolve()
      for (const check of checks) check()
    },
  }
}

/** Lets the watch begin: on Windows it asks for npm first. */
const begun = () => new Promise<void>((resolve) => setImmediate(resolve))

describe('a start ends', () => {
  it.each(['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGBREAK', 'disconnect'])('by %s, once', (name) => {
    const { stop, signal } = machine('linux', {})
    expect(stop.aborted).toBe(false)
    signal(name)
    signal(name)
    expect(stop.aborted).toBe(true)
  })

  it('when npm’s shell is gone, where systems tell a new parent', async () => {
    const { stop, kill } = machine('linux')
    await begun()
    await kill(NODE.terminal)
    expect(stop.aborted).toBe(false)
    await kill(NODE.parent)
    expect(stop.aborted).toBe(true)
  })

  it('on Windows when npm is gone, though its shell goes on and the old parent is told for ever', async () => {
    const { stop, kill } = machine('win32')
    await begun()
    await kill(NODE.terminal)
    expect(stop.aborted).toBe(false)
    await kill(NODE.npm)
    expect(stop.aborted).toBe(true)
  })

  it('on Windows when the shell is gone, also where nobody tells who its parent is', async () => {
    const { around } = machine('win32')
    const checks: (() => void)[] = []
    const stop = untilStopped({
      ...around,
      parentOf: async () => {
        throw new Error('powershell.exe is not there')
      },
      every: (_ms, run) => void checks.push(run),
      isAlive: () => false,
    })
    await begun()
    for (const check of checks) check()
    expect(stop.aborted).toBe(true)
  })

  it('by no parent’s end where npm has not started it', async () => {
    const { checks } = machine('win32', {})
    await begun()
    expect(checks).toEqual([])
  })
})

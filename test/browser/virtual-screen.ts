import { type ChildProcess, spawn, spawnSync } from 'node:child_process'

/** A screen that nobody sees. */
export interface VirtualScreen {
  /** As DISPLAY wants it. */
  readonly display: string
  close(): Promise<void>
}

export const SCREEN = { width: 1600, height: 1000 } as const

/** Whether this machine has the X server that draws into memory. Debian: apt-get install xvfb. */
export const hasVirtualScreen = (): boolean => spawnSync('Xvfb', ['-version'], { stdio: 'ignore' }).error === undefined

const ended = (server: ChildProcess) => new Promise<void>((resolve) => server.once('exit', () => resolve()))

/** Starts an X server on a free display, which it chooses and tells itself. */
export async function openVirtualScreen(): Promise<VirtualScreen> {
  const size = `${SCREEN.width}x${SCREEN.height}x24`
  const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', size, '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  })
  const told = server.stdio[3]
  if (!told) throw new Error('no pipe to the X server')
  const number = await new Promise<string>((resolve, reject) => {
    told.once('data', (data: Buffer) => resolve(data.toString().trim()))
    server.once('error', reject)
    server.once('exit', (code) => reject(new Error(`the X server ended with ${code}`)))
  })
  return {
    display: `:${number}`,
    async close() {
      const end = ended(server)
      server.kill()
      await end
    },
  }
}

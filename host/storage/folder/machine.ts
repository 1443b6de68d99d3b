import { execFileSync } from 'node:child_process'
import { readFileSync, readlinkSync } from 'node:fs'
import { utimes } from 'node:fs/promises'
import { hostname } from 'node:os'
import { setTimeout as wait } from 'node:timers/promises'
import { errorCode } from '../../token/host-error.ts'

/** What a lock asks of the machine that it is taken on; a test has several. */
export interface Machine {
  readonly pid: number
  /** Where process numbers mean the same: this machine since it was started, or one container on it. */
  readonly place: string
  isAlive(pid: number): boolean
  /** When a process started; null where the system does not say. */
  startOf(pid: number): string | null
  /** Gives a file the time of now. */
  touch(file: string): Promise<void>
  wait(ms: number): Promise<unknown>
  /** Calls `run` again and again, and keeps no process from ending for it. Returns the end. */
  every(ms: number, run: () => void): () => void
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return errorCode(error) !== 'ESRCH'
  }
}

/** In ticks since boot: field 22 of proc(5) stat, counted after the name in brackets. */
function startOnLinux(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? null
  } catch {
    return null
  }
}

function startOnMac(pid: number): string | null {
  try {
    const shown = execFileSync('/bin/ps', ['-o', 'lstart=', '-p', String(pid)], {
      encoding: 'utf8',
      env: { LC_ALL: 'C' },
      stdio: ['ignore', 'pipe', 'ignore'],
    })
    return shown.trim() || null
  } catch {
    return null
  }
}

/** Two containers of one machine have the same boot, and each its own numbers of processes. */
function placeOnLinux(): string {
  try {
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()
    return `${boot} ${readlinkSync('/proc/self/ns/pid')}`
  } catch {
    return hostname()
  }
}

const STARTS: Partial<Record<NodeJS.Platform, (pid: number) => string | null>> = {
  linux: startOnLinux,
  darwin: startOnMac,
}

export const thisMachine = (platform: NodeJS.Platform = process.platform): Machine => ({
  pid: process.pid,
  place: platform === 'linux' ? placeOnLinux() : hostname(),
  isAlive,
  startOf: STARTS[platform] ?? (() => null),
  touch: async (file) => {
    const now = new Date()
    await utimes(file, now, now)
  },
  wait,
  every(ms, run) {
    const timer = setInterval(run, ms).unref()
    return () => clearInterval(timer)
  },
})

import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { renameOver } from '../../server/whole-file.ts'
import { reasonOf } from '../terminal/complaint.ts'
import { isFresh, stateOf, writeStamp } from './fingerprint.ts'
import { isPackage, PARTS, type PartName, ROOT } from './parts.ts'

const stampFile = (name: PartName): string => join(ROOT, 'dist', `${name}.stamp.json`)

/** A package has nothing that it could be built from anew. */
export const isBuilt = (name: PartName): boolean =>
  isPackage() || isFresh(stampFile(name), ROOT, PARTS[name].sources, PARTS[name].made)

/**
 * Builds one part of dist/ anew. It is made beside the old one, which it replaces only when it is whole: a build that fails, or
 * another one at the same time, does no harm. Throws with the reason why Vite failed, or when `stop` ended it.
 */
export async function buildPart(name: PartName, stop?: AbortSignal): Promise<void> {
  const { made, sources } = PARTS[name]
  const state = stateOf(ROOT, sources)
  const draft = `${made}.${process.pid}`
  try {
    await runVite(name, draft, stop)
    await replaceFolder(draft, made)
  } finally {
    await rm(draft, { recursive: true, force: true, maxRetries: 10 })
  }
  writeStamp(stampFile(name), state, made)
}

/** In a process of its own, which takes what a bundler needs of memory with it when it ends: servers go on in this one. */
async function runVite(name: PartName, draft: string, signal: AbortSignal | undefined): Promise<void> {
  const child = spawn(process.execPath, [join(ROOT, 'cli/build/child.js'), name, draft], {
    // What it has to say is for people; the output of the command that waits for it is not its own.
    stdio: ['ignore', process.stderr.fd, process.stderr.fd, 'ipc'],
    // Vite builds React for development wherever another environment has a name, as tests have.
    env: { ...process.env, NODE_ENV: 'production' },
    ...(signal && { signal }),
  })
  let reason = ''
  child.on('message', (message) => {
    reason = String(message)
  })
  const [code, ended] = await once(child, 'exit')
  if (code !== 0) throw new Error(reason || (ended ?? `exit code ${code}`))
}

async function replaceFolder(from: string, to: string): Promise<void> {
  for (;;) {
    await rm(to, { recursive: true, force: true, maxRetries: 10 })
    try {
      return await renameOver(from, to)
    } catch (error) {
      // Another build has put its own there in between.
      if (!['ENOTEMPTY', 'EEXIST'].includes(reasonOf(error))) throw error
    }
  }
}

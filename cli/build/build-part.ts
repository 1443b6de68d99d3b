import { rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { reasonOf } from '../complaint.ts'
import { isFresh, stateOf, writeStamp } from './fingerprint.ts'
import { PARTS, type PartName, ROOT } from './parts.ts'

const stampFile = (name: PartName): string => join(ROOT, 'dist', `${name}.stamp.json`)

export const isBuilt = (name: PartName): boolean => isFresh(stampFile(name), PARTS[name].sources, PARTS[name].made)

/**
 * Builds one part of dist/ anew. It is made beside the old one, which it replaces only when it is whole: a build that fails, or
 * another one at the same time, does no harm. Throws what Vite throws.
 */
export async function buildPart(name: PartName): Promise<void> {
  const { made, sources, configs } = PARTS[name]
  const state = stateOf(sources)
  const draft = `${made}.${process.pid}`
  // Vite builds React for development wherever another environment has a name, as tests have.
  const environment = process.env.NODE_ENV
  process.env.NODE_ENV = 'production'
  try {
    const { build } = await import('vite')
    for (const config of await configs(draft)) await build(config)
    await replaceFolder(draft, made)
  } finally {
    if (environment === undefined) delete process.env.NODE_ENV
    else process.env.NODE_ENV = environment
    await rm(draft, { recursive: true, force: true })
  }
  writeStamp(stampFile(name), state, made)
}

async function replaceFolder(from: string, to: string): Promise<void> {
  for (;;) {
    await rm(to, { recursive: true, force: true })
    try {
      return await rename(from, to)
    } catch (error) {
      // Another build has put its own there in between.
      if (!['ENOTEMPTY', 'EEXIST'].includes(reasonOf(error))) throw error
    }
  }
}

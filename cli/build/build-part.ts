import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { isFresh, writeStamp } from './fingerprint.ts'
import { PARTS, type PartName, ROOT } from './parts.ts'

const stampFile = (name: PartName): string => join(ROOT, 'dist', `${name}.stamp.json`)

export const isBuilt = (name: PartName): boolean => isFresh(stampFile(name), PARTS[name].sources, PARTS[name].made)

/** Builds one part of dist/ anew; what stood there is gone first. Throws what Vite throws. */
export async function buildPart(name: PartName): Promise<void> {
  const { made, sources, configs } = PARTS[name]
  await rm(stampFile(name), { force: true })
  await rm(made, { recursive: true, force: true })
  const { build } = await import('vite')
  for (const config of await configs()) await build(config)
  writeStamp(stampFile(name), sources, made)
}

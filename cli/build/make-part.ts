import { reasonOf } from '../terminal/complaint.ts'
import { CONFIGS } from './configs.ts'
import { writeTypes } from './library.ts'
import type { PartName } from './parts.ts'

/** Runs Vite, and tells the process that waits for it why it failed. Only ever called in a process of its own (child.js). */
export async function makePart(name: PartName, outDir: string): Promise<void> {
  try {
    const { build } = await import('vite')
    for (const config of CONFIGS[name](outDir)) await build(config)
    if (name === 'library') await writeTypes(outDir)
  } catch (error) {
    console.error(error)
    process.send?.(reasonOf(error))
    process.exitCode = 1
  }
  process.disconnect?.()
}

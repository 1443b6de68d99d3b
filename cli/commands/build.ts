import { buildPart, isBuilt } from '../build/build-part.ts'
import type { PartName } from '../build/parts.ts'
import { Complaint, reasonOf } from '../terminal/complaint.ts'
import type { Translate } from '../terminal/i18n.ts'
import type { Terminal } from '../terminal/terminal.ts'

/** Builds the parts whose sources have changed since they were built. Throws a Complaint that names the part. */
export async function buildStale(parts: readonly PartName[], terminal: Terminal, t: Translate): Promise<void> {
  for (const part of parts) {
    if (isBuilt(part)) {
      terminal.out(t('build.fresh', { part }))
      continue
    }
    const start = performance.now()
    try {
      await buildPart(part)
    } catch (error) {
      throw new Complaint(t('build.failed', { part, reason: reasonOf(error) }))
    }
    terminal.out(t('build.built', { part, ms: Math.round(performance.now() - start) }))
  }
}

/** `camtoken build`. @returns the exit code */
export async function build(terminal: Terminal, t: Translate): Promise<number> {
  await buildStale(['renderer', 'electron', 'cli'], terminal, t)
  return 0
}

import { join } from 'node:path'
import { arrowsOf, sourcesOf } from '../house/arrows.ts'

/**
 * The bank's tests that open a store: those that are worth running once more on another database. What no import leads to
 * test-store.ts from is the same on both.
 * @param folders of test/bank
 * @returns paths from the root of the project
 */
export function testsWithStore(folders: readonly string[]): readonly string[] {
  const arrows = arrowsOf(sourcesOf(join(import.meta.dirname, '../..'), ['test']))
  const reached = new Set(['test/bank/test-store.ts'])
  for (const file of reached) for (const { from, to } of arrows) if (to === file) reached.add(from)
  return [...reached].filter(
    (file) => /\.test\.tsx?$/.test(file) && folders.some((folder) => file.startsWith(`test/bank/${folder}/`)),
  )
}

import type { z } from 'zod'
import { type Checks, makeChecks } from '../../scenario/checks.ts'
import { wrongIn } from '../../server/index.ts'
import { Complaint } from '../terminal/complaint.ts'
import { FileComplaint, readJson } from '../terminal/files.ts'
import type { Translate } from '../terminal/i18n.ts'
import type { Terminal } from '../terminal/terminal.ts'

/** Checks the content of one file; throws a Complaint where it is not of the command's format. */
export type CheckContent = (content: unknown, checks: Checks, t: Translate) => void | Promise<void>

/**
 * Checks JSON files one after the other: each failure is named with expected and seen, the last line is the count.
 * A file that cannot be checked counts as one failure.
 * @returns the exit code: 1 when anything failed, 2 when a file could not be read
 */
export async function checkFiles(
  files: readonly string[],
  check: CheckContent,
  terminal: Terminal,
  t: Translate,
): Promise<number> {
  let passed = 0
  let failed = 0
  let isUnread = false
  for (const file of files) {
    const checks = makeChecks()
    try {
      await check(await readJson(file, t), checks, t)
      if (checks.passed + checks.failures.length === 0) throw new Complaint(t('check.noRows'))
    } catch (error) {
      if (!(error instanceof Complaint)) throw error
      isUnread ||= error instanceof FileComplaint
      terminal.error(error instanceof FileComplaint ? error.message : t('error.file', { file, message: error.message }))
      failed++
    }
    for (const { where, expected, seen } of checks.failures) {
      terminal.out(t('check.failure', { file, where, expected, seen }))
    }
    passed += checks.passed
    failed += checks.failures.length
  }
  terminal.out(`${passed} passed, ${failed} failed`)
  if (isUnread) return 2
  return failed > 0 ? 1 : 0
}

/** The content in the shape of `schema`; throws a Complaint with the first things that are wrong. */
export function parseContent<Schema extends z.ZodType>(
  schema: Schema,
  content: unknown,
  t: Translate,
): z.infer<Schema> {
  const parsed = schema.safeParse(content)
  if (parsed.success) return parsed.data
  throw new Complaint(t('check.wrongFormat', { reason: wrongIn(parsed.error, 'The file') }))
}

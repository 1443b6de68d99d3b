import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { soManyAtOnce } from '../../scenario/world/so-many-at-once.ts'
import type { Printed, PrintPdf } from '../../support/api/answers.ts'
import { reasonOf } from '../terminal/complaint.ts'
import { findBrowser } from './browser.ts'

/** After this a browser that prints is ended, ms. */
const PATIENCE = 60_000

/**
 * Arguments of a browser that prints one file and ends: without a window, a profile that anybody has, or a way to any server. The page's own
 * policy keeps scripts from it: without scripts at all Chromium prints nothing, and does not say so.
 */
export const printArguments = (page: string, pdf: string, profile: string, isRoot: boolean): string[] => [
  '--headless',
  `--user-data-dir=${profile}`,
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-extensions',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-gpu',
  '--host-resolver-rules=MAP * ~NOTFOUND',
  '--no-pdf-header-footer',
  `--print-to-pdf=${pdf}`,
  // Chromium refuses its sandbox to root.
  ...(isRoot ? ['--no-sandbox'] : []),
  pathToFileURL(page).href,
]

/** What makes PDF of a page by a browser, one page at a time. @param find the browser; null: there is none */
export function pdfPrinter(find: () => string | null = findBrowser, patience = PATIENCE): PrintPdf {
  const inTurn = soManyAtOnce(1)
  return (page) => inTurn(() => printed(find(), page, patience))
}

export const printPdf: PrintPdf = pdfPrinter()

async function printed(browser: string | null, page: string, patience: number): Promise<Printed> {
  if (browser === null) return { problem: 'no-browser', reason: '' }
  const folder = await mkdtemp(join(tmpdir(), 'camtoken-pdf-'))
  const [source, pdf] = [join(folder, 'page.html'), join(folder, 'page.pdf')]
  try {
    await writeFile(source, page)
    const args = printArguments(source, pdf, join(folder, 'profile'), process.getuid?.() === 0)
    await promisify(execFile)(browser, args, { timeout: patience, killSignal: 'SIGKILL' })
    if (!existsSync(pdf)) return { problem: 'failed', reason: `${browser} made none` }
    return { pdf: new Uint8Array(await readFile(pdf)) }
  } catch (error) {
    const isLate = error instanceof Error && 'killed' in error && error.killed === true
    const reason = isLate ? `${browser} took longer than ${patience / 1000} s` : `${browser}: ${reasonOf(error)}`
    return { problem: 'failed', reason }
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 })
  }
}

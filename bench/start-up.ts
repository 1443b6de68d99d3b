import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { type Browser, chromium } from 'playwright-core'
import { buildPart, isBuilt } from '../cli/build/build-part.ts'
import { findBrowser } from '../cli/start/browser.ts'
import { type BenchOptions, type BenchRow, median } from './report.ts'

const RUNS = 5
const ROOT = fileURLToPath(new URL('..', import.meta.url))

/** From `npm start` (built) to the first display, in a browser that is open already. */
export async function benchStartUp({ before }: BenchOptions): Promise<BenchRow[]> {
  const executablePath = findBrowser()
  if (!executablePath) {
    console.error('start-up is not measured: no Chrome, Edge or Chromium was found')
    return []
  }
  for (const part of ['renderer', 'cli'] as const) if (!isBuilt(part)) await buildPart(part)
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] })
  try {
    const roots = before === null ? [ROOT] : [ROOT, before]
    const runs: Start[][] = roots.map(() => [])
    for (let run = 0; run <= RUNS; run++) {
      for (const [side, root] of roots.entries()) runs[side]?.push(await startOnce(browser, root))
    }
    const row = (name: string, what: keyof Start): BenchRow => {
      const [ours = 0, theirs] = runs.map((side) => median(side.slice(1).map((start) => start[what])))
      return { name, unit: 'ms', ours, ...(theirs !== undefined && { before: theirs, gain: theirs / ours }) }
    }
    return [row('npm start to its addresses', 'listening'), row('npm start to the first display', 'display')]
  } finally {
    await browser.close()
  }
}

interface Start {
  readonly listening: number
  readonly display: number
}

async function startOnce(browser: Browser, root: string): Promise<Start> {
  const dataDir = mkdtempSync(join(tmpdir(), 'bench-'))
  const begin = performance.now()
  const child = spawn(
    'npm',
    ['start', '--', '--no-window', '--host-port', '0', '--bank-port', '0', '--data', dataDir],
    { cwd: root, stdio: ['ignore', 'pipe', 'inherit'], shell: process.platform === 'win32' },
  )
  try {
    const url = await tokenUrl(child)
    const listening = performance.now() - begin
    const page = await browser.newPage()
    await page.goto(url)
    await page.getByTestId('display').waitFor()
    const display = performance.now() - begin
    await page.close()
    return { listening, display }
  } finally {
    child.kill('SIGTERM')
    await once(child, 'close')
    rmSync(dataDir, { recursive: true, force: true })
  }
}

async function tokenUrl(child: ChildProcess): Promise<string> {
  if (!child.stdout) throw new TypeError('npm start prints nothing')
  for await (const line of createInterface({ input: child.stdout })) {
    const url = /http:\S+#token=\S+/.exec(line)?.[0]
    if (url) return url
  }
  throw new Error('npm start ended before it printed its addresses')
}

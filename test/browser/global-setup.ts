import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { buildPart, isBuilt } from '../../cli/build/build-part.ts'
import { findBrowser } from '../../cli/start/browser.ts'

function run(command: string, ...args: readonly string[]): boolean {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  return spawnSync(command, args, { stdio: ['ignore', 'ignore', 'inherit'], env }).status === 0
}

/** Debian's own browser; only root may install it. */
function installFromDebian(): string | null {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return null
  run('apt-get', 'update', '-qq')
  return run('apt-get', 'install', '-y', '-qq', 'chromium', 'fonts-noto-cjk') ? findBrowser() : null
}

/** Playwright's own browser, fetched into the user's cache. */
async function installFromPlaywright(): Promise<string | null> {
  const cli = join(import.meta.dirname, '../../node_modules/playwright-core/cli.js')
  if (!run(process.execPath, cli, 'install', 'chromium')) return null
  const { chromium } = await import('playwright-core')
  return chromium.executablePath()
}

/** Sees to a browser and a built renderer before the first browser test. */
export async function setup(project: TestProject): Promise<void> {
  const found = findBrowser()
  if (!found && process.env.CHROME_PATH) throw new Error(`CHROME_PATH names no file: ${process.env.CHROME_PATH}`)
  const path = found ?? installFromDebian() ?? (await installFromPlaywright())
  if (!path) {
    throw new Error('The browser tests need Chrome, Edge or Chromium: install one, or name it in CHROME_PATH.')
  }
  project.provide('browserPath', path)
  if (!isBuilt('renderer')) await buildPart('renderer')
}

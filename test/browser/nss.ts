import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { type BrowserContext, chromium } from 'playwright-core'
import { inject } from 'vitest'

/** Chromium with certificates of its own, as a customer's computer has them: its store is NSS, and a policy chooses in place of the dialog. */

/** What a busy machine may take for one step of a test, ms. */
const PATIENCE = 120_000

/** Where Chromium of Debian reads its policies; for root alone to write. */
const POLICIES = '/etc/chromium/policies/managed'

const hasTools = (): boolean => {
  try {
    execFileSync('certutil', ['-H'], { stdio: 'ignore' })
    return true
  } catch (error) {
    return error instanceof Error && !('code' in error && error.code === 'ENOENT')
  }
}

/** Why there can be none here; null: there can. */
export function missingForNss(): string | null {
  if (process.platform !== 'linux' || !existsSync('/etc/chromium')) return 'needs Chromium of Debian'
  if (process.getuid?.() !== 0) return 'needs root, who writes policies of Chromium'
  return hasTools() ? null : 'needs certutil and pk12util (libnss3-tools)'
}

export interface NssBrowser {
  readonly context: BrowserContext
  close(): Promise<void>
}

export interface NssOptions {
  /** PEM. */
  readonly root: string
  readonly pfx: Uint8Array
  readonly password: string
  /** Where the certificate is chosen without a question: `https://127.0.0.1:27611`. */
  readonly origin: string
}

/** Starts one that trusts the root and has the certificate; closing it takes away policy and store. */
export async function launchWithNss({ root, pfx, password, origin }: NssOptions): Promise<NssBrowser> {
  const home = mkdtempSync(join(tmpdir(), 'nss-'))
  const database = join(home, '.pki/nssdb')
  mkdirSync(database, { recursive: true })
  const files = { root: join(home, 'root.pem'), pfx: join(home, 'one.p12') }
  writeFileSync(files.root, root)
  writeFileSync(files.pfx, pfx)
  const store = `sql:${database}`
  const run = (program: string, ...args: string[]) => execFileSync(program, ['-d', store, ...args], { stdio: 'pipe' })
  run('certutil', '-N', '--empty-password')
  run('certutil', '-A', '-t', 'C,,', '-n', 'root', '-i', files.root)
  run('pk12util', '-i', files.pfx, '-W', password, '-K', '')
  const made = folderFor(POLICIES)
  const policy = join(POLICIES, `certificates-of-tests-${process.pid}.json`)
  const rule = { pattern: origin, filter: { ISSUER: { CN: 'Practice Bank Certificate Authority' } } }
  writeFileSync(policy, JSON.stringify({ AutoSelectCertificateForUrls: [JSON.stringify(rule)] }))
  const takeAway = () => {
    rmSync(policy, { force: true })
    for (const folder of made) removeIfEmpty(folder)
    rmSync(home, { recursive: true, force: true })
  }
  process.once('exit', takeAway)
  const end = () => {
    process.off('exit', takeAway)
    takeAway()
  }
  try {
    const context = await chromium.launchPersistentContext(join(home, 'profile'), {
      executablePath: inject('browserPath'),
      headless: true,
      args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--no-first-run'],
      env: { ...process.env, HOME: home } as Record<string, string>,
    })
    context.setDefaultTimeout(PATIENCE)
    return {
      context,
      async close() {
        await context.close()
        end()
      },
    }
  } catch (error) {
    end()
    throw error
  }
}

/** The folders that had to be made for it, the innermost first. */
function folderFor(folder: string): readonly string[] {
  const missing: string[] = []
  for (let at = folder; !existsSync(at); at = dirname(at)) missing.push(at)
  mkdirSync(folder, { recursive: true })
  return missing
}

function removeIfEmpty(folder: string): void {
  if (existsSync(folder) && readdirSync(folder).length === 0) rmdirSync(folder)
}

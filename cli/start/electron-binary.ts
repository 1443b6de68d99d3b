import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { ROOT } from '../build/parts.ts'

/** How long its download may take, ms. */
const PATIENCE = 60_000

/** Where Electron's package keeps its binary, and where a download that failed is noted. */
export interface ElectronPlace {
  readonly packageDir: string
  readonly failedFile: string
}

export const ELECTRON_PLACE: ElectronPlace = {
  packageDir: join(ROOT, 'node_modules/electron'),
  failedFile: join(ROOT, 'node_modules/.cache/camtoken/electron-download-failed'),
}

/**
 * Electron's binary where it is there already; null otherwise. Importing the package would try to download it, so its own
 * notes are read instead (electron/index.js: path.txt names the file under dist/).
 */
export function installedElectron({ packageDir }: ElectronPlace): string | null {
  try {
    const folder = process.env.ELECTRON_OVERRIDE_DIST_PATH ?? join(packageDir, 'dist')
    const binary = join(folder, readFileSync(join(packageDir, 'path.txt'), 'utf8'))
    return existsSync(binary) ? binary : null
  } catch {
    return null
  }
}

const versionOf = (packageDir: string): string =>
  (JSON.parse(readFileSync(join(packageDir, 'package.json'), 'utf8')) as { version: string }).version

/** Whether a download is worth trying: the package is there, and this version was not tried in vain before. */
export function mayDownload({ packageDir, failedFile }: ElectronPlace): boolean {
  if (!existsSync(join(packageDir, 'install.js'))) return false
  return !existsSync(failedFile) || readFileSync(failedFile, 'utf8') !== versionOf(packageDir)
}

/** Downloads the binary, within a limit of time. A failure is noted, so that the next start does not wait for it again. */
export async function downloadElectron(place: ElectronPlace, signal: AbortSignal): Promise<string | null> {
  const script = join(place.packageDir, 'install.js')
  await new Promise<void>((resolve) => {
    const limit = AbortSignal.any([signal, AbortSignal.timeout(PATIENCE)])
    const child = spawn(process.execPath, [script], { stdio: 'ignore', signal: limit, killSignal: 'SIGKILL' })
    child.once('error', () => resolve())
    child.once('exit', () => resolve())
  })
  const binary = installedElectron(place)
  if (binary === null && !signal.aborted) {
    mkdirSync(dirname(place.failedFile), { recursive: true })
    writeFileSync(place.failedFile, versionOf(place.packageDir))
  }
  return binary
}

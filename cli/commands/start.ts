import type { RunningBank } from '../../bank/index.ts'
import { eachBank, ofBanks } from '../../host/index.ts'
import type { Language } from '../../server/translate.ts'
import { buildPart, isBuilt } from '../build/build-part.ts'
import { RENDERER_DIR } from '../build/parts.ts'
import { openReadyFile } from '../start/ready-file.ts'
import { type Servers, startServers } from '../start/servers.ts'
import type { StartChoices } from '../start/start-options.ts'
import { aborted, untilStopped } from '../start/until-stopped.ts'
import { openWindow } from '../start/window.ts'
import { Complaint, reasonOf } from '../terminal/complaint.ts'
import type { Translate } from '../terminal/i18n.ts'
import type { Terminal } from '../terminal/terminal.ts'

export interface StartOptions extends StartChoices {
  readonly language: Language
  readonly version: string
}

/** The built CLI runs only where it is what its sources say: see cli/launch.js. */
const runsFromSources = import.meta.url.endsWith('.ts')

/**
 * `camtoken start` and `camtoken serve`: host, bank and window, until Ctrl+C or until the window is closed.
 * @returns the exit code
 */
export async function start(options: StartOptions, output: Terminal, t: Translate): Promise<number> {
  const stop = untilStopped()
  const terminal = options.json ? { ...output, out: output.error } : output
  const readyFile = options.readyFile === null ? null : openReadyFile(options.readyFile, t)
  const stale = (runsFromSources ? (['renderer', 'cli'] as const) : (['renderer'] as const)).filter(
    (part) => !isBuilt(part),
  )
  if (stale.length > 0) terminal.out(t('start.building'))
  for (const part of stale) {
    await buildPart(part, stop).catch((error: unknown) => {
      if (!stop.aborted) throw new Complaint(t('build.failed', { part, reason: reasonOf(error) }))
    })
    if (stop.aborted) return stopped(terminal, t)
  }
  const servers = await startServers({ ...options, rendererDir: RENDERER_DIR }, t)
  terminal.out(t('start.token', { url: servers.tokenUrl }))
  const banks = eachBank<RunningBank>(servers.banks)
  for (const [name, { url, certificatesUrl, apiToken }] of banks) {
    terminal.out(t(`start.bank.${name}`, { url }))
    if (certificatesUrl !== null) terminal.out(t('start.bankCertificates', { url: certificatesUrl }))
    terminal.out(t('start.bankApi', { token: apiToken }))
  }
  for (const words of saidOf(options, t)) terminal.out(words)
  if (banks.some(([, { isUnavailable }]) => isUnavailable)) {
    terminal.error(t('start.bankUnavailable', { platform: `${process.platform}-${process.arch}` }))
  }
  if (options.listen?.address !== undefined) {
    terminal.error(t('start.listening', { address: options.listen.address }))
  }
  terminal.out(t('start.stop'))
  const line = readyLine(servers, options.version)
  try {
    await readyFile?.write(line)
    if (options.json) output.out(line)
    await runUntilStopped(servers, options, stop, terminal, t)
  } finally {
    readyFile?.remove()
    await servers.close()
  }
  return stopped(terminal, t)
}

/** What is not as usual with this start. */
function saidOf({ dataDir, seed, paused, hasBanks }: StartOptions, t: Translate): string[] {
  const said: string[] = []
  if (hasBanks === false) said.push(t('start.withoutBanks'))
  if (dataDir === null) said.push(t('start.inMemory'))
  if (seed !== undefined) said.push(t('start.seeded', { seed }))
  if (paused === true) said.push(t('start.standing'))
  return said
}

function stopped(terminal: Terminal, t: Translate): number {
  terminal.out(t('start.stopped'))
  return 0
}

/** For a program that starts this one: the same in every language. docs/api.md has its fields. */
function readyLine({ hostUrl, tokenUrl, apiToken, banks }: Servers, version: string): string {
  const address = ({ url, certificatesUrl, apiToken: ofBank }: RunningBank) => ({
    ...{ url, apiToken: ofBank },
    ...(certificatesUrl !== null && { certificatesUrl }),
  })
  return JSON.stringify({
    version,
    pid: process.pid,
    token: { url: hostUrl, apiToken, page: tokenUrl },
    // The first of them, as it was told when there was no other.
    ...(banks.anser && { bank: address(banks.anser) }),
    banks: ofBanks<RunningBank, object>(banks, address),
  })
}

async function runUntilStopped(
  servers: Servers,
  { window: wanted, dataDir, language }: StartOptions,
  stop: AbortSignal,
  terminal: Terminal,
  t: Translate,
): Promise<void> {
  const around = { platform: process.platform, env: process.env, isRoot: process.getuid?.() === 0, language }
  const window = wanted ? await openWindow(servers, dataDir, around, terminal, t, stop) : null
  if (!window) return aborted(stop)
  const gone = await Promise.race([window.gone, aborted(stop)])
  if (gone && !gone.opened) {
    terminal.error(t('start.window.failed', { reason: gone.reason }))
    await aborted(stop)
  }
  await window.close()
}

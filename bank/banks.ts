import type { RunningBank } from './server.ts'
import { SITE_NAMES, type SiteName } from './site-names.ts'

export type Banks = Readonly<Record<SiteName, RunningBank>>

/**
 * Starts all banks of this program at once, and tells each where its neighbours are found. Where one cannot start, the others are closed again,
 * and this rejects as its start did.
 */
export async function startBanks(start: (site: SiteName) => Promise<RunningBank>): Promise<Banks> {
  const started = await Promise.allSettled(SITE_NAMES.map(async (site) => [site, await start(site)] as const))
  const running = started.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []))
  const banks = Object.fromEntries(running)
  const failed = started.find((one) => one.status === 'rejected')
  if (failed === undefined) {
    const found = Object.fromEntries(running.map(([site, { url }]) => [site, url]))
    for (const bank of Object.values(banks)) bank.meet(found)
    return banks as Banks
  }
  await closeBanks(banks)
  throw failed.reason
}

export async function closeBanks(banks: Readonly<Record<string, RunningBank>>): Promise<void> {
  await Promise.all(Object.values(banks).map((bank) => bank.close()))
}

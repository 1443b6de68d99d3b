import type { Neighbours } from './app.ts'
import type { RunningBank } from './server.ts'
import { SITE_NAMES, type SiteName } from './sites.ts'

export type Banks = Readonly<Record<SiteName, RunningBank>>

/**
 * Starts all banks of this program at once. Where one cannot start, the others are closed again, and this rejects as its start did.
 * @param start each of them, and tells it where its neighbours are found
 */
export async function startBanks(
  start: (site: SiteName, neighbours: () => Neighbours) => Promise<RunningBank>,
): Promise<Banks> {
  const found: { [Name in SiteName]?: string } = {}
  const started = await Promise.allSettled(
    SITE_NAMES.map(async (site) => {
      const bank = await start(site, () => found)
      found[site] = bank.url
      return [site, bank] as const
    }),
  )
  const running = started.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []))
  const banks = Object.fromEntries(running)
  const failed = started.find((one) => one.status === 'rejected')
  if (failed === undefined) return banks as Banks
  await closeBanks(banks)
  throw failed.reason
}

export async function closeBanks(banks: Readonly<Record<string, RunningBank>>): Promise<void> {
  await Promise.all(Object.values(banks).map((bank) => bank.close()))
}

import { parentPort } from 'node:worker_threads'
import { type RunningBank, startBank } from './server.ts'
import type { SiteName } from './site-names.ts'
import { type FromBank, type ToBank, toldOf, type Word } from './thread-words.ts'

/** The program of the banks' thread: what they have to do keeps nobody else waiting. */

const banks = new Map<SiteName, RunningBank>()

async function heed({ site, said }: Word<ToBank>): Promise<FromBank | null> {
  switch (said.is) {
    case 'start': {
      const bank = await startBank(said.options)
      banks.set(site, bank)
      const { url, certificatesUrl, apiToken, isUnavailable } = bank
      return { is: 'started', bank: { url, certificatesUrl, apiToken, isUnavailable } }
    }
    case 'meet':
      banks.get(site)?.meet(said.neighbours)
      return null
    case 'close':
      await banks.get(site)?.close()
      return { is: 'closed' }
  }
}

parentPort?.on('message', async (word: Word<ToBank>) => {
  const said = await heed(word).catch((error: unknown): FromBank => ({ is: 'failed', error: toldOf(error) }))
  if (said !== null) parentPort?.postMessage({ site: word.site, said } satisfies Word<FromBank>)
})

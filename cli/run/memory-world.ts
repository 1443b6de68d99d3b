import { PRACTICE_USERS, startBank } from '../../bank/index.ts'
import { startHost } from '../../host/index.ts'
import { type CoreWorldOptions, coreWorld } from '../../scenario/world/core-world.ts'
import type { PracticeUser } from '../../scenario/world/http-bank.ts'
import { httpWorld } from '../../scenario/world/http-world.ts'
import type { World } from '../../scenario/world/world.ts'

export const practiceUsers: readonly PracticeUser[] = PRACTICE_USERS.map(
  ({ loginId, kind, password, confirmation }) => ({
    ...{ loginId, kind, password },
    confirmationPassword: confirmation,
  }),
)

interface Servers {
  readonly world: World
  close(): Promise<void>
}

/** Host and bank in this process and in memory: their clocks stand still, and nothing is left of them. */
async function startServers(seed: number | undefined): Promise<Servers> {
  const bank = await startBank({ port: 0, paused: true, seed })
  const practiceBank = { url: bank.url, apiToken: bank.apiToken }
  const host = await startHost({ dataDir: null, port: 0, paused: true, seed, practiceBank }).catch(
    async (error: unknown) => {
      await bank.close()
      throw error
    },
  )
  return {
    world: httpWorld({ host, bank: practiceBank, practiceUsers, hasSeed: seed !== undefined }),
    async close() {
      await Promise.all([host.close(), bank.close()])
    },
  }
}

/**
 * A world that needs nothing started: a scenario without a bank is played with the token alone, others share one host and one bank. With a
 * seed a scenario has servers of its own, since what they make depends on what was made before.
 */
export function memoryWorld(options: CoreWorldOptions): World & { close(): Promise<void> } {
  const core = coreWorld(options)
  let shared: Promise<Servers> | undefined
  return {
    async stage(staging) {
      if (staging.bank === 'none') return core.stage(staging)
      if (staging.seed === undefined) {
        shared ??= startServers(undefined)
        return (await shared).world.stage(staging)
      }
      const own = await startServers(staging.seed)
      try {
        const stage = await own.world.stage(staging)
        return {
          ...stage,
          async close() {
            await stage.close().finally(own.close)
          },
        }
      } catch (error) {
        await own.close()
        throw error
      }
    },
    async close() {
      await (await shared)?.close()
    },
  }
}

import type { TestProject } from 'vitest/node'
import { startPostgres } from './postgres.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    /** The server of this run; null where the machine has none. */
    postgresUrl: string | null
  }
}

/** One PostgreSQL for all tests of a project. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await startPostgres()
  if (!server) {
    console.warn(
      'PostgreSQL (initdb, pg_ctl) is in no folder of PATH nor in /usr/lib/postgresql: its tests are skipped.',
    )
  }
  project.provide('postgresUrl', server?.url ?? null)
  return async () => server?.stop()
}

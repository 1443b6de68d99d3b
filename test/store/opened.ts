import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { makeSecrets } from '../../server/index.ts'
import { openStore, type SchemaOf, type Store, type Table } from '../../store/index.ts'

/** Tables of one's own: the engine knows none of the bank's. */
export interface Note {
  readonly id: string
  readonly at: number
  readonly companyId: string
}

interface Company {
  readonly id: string
  readonly name: string
}

interface Attempts {
  readonly loginId: string
  readonly failures: number
  readonly pausedUntil: number | null
  readonly disabledAt: number | null
}

interface Device {
  readonly serial: string
  readonly deviceKey: string
}

export interface Tables {
  readonly companies: Table<Company>
  readonly loginAttempts: Table<Attempts>
  readonly history: Table<Note>
  readonly devices: Table<Device>
}

const text = { kind: 'text', nullable: false } as const
const integer = { kind: 'integer', nullable: false } as const
const integerOrNull = { kind: 'integer', nullable: true } as const

const SCHEMA = {
  companies: { key: 'id', columns: { id: text, name: text }, indexes: [] } satisfies SchemaOf<Company>,
  loginAttempts: {
    key: 'loginId',
    columns: { loginId: text, failures: integer, pausedUntil: integerOrNull, disabledAt: integerOrNull },
    indexes: [],
  } satisfies SchemaOf<Attempts>,
  history: {
    key: 'id',
    columns: { id: text, at: integer, companyId: text },
    indexes: [['companyId', 'at']],
  } satisfies SchemaOf<Note>,
  devices: {
    key: 'serial',
    columns: { serial: text, deviceKey: { kind: 'secret', nullable: false } },
    indexes: [],
  } satisfies SchemaOf<Device>,
}

/** @param options of `DATABASES`: a folder, or an address */
export function openTables(options: { readonly dataDir?: string; readonly databaseUrl?: string | undefined }) {
  const { dataDir, databaseUrl = null } = options
  const file = dataDir === undefined ? null : join(dataDir, 'test.sqlite')
  return openStore<Tables>({ whose: "The test's", file, databaseUrl }, SCHEMA, {
    open: async () => makeSecrets(new Uint8Array(32)),
    wrong: 'another key',
  })
}

/** A store that is closed after the test. */
export async function opened(options: Parameters<typeof openTables>[0]): Promise<Store<Tables>> {
  const store = await openTables(options)
  onTestFinished(() => store.close())
  return store
}

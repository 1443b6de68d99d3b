import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, expect, inject, it, vi } from 'vitest'
import { startServers } from '../../../cli/start/servers.ts'
import { temporaryFolder } from '../../host/folder.ts'
import { newDatabase } from '../../host/storage/postgres.ts'
import { english } from '../terminal/fake-terminal.ts'

const isThere = inject('postgresUrl') !== null

afterEach(() => {
  vi.unstubAllEnvs()
})

it.runIf(isThere)('says what is wrong with the key of a database, as the database says it', async () => {
  const [url, folder] = await Promise.all([newDatabase(), temporaryFolder()])
  const [dataDir, keyFile] = [join(folder, 'data'), join(folder, 'key')]
  vi.stubEnv('CAMTOKEN_DATABASE_URL', url)
  vi.stubEnv('CAMTOKEN_DATABASE_KEY_FILE', keyFile)
  await mkdir(dataDir)
  const start = () =>
    startServers({ hostPort: 0, bankPort: 0, dataDir, rendererDir: undefined, hasBanks: false }, english)
  await (await start()).close()
  await writeFile(keyFile, `${'0'.repeat(64)}\n`)
  await expect(start()).rejects.toThrow(`The key file ${keyFile} belongs to other tokens`)
  await rm(keyFile)
  await expect(start()).rejects.toThrow(`The key file ${keyFile} is missing`)
})

import { join } from 'node:path'
import { afterEach, expect, inject, it, vi } from 'vitest'
import { moveTokensTo } from '../../../cli/commands/move-tokens.ts'
import { startServers } from '../../../cli/start/servers.ts'
import { startHost } from '../../../host/index.ts'
import { temporaryFolder } from '../../host/folder.ts'
import { newDatabase } from '../../host/storage/postgres.ts'
import { english, fakeTerminal, japanese } from '../terminal/fake-terminal.ts'

afterEach(() => vi.unstubAllEnvs())

const complaint = (text: RegExp) => expect.objectContaining({ message: expect.stringMatching(text) })

it.runIf(inject('postgresUrl') !== null)(
  'camtoken move-tokens moves to the database that the environment names and back, with the key of the folder, and says what keeps it from it',
  async () => {
    const folder = await temporaryFolder()
    const dataDir = join(folder, 'default')
    const terminal = fakeTerminal()
    const move = (from: string, to: string, t = english) => moveTokensTo({ from, to, dataDir }, terminal, t)
    await expect(move('database', 'database')).rejects.toEqual(complaint(/same place/))
    await expect(move(folder, `${folder}/.`)).rejects.toEqual(complaint(/same place/))
    await expect(move(folder, 'database')).rejects.toEqual(complaint(/CAMTOKEN_DATABASE_URL/))
    vi.stubEnv('CAMTOKEN_DATABASE_URL', await newDatabase())

    const host = await startHost({ dataDir: folder, port: 0 })
    await expect(move(folder, 'database')).rejects.toEqual(complaint(/running token has the data folder/))
    await expect(move(folder, 'database', japanese)).rejects.toEqual(complaint(/起動中のトークンが使用しています/))
    await host.close()
    expect(await move(folder, 'database')).toBe(0)
    expect(terminal.lines).toEqual(['1 tokens were moved, with 0 rows of their journals.'])
    await expect(move(folder, 'database')).rejects.toEqual(complaint(/moved before/))

    const start = () =>
      startServers({ hostPort: 0, bankPort: 0, dataDir: folder, rendererDir: undefined, hasBanks: false }, english)
    const servers = await start()
    const headers = { authorization: `Bearer ${servers.apiToken}` }
    expect((await fetch(`${servers.hostUrl}/api/v1/tokens/main`, { headers })).status).toBe(200)
    await servers.close()
    const url = process.env.CAMTOKEN_DATABASE_URL ?? ''
    vi.stubEnv('CAMTOKEN_DATABASE_URL', '')
    await expect(start()).rejects.toEqual(complaint(/moved away from here/))
    vi.stubEnv('CAMTOKEN_DATABASE_URL', url)
    expect(await move('database', folder, japanese)).toBe(0)
    expect(terminal.lines.at(-1)).toBe('トークン 1 個を、履歴 0 行とともに移しました。')
    await expect(start()).rejects.toEqual(complaint(/moved away from here/))
  },
)

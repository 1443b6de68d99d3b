import { cpSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { isApiError, makeClient } from '../../host/client/client.ts'
import { manualClock, type Notice, startHost } from '../../host/index.ts'
import { temporaryFolder } from './folder.ts'

/** Files that earlier versions wrote open unchanged (test/data/versions/README.md). */

const MADE = join(import.meta.dirname, '../data/versions/before-kinds')
/** When the tokens were last looked at. */
const MADE_AT = Date.UTC(2026, 10, 27, 1, 1, 13, 250)

const saved = (name: string) => JSON.parse(readFileSync(join(MADE, name), 'utf8'))

async function opened(dataDir: string) {
  const notices: Notice[] = []
  const host = await startHost({
    dataDir,
    port: 0,
    clock: manualClock(MADE_AT),
    notify: (notice) => notices.push(notice),
  })
  onTestFinished(() => host.close())
  return { client: makeClient(host.url, host.apiToken), notices }
}

async function copyOfFolder(): Promise<string> {
  const dataDir = await temporaryFolder()
  cpSync(join(MADE, 'data-folder'), dataDir, { recursive: true })
  return dataDir
}

describe('files of the version before there were kinds of tokens', () => {
  it('a data folder: its tokens are as they were', async () => {
    const { client, notices } = await opened(await copyOfFolder())
    expect(notices).toEqual([])
    expect(await client.tokens()).toMatchObject(saved('tokens.json'))
  })

  it('a data folder: its journals are whole, and go on', async () => {
    const { client } = await opened(await copyOfFolder())
    const { rows, serial } = saved('journal-report.json')
    const token = (await client.tokens()).find((view) => view.serial === serial)
    const id = token?.id ?? ''
    expect((await client.journal(id, { limit: 1000 })).rows).toEqual(rows)
    await client.send(id, { type: 'press', button: 'right' })
    expect((await client.exportJournal(id, 'replay')).rows).toHaveLength(rows.length + 1)
  })

  it('a token file', async () => {
    const { client } = await opened(await temporaryFolder())
    const file = saved('token-file.json')
    const view = await client.importToken(file)
    expect(view).toMatchObject({ serial: file.token.serial, name: file.name, colour: file.colour })
    expect(view.display).toEqual(
      saved('tokens.json').find(({ serial }: { serial: string }) => serial === view.serial).display,
    )
    expect((await client.exportToken(view.id)).token).toMatchObject({ ...file.token, at: expect.any(Number) })
  })

  it.each(['journal-replay.json', 'main-replay.json'])('%s happens once more, and comes out the same', async (name) => {
    const { client } = await opened(await temporaryFolder())
    const file = saved(name)
    expect(await client.replay(file)).toEqual({
      form: 'replay',
      kind: 'camera-token',
      name: file.name,
      serial: file.serial,
      profile: file.profile,
      rows: file.rows,
      differences: [],
    })
  })

  it('a report', async () => {
    const { client } = await opened(await temporaryFolder())
    const file = saved('journal-report.json')
    expect(await client.replay(file)).toMatchObject({ form: 'report', rows: file.rows, differences: [] })
  })

  it('and what is no such file is still refused', async () => {
    const { client } = await opened(await temporaryFolder())
    const file = saved('token-file.json')
    const refused = await client.importToken({ ...file, token: { ...file.token, schema: 2 } }).catch((error) => error)
    expect(isApiError(refused) && refused.message).toContain('schema')
  })
})

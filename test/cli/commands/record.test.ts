import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { record } from '../../../cli/commands/record.ts'
import { replay } from '../../../cli/commands/replay.ts'
import { run } from '../../../cli/commands/run.ts'
import { callerOf } from '../../../scenario/world/http-api.ts'
import { type Servers, startServers, walk } from '../../scenario/record/walk.ts'
import { english, fakeTerminal } from '../terminal/fake-terminal.ts'

let servers: Servers
let folder: string
let token: string
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'record-'))
  servers = await startServers()
  token = await walk(servers)
})
afterAll(async () => {
  await servers.close()
  rmSync(folder, { recursive: true })
})

const choices = () => ({
  url: `${servers.host.url}/#token=x`,
  token: servers.host.apiToken,
  bankUrl: servers.bank.url,
  bankToken: servers.bank.apiToken,
})

describe('camtoken record', () => {
  it('writes a scenario that camtoken run plays, with what the bank asked for', async () => {
    const terminal = fakeTerminal()
    const out = join(folder, 'recorded.yaml')
    expect(await record(token, { ...choices(), as: 'scenario', out }, terminal, english)).toBe(0)
    expect(readFileSync(out, 'utf8')).toContain('"受取人": "ﾄﾔﾏ \\"ﾀﾛｳ\\""')
    expect(await run([out], { results: folder, parallel: 1, language: 'en' }, terminal, english)).toBe(0)
  })

  it.each([
    ['playwright', "test('recorded from"],
    ['pytest', 'def test_recorded():'],
    ['junit', 'class RecordedTest {'],
  ] as const)('%s: the API writes the same where the display tells all', async (form, part) => {
    const terminal = fakeTerminal()
    await record(token, { ...choices(), as: form }, terminal, english)
    expect(terminal.lines.join('\n')).toContain(part)
    const { url, apiToken } = servers.host
    const answer = await fetch(`${url}/api/v1/tokens/${token}/journal/export?form=${form}`, {
      headers: { authorization: `Bearer ${apiToken}` },
    })
    expect((await answer.text()).trimEnd()).toBe(terminal.lines.join('\n'))
  })

  it.each([
    [{ bankUrl: undefined }, 'none', /token/],
    [{ url: 'nowhere' }, 'main', /"nowhere" is no address/],
    [{ url: 'http://127.0.0.1:1' }, 'main', /does not answer/],
  ])('%o: says what is wrong', async (more, id, message) => {
    const all = { ...choices(), ...more, as: 'scenario' } as Parameters<typeof record>[1]
    await expect(record(id, all, fakeTerminal(), english)).rejects.toThrow(message)
  })
})

describe('camtoken replay', () => {
  async function saved(name: string, path: string): Promise<string> {
    const { body } = await callerOf(servers.host)('GET', `tokens/${token}/${path}`)
    const file = join(folder, name)
    writeFileSync(file, JSON.stringify(body))
    return file
  }

  it('plays a journal row by row, and shows what came to be shown', async () => {
    const terminal = fakeTerminal()
    expect(await replay(await saved('journal.json', 'journal/export?form=replay'), terminal, english)).toBe(0)
    const text = terminal.lines.join('\n')
    expect(text).toContain('tape-removed')
    expect(text).toContain('[activated]\n      The device is activated.')
    expect(terminal.lines.at(-1)).toMatch(/^\d+ rows played, 0 came out otherwise$/)
  })

  it('tells what comes out otherwise than the file says', async () => {
    const file = await saved('changed.json', 'journal/export?form=replay')
    const content = JSON.parse(readFileSync(file, 'utf8'))
    content.rows.find(({ effects }: { effects: unknown[] }) => effects.length > 0).effects = []
    writeFileSync(file, JSON.stringify(content))
    const terminal = fakeTerminal()
    const code = await replay(file, terminal, english)
    expect({ code, errors: terminal.errors.length }).toEqual({ code: 1, errors: 1 })
  })

  it('shows the token of a token file', async () => {
    const terminal = fakeTerminal()
    expect(await replay(await saved('token.json', 'export'), terminal, english)).toBe(0)
    expect(terminal.lines.join('\n')).toContain('[menu]')
  })

  it('refuses other files', async () => {
    const file = join(folder, 'other.json')
    writeFileSync(file, '{"a":1}')
    await expect(replay(file, fakeTerminal(), english)).rejects.toThrow('is not in the right format')
    await expect(replay(join(folder, 'none'), fakeTerminal(), english)).rejects.toThrow('no such file')
  })
})

import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { listCases } from '../../../cli/commands/case/list.ts'
import { type CaseRunOptions, runCase } from '../../../cli/commands/case/run.ts'
import { showCase } from '../../../cli/commands/case/show.ts'
import { Complaint } from '../../../cli/terminal/complaint.ts'
import { bodyOf } from '../../../scenario/world/http-api.ts'
import type { Brought } from '../../../support/cases/bring.ts'
import { CASE_IDS } from '../../../support/catalogue/cases.ts'
import { type Running, startRunning } from '../../scenario/servers.ts'
import { english, fakeTerminal, japanese } from '../terminal/fake-terminal.ts'

describe('camtoken case list', () => {
  it('has a line for each case, in both languages', async () => {
    for (const [language, t, title] of [
      ['en', english, 'T04  as intended  The display went dark while the number was being typed'],
      ['ja', japanese, 'T04  仕様どおり    入力中に画面が暗くなった'],
    ] as const) {
      const terminal = fakeTerminal()
      expect(await listCases({ language }, terminal, t)).toBe(0)
      expect(terminal.lines.map((line) => line.slice(0, 3))).toEqual(CASE_IDS)
      expect(terminal.lines).toContain(title)
    }
  })

  it('is JSON for programs', async () => {
    const terminal = fakeTerminal()
    await listCases({ json: true, language: 'en' }, terminal, english)
    const cases = JSON.parse(terminal.lines.join('\n'))
    expect(cases).toHaveLength(63)
    expect(cases[0]).toMatchObject({ id: 'T01', isPlayed: true, neighbours: expect.any(Array) })
  })
})

describe('camtoken case show', () => {
  const show = async (id: string) => {
    const terminal = fakeTerminal()
    expect(await showCase(id, { language: 'en' }, terminal, english)).toBe(0)
    return terminal.lines
  }

  it('says all that is known of a case', async () => {
    const lines = await show('T33')
    expect(lines[0]).toBe('T33  DP020 on a token that used to work: its registration was deleted  (fault)')
    for (const part of ['Cause', 'Remedy', 'Told from its neighbours', 'Sources']) expect(lines).toContain(part)
    const text = lines.join('\n')
    for (const part of ['  hokuto: Only the master user revokes', 'T01 (initialise)', '(stated)']) {
      expect(text).toContain(part)
    }
  })

  it('is forgiving of how the case is written, and says which there are', async () => {
    expect((await show('t5'))[0]).toMatch(/^T05 /)
    await expect(show('T45')).rejects.toThrow('There is no case “T45”. They are T01 to O19')
  })

  it('says what is not played', async () => {
    expect((await show('O13')).slice(-2)).toEqual([
      'Not played',
      '  No token here makes two kinds of passwords: text only.',
    ])
  })
})

describe('camtoken case run', () => {
  let running: Running
  beforeAll(async () => {
    running = await startRunning()
  })
  afterAll(() => running.close())
  afterEach(() => running.removeAll())

  async function runIn(id: string, options: Partial<CaseRunOptions> = {}, stop = new AbortController().signal) {
    const terminal = fakeTerminal()
    const { host, bank } = running
    const there = { url: host.url, token: host.apiToken, bankUrl: bank.url, bankToken: bank.apiToken }
    const code = await runCase(id, { language: 'en', ...there, ...options }, terminal, english, stop)
    return { code, ...terminal }
  }

  it('brings token and bank of running servers there, and says where to go on', async () => {
    const { code, lines, errors } = await runIn('T34', { ruleSet: 'hokuto' })
    expect(code).toBe(0)
    expect(errors[0]).toMatch(/^1\/\d+ /)
    const text = lines.join('\n')
    expect(text).toContain('Token and bank stand at T34 (rules: hokuto).')
    const [, id] = /Token: \S+, id (\S+)/.exec(text) ?? []
    expect(bodyOf(await running.atHost('GET', `tokens/${id}`))).toMatchObject({ display: { screen: 'transaction' } })
    const [, loginId] = /login ID (\w+), password \w+/.exec(text) ?? []
    expect(bodyOf(await running.atBank('GET', `users/${loginId}`))).toMatchObject({ registrationState: 'in-service' })
    expect(text).toContain(`Bank: ${running.bank.url}/login`)
    expect(text).toContain(`Window: ${running.host.url}/#token=${encodeURIComponent(running.host.apiToken)}\n`)
  })

  it('is one line of JSON for programs', async () => {
    const { lines, errors } = await runIn('T20', { json: true })
    expect(errors).toEqual([])
    const [line = '{}'] = lines
    const brought = JSON.parse(line) as Brought
    expect(brought).toMatchObject({
      case: 'T20',
      tokenUrl: `${running.host.url}/#token=${encodeURIComponent(running.host.apiToken)}`,
      token: { id: expect.any(String) },
      users: [{ name: 'saburo' }, {}, {}],
    })
  })

  it('complains in words', async () => {
    await expect(runIn('O13')).rejects.toThrow(Complaint)
    await expect(runIn('T13', { ruleSet: 'hokuriku' })).rejects.toThrow('only under mizuho')
    const { host } = running
    const alone = { url: host.url, token: host.apiToken }
    const call = runCase('T20', { ...alone, language: 'en' }, fakeTerminal(), english, new AbortController().signal)
    await expect(call).rejects.toThrow(english('connection.noBank'))
  })

  it('starts servers of its own where none are named, and ends them when it is stopped', async () => {
    const stopping = new AbortController()
    const terminal = fakeTerminal()
    const seen: number[] = []
    const told = {
      ...terminal,
      out(line: string) {
        terminal.out(line)
        if (!line.startsWith('Window: ')) return
        void fetch(new URL(line.slice('Window: '.length)).origin)
          .then(({ status }) => seen.push(status))
          .finally(() => stopping.abort())
      },
    }
    expect(await runCase('T28', { language: 'en' }, told, english, stopping.signal)).toBe(0)
    expect(seen).toHaveLength(1)
    expect(terminal.lines[0]).toContain('T28')
    const [url = ''] = terminal.lines.flatMap((line) => (line.startsWith('Bank: ') ? [line.slice(6)] : []))
    await expect(fetch(url)).rejects.toThrow('fetch failed')
  })
})

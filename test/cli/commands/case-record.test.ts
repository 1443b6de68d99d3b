import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { runProgram } from '../../../cli/program.ts'
import type { Language } from '../../../server/translate.ts'
import { type Running, startRunning } from '../../scenario/servers.ts'
import { broughtTo } from '../../support/desk.ts'
import { fakeTerminal } from '../terminal/fake-terminal.ts'

let running: Running
let folder: string
let there: Awaited<ReturnType<typeof broughtTo>>
const printed: string[] = []
beforeAll(async () => {
  const pdf = new TextEncoder().encode('%PDF-1.4')
  running = await startRunning({
    printPdf: async (page) => {
      printed.push(page)
      return { pdf }
    },
  })
  folder = mkdtempSync(join(tmpdir(), 'case-'))
  there = await broughtTo(running, 'T01')
})
afterAll(async () => {
  vi.unstubAllEnvs()
  rmSync(folder, { recursive: true })
  await running.close()
})
beforeEach(() => {
  vi.stubEnv('CAMTOKEN_URL', running.host.url)
  vi.stubEnv('CAMTOKEN_API_TOKEN', running.host.apiToken)
})

const at = (name: string) => join(folder, name)

async function run(args: readonly string[], language: Language = 'en') {
  const terminal = fakeTerminal()
  const defaults = { hostPort: 1, bankPort: 2, shinkinPort: 3, seiwaPort: 4, certificatePort: 5, dataDir: folder }
  const code = await runProgram(['case', ...args], { version: '1', terminal, language, defaults })
  return { code, text: terminal.lines.join('\n'), errors: terminal.errors.join('\n') }
}

/** As in a fresh installation: nothing runs. */
const nothingRuns = () => {
  for (const name of ['CAMTOKEN_URL', 'CAMTOKEN_API_TOKEN', 'CAMTOKEN_READY_FILE']) vi.stubEnv(name, '')
}

describe('camtoken case timeline', () => {
  it('tells both sides of a case file, while nothing runs', async () => {
    expect((await run(['save', there.token.id, '--out', at('told.json')])).code).toBe(0)
    nothingRuns()
    const { code, text } = await run(['timeline', at('told.json')])
    expect([code, text.startsWith('Bank: サービス利用中 at 09:00:22.')]).toEqual([0, true])
  })

  it('tells a saved journal, of the token alone, while nothing runs', async () => {
    const journal = await fetch(`${running.host.url}/api/v1/tokens/${there.token.id}/journal/export?form=report`, {
      headers: { authorization: `Bearer ${running.host.apiToken}` },
    })
    writeFileSync(at('journal.json'), await journal.text())
    nothingRuns()
    const { code, text } = await run(['timeline', at('journal.json')])
    expect(code).toBe(0)
    expect(text).toContain('The time was up, and the registration was cancelled')
  })

  it.each([
    ['en', 'Bank: サービス利用中 at 09:00:22.', /^Time +Bank +│ {2}Token$/m, 'here bank and token parted'],
    ['ja', '銀行は09:00:22に「サービス利用中」としましたが', /^時刻 +銀行 +│ {2}トークン$/m, '状態が分かれました'],
  ] as const)('has the verdict on top, and two lanes (%s)', async (language, verdict, head, parted) => {
    const { code, text } = await run(['timeline', there.token.id], language)
    expect([code, text.startsWith(verdict)]).toEqual([0, true])
    expect(text).toMatch(head)
    const lines = text.split('\n')
    const accepted = lines.findIndex((line) => /^09:00:22 {2}● .*サービス利用中.*│$/.test(line))
    const ended = lines.findIndex((line) => /^09:01:32 +│ {2}● /.test(line))
    expect(accepted).toBeGreaterThan(0)
    expect(ended).toBeGreaterThan(accepted)
    expect(lines[ended + 1]).toContain(parted)
  })

  it('takes the serial number, too, and is JSON for programs', async () => {
    const { text } = await run(['timeline', there.token.serial ?? '', '--json'])
    expect(JSON.parse(text)).toMatchObject({
      user: there.customer,
      parting: { kind: 'bank-alone', why: 'done-missed' },
    })
  })

  it('complains in words', async () => {
    expect(await run(['timeline', 'nobody'])).toMatchObject({
      code: 1,
      errors: expect.stringContaining('There is no token “nobody”.'),
    })
    nothingRuns()
    expect(await run(['timeline', 'main'])).toMatchObject({ code: 1, errors: expect.stringContaining('--ready-file') })
  })
})

describe('a user whom the bank does not know', () => {
  it.each([
    ['timeline', []],
    ['save', ['--out', 'unknown-user.json']],
    ['report', ['--out', 'unknown-user.html']],
  ])('is named by %s, and nothing is written', async (command, [option, file]) => {
    const out = option !== undefined && file !== undefined ? [option, at(file)] : []
    const { code, text, errors } = await run([command, there.token.id, '--user', 'nobody', ...out])
    expect({ code, text }).toEqual({ code: 1, text: '' })
    expect(errors).toContain('The bank has no user “nobody”.')
    expect(readdirSync(folder).filter((name) => name.startsWith('unknown-user'))).toEqual([])
  })
})

describe('camtoken case save and open', () => {
  it('without keys: names first, then the file, which is opened where nothing runs', async () => {
    const file = at('plain.json')
    const saved = await run(['save', there.token.id, '--out', file, '--case', 't1', '--notes', 'asked\u001B[31m twice'])
    expect(saved).toMatchObject({ code: 0, errors: '' })
    expect(saved.text).toMatch(new RegExp(`^Named in it[^]*  ${there.customer}\n[^]*without keys\\.$`))
    nothingRuns()
    const opened = await run(['open', file])
    expect(opened.code).toBe(0)
    for (const part of [
      'T01  DP020 right after',
      'Viewing only',
      there.customer,
      '  asked\uFFFD[31m twice',
      'Bank: サービス利用中 at 09:00:22.',
      '│',
    ]) {
      expect(opened.text).toContain(part)
    }
    expect(JSON.parse((await run(['open', file, '--json'], 'ja')).text)).toMatchObject({
      viewingOnly: true,
      caseId: 'T01',
    })
  })

  it('with keys: only if asked for, with a warning, for its owner alone', async () => {
    const file = at('keys.json')
    const saved = await run(['save', there.token.id, '--out', file, '--with-keys'], 'ja')
    expect(saved).toMatchObject({ code: 0, errors: expect.stringContaining('パスワードと同じように') })
    if (process.platform !== 'win32') expect(statSync(file).mode & 0o077).toBe(0)
    expect((await run(['open', file])).text).toContain('and 0 rows came out otherwise')
  })

  it('a file that is none, of another version, or damaged is refused with exit code 2', async () => {
    const file = at('whole.json')
    await run(['save', there.token.id, '--out', file])
    const content = JSON.parse(readFileSync(file, 'utf8'))
    const errorOf = async (json: unknown, language: Language) => {
      writeFileSync(at('bad.json'), JSON.stringify(json))
      const { code, errors } = await run(['open', at('bad.json')], language)
      return `${code} ${errors}`
    }
    expect(await errorOf({ ...content, notes: 'other' }, 'en')).toMatch(/^2 .*bad\.json: is not as it was saved/)
    expect(await errorOf({ ...content, notes: 'other' }, 'ja')).toContain('チェックサムの不一致')
    expect(await errorOf({ ...content, version: 7 }, 'en')).toContain('is of version 7')
    expect(await errorOf([], 'en')).toContain('is no case file')
    expect(await run(['open', at('none.json')])).toMatchObject({
      code: 2,
      errors: expect.stringContaining('no such file'),
    })
  })

  it('says what is missing or too long', async () => {
    expect((await run(['save', 'main'])).errors).toContain('--out')
    const long = await run(['save', 'main', '--out', at('long.json'), '--notes', 'x'.repeat(20_001)])
    expect(long).toMatchObject({ code: 1, errors: expect.stringContaining('20000') })
    expect(existsSync(at('long.json'))).toBe(false)
  })
})

describe('camtoken case report', () => {
  it('writes a page of a token, in the language of the program or another', async () => {
    const named = ['report', there.token.id, '--case', 'T01', '--rule-set', 'yokohama']
    expect(await run([...named, '--out', at('en.html')])).toMatchObject({
      code: 0,
      text: expect.stringContaining('en.html'),
    })
    const english = readFileSync(at('en.html'), 'utf8')
    for (const part of ['<html lang="en">', there.customer, 'The master user or a manager initialises'])
      expect(english).toContain(part)
    await run([...named, '--out', at('ja.html'), '--language', 'ja'])
    expect(readFileSync(at('ja.html'), 'utf8')).toContain('<html lang="ja">')
  })

  it('writes PDF, which the host makes', async () => {
    expect((await run(['report', there.token.id, '--out', at('report.PDF'), '--notes', 'asked twice'])).code).toBe(0)
    expect(readFileSync(at('report.PDF'), 'utf8')).toBe('%PDF-1.4')
    expect(printed.at(-1)).toContain('asked twice')
  })

  it('of a case file needs nothing that runs, and has its case and notes', async () => {
    const file = at('for-report.json')
    await run(['save', there.token.id, '--out', file, '--case', 'T01', '--notes', 'of the file'])
    nothingRuns()
    expect((await run(['report', file, '--out', at('filed.html')])).code).toBe(0)
    const page = readFileSync(at('filed.html'), 'utf8')
    for (const part of ['T01', 'of the file', there.customer]) expect(page).toContain(part)
    vi.stubEnv('CHROME_PATH', at('no-browser'))
    const refused = await run(['report', file, '--out', at('filed.pdf')], 'ja')
    expect(refused).toMatchObject({ code: 1, errors: expect.stringContaining('CHROME_PATH') })
    expect(existsSync(at('filed.pdf'))).toBe(false)
  })

  it.each([
    [['main', '--out', 'report.doc'], 1, '.html or .pdf'],
    [['main', '--out', 'r.html', '--case', 'T99'], 1, 'There is no case “T99”'],
    [['main', '--out', 'r.html', '--language', 'fr'], 1, '--language'],
    [['nobody', '--out', 'r.html'], 1, 'There is no token “nobody”'],
    [['/no/such/file.json', '--out', 'r.html'], 2, 'no such file'],
  ])('%o ends with exit code %i', async (args, code, said) => {
    expect(await run(['report', ...args])).toMatchObject({ code, errors: expect.stringContaining(said) })
  })
})

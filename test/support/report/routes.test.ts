import { createHash } from 'node:crypto'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { caseTexts } from '../../../support/locales/texts.ts'
import { type Running, startRunning } from '../../scenario/servers.ts'
import { askDesk, broughtTo } from '../desk.ts'

let running: Running
beforeAll(async () => {
  running = await startRunning()
})
afterAll(() => running.close())
afterEach(() => running.removeAll())

async function report(body: object, options?: Parameters<typeof askDesk>[3]) {
  const answer = await askDesk(running, '/reports', body, options)
  return { status: answer.status, type: answer.headers.get('content-type'), text: await answer.text() }
}
const refusal = ({ status, text }: { status: number; text: string }) => `${status} ${JSON.parse(text).error.code}`

/** The text of a page, as one reads it. */
const read = (page: string) =>
  page
    .replace(/<svg[\s\S]*?<\/svg>|<style>[\s\S]*?<\/style>/g, '')
    .replace(/<[^>]*>/g, ' ')
    .replaceAll('&#39;', "'")
    .replaceAll('&quot;', '"')

describe('the report of a case', () => {
  it.each([
    ['T01', 'ja', '銀行は09:00:22に「サービス利用中」としましたが'],
    ['T01', 'en', 'Bank: サービス利用中 at 09:00:22'],
    ['T03', 'en', 'The time for Yes was up at'],
    ['T16', 'ja', '銀行が09:00:00に利用を停止しました。'],
  ] as const)('%s, %s: what it was, where the two parted, what to say and do', async (id, language, parting) => {
    const { token, company, customer } = await broughtTo(running, id)
    const page = await report({ token: token.id, caseId: id, notes: 'asked twice', language })
    expect(page).toMatchObject({ status: 200, type: 'text/html; charset=UTF-8' })
    const [text, texts] = [read(page.text), caseTexts(id, language)]
    const remedies: Readonly<Record<string, string | undefined>> = texts.remedy
    const said = [
      parting,
      'asked twice',
      token.serial,
      company ?? '',
      customer,
      texts.cause,
      texts.tell,
      texts.bankDoes,
    ]
    for (const part of [...said, remedies.hokuriku ?? remedies.any ?? '']) expect(text).toContain(part)
    expect(page.text).toContain(`<html lang="${language}">`)
  })

  it('draws each display once, and shows it at its turn', async () => {
    const { token } = await broughtTo(running, 'T01')
    const { text } = await report({ token: token.id, language: 'en' })
    const drawn = [...text.matchAll(/<g id="(display-\d+)">/g)].map(([, id]) => id)
    const shown = new Set([...text.matchAll(/<use href="#(display-\d+)"\/>/g)].map(([, id]) => id))
    expect(drawn.length).toBeGreaterThanOrEqual(5)
    expect([...shown].sort()).toEqual([...drawn].sort())
    expect(text).toMatch(/role="img" aria-label="[^"]*Device not activated/)
    expect(text).toContain('<tr class="parted">')
    expect(text.length).toBeLessThan(100_000)
  })

  it('gives the remedy under the rules of the company, or those that are asked for', async () => {
    const { token } = await broughtTo(running, 'T01')
    const { remedy } = caseTexts('T01', 'ja') as { remedy: Record<string, string> }
    const of = async (ruleSet?: string) =>
      read((await report({ token: token.id, caseId: 'T01', language: 'ja', ruleSet })).text)
    expect(await of()).toContain(remedy.hokuriku)
    const other = await of('yokohama')
    expect(other).toContain(remedy.yokohama)
    expect(other).not.toContain(remedy.hokuriku)
  })

  it('says where there is no such case under the rules', async () => {
    const { token } = await broughtTo(running, 'T01')
    const { text } = await report({ token: token.id, caseId: 'T13', language: 'en', ruleSet: 'hokuto' })
    expect(read(text)).toContain('There is no such case under the rules of “hokuto”.')
  })

  it('without a case says what the record alone does', async () => {
    const { token } = await broughtTo(running, 'T03')
    const text = read((await report({ token: token.id, language: 'en' })).text)
    for (const part of ['No case chosen', 'The time for Yes was up']) expect(text).toContain(part)
    expect(text).not.toContain('What to tell the customer')
  })

  it('has no script, and asks nobody for anything', async () => {
    const { token } = await broughtTo(running, 'T01')
    const { text } = await report({ token: token.id, caseId: 'T01', language: 'ja' })
    const [, style = ''] = /<style>([\s\S]*)<\/style>/.exec(text) ?? []
    const hash = createHash('sha256').update(style).digest('base64')
    expect(text).toContain(
      `content="default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'"`,
    )
    expect(text).not.toMatch(/<script| style="| on\w+="| src=|@import|url\(/)
  })
})

describe('the report of a case file', () => {
  it('says the same, with the case and the notes of the file', async () => {
    const { token } = await broughtTo(running, 'T01')
    const saved = await askDesk(running, '/case-files', { token: token.id, caseId: 'T01', notes: 'of the file' })
    const { file } = await saved.json()
    const live = read((await report({ token: token.id, caseId: 'T01', notes: 'of the file', language: 'en' })).text)
    const filed = read((await report({ caseFile: file, language: 'en' })).text)
    expect(filed.replace('Made from a record without keys: what is shown was recorded.', '')).toBe(live)
    const other = read((await report({ caseFile: file, caseId: 'T03', notes: 'others', language: 'en' })).text)
    expect(other).toContain('T03')
    expect(other).not.toContain('of the file')
  })

  it('is refused where the file is not whole', async () => {
    const { token } = await broughtTo(running, 'T01')
    const { file } = await (await askDesk(running, '/case-files', { token: token.id })).json()
    expect(refusal(await report({ caseFile: { ...file, notes: 'other' } }))).toBe('400 damaged')
    expect(refusal(await report({ caseFile: {} }))).toBe('400 not-a-case-file')
  })
})

describe('whatever stands in notes and names', () => {
  const HOSTILE = [
    `</p></main><script>alert(1)</script>`,
    `"><img src=x onerror=alert(1)>`,
    `' onmouseover='alert(1)`,
    `</style></svg><style>*{display:none}</style>`,
    '\u202Eright to left\u0000\u001B[31m',
    '{{title}} $t(title) &lt;b&gt; ${1}',
  ].join('\n')

  it('stays text', async () => {
    const { token } = await broughtTo(running, 'T01')
    const { text } = await report({ token: token.id, caseId: 'T01', notes: HOSTILE, language: 'ja' })
    expect(text).not.toMatch(/<script|<img|<\/p><\/main>|<\/style><\/svg>|' onmouse|"><img/)
    expect(text.match(/<style>/g)).toHaveLength(1)
    expect(text).not.toMatch(/(?!\n)\p{Cc}/u)
    for (const part of ['&lt;script&gt;alert(1)', '{{title}} $t(title) &amp;lt;b&amp;gt; ${1}'])
      expect(text).toContain(part)
    expect(text).toContain('<bdi>&lt;/p&gt;')
  })

  it('also in a file that somebody made', async () => {
    const { token } = await broughtTo(running, 'T01')
    const { file } = await (await askDesk(running, '/case-files', { token: token.id })).json()
    const { writeCaseFile } = await import('../../../support/case-file/case-file.ts')
    const { format, version, checksum, warning, ...content } = file
    expect([format, version, checksum, warning]).toHaveLength(4)
    const serial = `"; } </style><script>alert(1)</script>`
    const standing = {
      ...content.bank.standing,
      loginId: HOSTILE,
      companyId: HOSTILE,
      ruleSet: HOSTILE,
      tokenCode: HOSTILE,
    }
    const made = writeCaseFile({
      ...{ ...content, caseId: '<b>', notes: HOSTILE, tokenCodes: [HOSTILE] },
      journal: { ...content.journal, name: HOSTILE, serial },
      bank: { ...content.bank, standing },
    })
    const { status, text } = await report({ caseFile: made, language: 'en' })
    expect(status).toBe(200)
    expect(text).not.toMatch(/<script|<img|<b>/)
    expect(text.match(/<\/style>/g)).toHaveLength(1)
    expect(text).toContain('\\22 \\3b')
  })
})

describe('a request', () => {
  it.each([
    [{}, '400 invalid-request'],
    [{ token: 'a', caseFile: {} }, '400 invalid-request'],
    [{ token: 'nobody' }, '404 not-found'],
    [{ token: 'main', caseId: 'T99' }, '400 invalid-request'],
    [{ token: 'main', format: 'docx' }, '400 invalid-request'],
    [{ token: 'main', notes: 'x'.repeat(20_001) }, '400 invalid-request'],
  ])('%o is refused', async (body, expected) => {
    expect(refusal(await report(body))).toBe(expected)
  })

  it('for PDF is answered by what prints, or in words where nothing does', async () => {
    const wanted = { token: 'main', language: 'en', format: 'pdf' }
    const pages: string[] = []
    const printed = await report(wanted, {
      printPdf: async (page) => {
        pages.push(page)
        return { pdf: new TextEncoder().encode('%PDF-1.4') }
      },
    })
    expect(printed).toMatchObject({ status: 200, type: 'application/pdf', text: '%PDF-1.4' })
    expect(pages[0]).toMatch(/^<!doctype html>/)
    expect(refusal(await report(wanted))).toBe('409 no-browser')
    const failing = async () => ({ problem: 'failed', reason: 'it was stopped' }) as const
    const failed = await report(wanted, { printPdf: failing })
    expect(refusal(failed)).toBe('502 not-printed')
    expect(failed.text).toContain('it was stopped')
  })
})

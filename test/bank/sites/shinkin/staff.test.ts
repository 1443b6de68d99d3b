import { beforeEach, describe, expect, test } from 'vitest'
import type { Engine } from '../../../../bank/model/engine.ts'
import { makeEngine } from '../../../../bank/model/make-engine.ts'
import { partOfContract } from '../../../../bank/sites/shinkin/kept.ts'
import type { Rules } from '../../../../bank/sites/shinkin/model/rules.ts'
import type { StaffAction } from '../../../../bank/sites/shinkin/model/staff.ts'
import type { Visit } from '../../../../bank/sites/shinkin/model/visit.ts'
import type { World } from '../../../../bank/sites/shinkin/model/world.ts'
import { PRACTICE_CUSTOMERS } from '../../../../bank/sites/shinkin/practice/customers.ts'
import { shinkin } from '../../../../bank/sites/shinkin/shinkin.ts'
import { SHINKIN_WEB } from '../../../../bank/sites/shinkin/shinkin-web.ts'
import type { TerminalView } from '../../../../bank/sites/shinkin/staff/parts.tsx'
import { STAFF_PAGES } from '../../../../bank/sites/shinkin/staff/staff-pages.ts'
import { SHINKIN_TEXTS } from '../../../../bank/sites/shinkin/texts.ts'
import { derive, writeKeyFile } from '../../../../token-core/codes.ts'
import { openEmptyStore } from '../../test-store.ts'
import { circumstances, START } from './model/customer.ts'

const CONTRACT = '/staff/contracts/:number'
let engine: Engine<World, Visit, Rules, StaffAction>

beforeEach(async () => {
  const store = await openEmptyStore()
  engine = await makeEngine(shinkin, { store, now: () => START, random: circumstances().random })
})

const pageAt = (path: string) => {
  const page = STAFF_PAGES.find((one) => one.path === path)
  if (page === undefined) throw new Error(`there is no ${path}`)
  return page
}

const viewOf = (path: string, more: Partial<TerminalView> = {}): TerminalView => ({
  ...{
    t: SHINKIN_TEXTS.ja,
    language: 'ja',
    engine,
    path,
    asked: {},
    form: {},
    files: {},
    problems: [],
    ...{ site: SHINKIN_WEB, formToken: 'x', sender: 'x', notice: null },
  },
  ...more,
})

const drawn = async (path: string, more: Partial<TerminalView> = {}) =>
  String(await pageAt(path).draw(viewOf(path, more)))
const acted = async (path: string, form: Record<string, string>, more: Partial<TerminalView> = {}) =>
  pageAt(path).act?.(viewOf(path, { form, ...more }))
const contractOf = async (number: string) => (await engine.read(partOfContract(number))).world.contracts[number]

describe('SIM-K90', () => {
  test('lists the contracts, with their states, and finds one by its number or its name', async () => {
    const all = await drawn('/staff')
    expect(all.match(/data-testid="contract-/g)).toHaveLength(PRACTICE_CUSTOMERS.length)
    expect(all).toMatch(/row-23456789003.*?利用停止/s)
    for (const find of ['23456789003', 'みどり', '２３４５６７８９００３']) {
      expect((await drawn('/staff', { asked: { find } })).match(/data-testid="contract-/g)).toHaveLength(1)
    }
    expect(await drawn('/staff', { asked: { find: 'nobody' } })).toContain('該当するご契約先はありません。')
  })

  test('registers an application: its number is digits of any width, and nobody else’s', async () => {
    const form = { number: '２３４５-6789-010', application: '９８７６', company: '株式会社さくら' }
    expect(await acted('/staff', form)).toEqual({ notice: 'k90.made', to: '/staff/contracts/23456789010' })
    expect(await contractOf('23456789010')).toMatchObject({ name: '株式会社さくら', state: 'unopened' })
    expect(await acted('/staff', form)).toEqual({ problems: [{ field: 'number', code: 'number-used' }] })
  })

  test('says what is wrong with an application beside each input, and shows what was typed again', async () => {
    const form = { number: '123', application: 'abcd', company: '字'.repeat(49) }
    const done = await acted('/staff', form)
    const problems = done && 'problems' in done ? done.problems : []
    expect(problems.map(({ field, code }) => `${field}:${code}`)).toEqual([
      'number:length',
      'company:length',
      'application:characters',
    ])
    const again = await drawn('/staff', { form, problems })
    expect(again).toMatch(/value="123"[^>]*aria-invalid="true"/)
    expect(again).toContain('11桁で入力してください。')
  })
})

describe('SIM-K91', () => {
  const view = (number: string) => ({ asked: { number }, path: `/staff/contracts/${number}` })

  test('shows all that the bank knows of a contract', async () => {
    const html = await drawn(CONTRACT, view('23456789002'))
    expect(html).toMatch(/row-S0001.*?○.*?7 \/ 0 \/ 0.*?SIMF10020098/s)
    expect(html).toMatch(/row-S0003.*?○ トークン紛失のため/s)
    for (const number of ['99999999999', '1', '../x'])
      expect(await pageAt(CONTRACT).draw(viewOf('x', view(number)))).toBeNull()
  })

  test('offers the release of a stop where there is one', async () => {
    expect(await drawn(CONTRACT, view('23456789003'))).toContain('data-testid="deed-release"')
    const open = await drawn(CONTRACT, view('23456789002'))
    expect(open).not.toContain('data-testid="deed-release"')
    expect(open).toContain('このご契約先は、利用停止になっていません。')
  })

  test('releases, issues a card and takes another code, or says why not', async () => {
    const stopped = view('23456789003')
    const to = '/staff/contracts/23456789003'
    expect(await acted(CONTRACT, { button: 'release' }, stopped)).toEqual({ notice: 'k91.done-release', to })
    expect((await contractOf('23456789003'))?.state).toBe('unopened')
    expect(await acted(CONTRACT, { button: 'release' }, stopped)).toEqual({
      problems: [{ field: 'number', code: 'not-stopped' }],
    })
    expect(await acted(CONTRACT, { button: 'card' }, stopped)).toEqual({ notice: 'k91.done-card', to })
    expect((await contractOf('23456789003'))?.card.issue).toBe(2)
    expect(await acted(CONTRACT, { button: 'application', application: '12' }, stopped)).toMatchObject({
      problems: [{ field: 'application', code: 'length' }],
    })
    const before = (await contractOf('23456789003'))?.application
    expect(await acted(CONTRACT, { button: 'application', application: '4321' }, stopped)).toEqual({
      notice: 'k91.done-application',
      to,
    })
    expect((await contractOf('23456789003'))?.application).not.toBe(before)
  })

  test('shows what was typed and refused, and by how many steps', async () => {
    const { id } = await engine.open()
    const fields = { number: '23456789000', user: 'shinkintaro', code: 'wrong9' }
    await engine.submit(id, { page: 'SIM-K20', button: null, fields })
    const html = await drawn(CONTRACT, view('23456789000'))
    expect(html).toContain('SIM-K20')
    expect(html).toContain('>23456789000 shinkintaro<')
    expect(html).not.toContain('wrong9')
    expect(html).toContain('ご利用者の認証ができません。')
  })
})

describe('SIM-K92', () => {
  const key = { serial: 'ABCD00000001', id: null, issuer: null, key: new Uint8Array(20).fill(1) }
  const CODES = { digits: 6, step: 30, hash: 'sha1' } as const
  const file = (of: object = {}, sealing?: Parameters<typeof writeKeyFile>[1]) =>
    new TextEncoder().encode(writeKeyFile({ otpKeys: [{ ...key, ...CODES, ...of } as never] }, sealing))
  const take = (bytes: Uint8Array | undefined, form: Record<string, string> = {}) =>
    acted('/staff/stock', { button: 'stock', kind: 'fob', ...form }, { files: bytes ? { file: bytes } : {} })
  const told = async (done: ReturnType<typeof take>) => {
    const outcome = await done
    return outcome && 'problems' in outcome ? outcome.problems : outcome
  }

  test('counts the tokens, and finds one by its serial', async () => {
    const html = await drawn('/staff/stock')
    expect(html).toContain('data-testid="fact-total">400個<')
    expect(html).toMatch(/row-SIMF10020099.*?23456789000 shinkintaro/s)
    expect(await drawn('/staff/stock', { asked: { find: 'simf 1002 0000' } })).toMatch(/row-SIMF10020000.*?なし/s)
    expect(await drawn('/staff/stock', { asked: { find: 'ZZZZ00000000' } })).toContain('在庫にありません。')
  })

  test('takes a plain file once, of either kind', async () => {
    expect(await told(take(file(), { kind: 'app' }))).toEqual({ notice: 'k92.done', to: '/staff/stock' })
    expect(await drawn('/staff/stock', { asked: { find: 'ABCD00000001' } })).toContain('ソフトウェアトークン')
    expect(await told(take(file()))).toEqual([{ field: 'file', code: 'in-stock' }])
  })

  test('refuses tokens of eight digits, and user IDs of apps', async () => {
    expect(await told(take(file({ digits: 8 })))).toEqual([{ field: 'file', code: 'digits' }])
    expect(await told(take(file({ serial: '999800000001' })))).toMatchObject([{ field: 'file', code: 'key-file' }])
  })

  test('takes the rest of a file that a bank which was stopped in the middle has begun with', async () => {
    const two = { otpKeys: ['ABCD00000001', 'ABCD00000002'].map((serial) => ({ ...key, ...CODES, serial })) }
    await take(file())
    expect(await told(take(new TextEncoder().encode(writeKeyFile(two))))).toMatchObject({ notice: 'k92.done' })
    expect(await drawn('/staff/stock', { asked: { find: 'ABCD00000002' } })).toContain('data-testid="row-ABCD00000002"')
    const other = { otpKeys: [...two.otpKeys, { ...key, ...CODES, serial: 'ABCD00000003' }] }
    for (const one of other.otpKeys) one.key = new Uint8Array(20).fill(2)
    expect(await told(take(new TextEncoder().encode(writeKeyFile(other))))).toMatchObject([{ code: 'in-stock' }])
  })

  test('takes a file that is encrypted with a shared key or a password, with the right one alone', async () => {
    const random = circumstances().random
    const salt = random(8)
    const passphrase = 'しんきん2026'
    const derived = derive({ passphrase, hash: 'sha256', salt, iterations: 1000, bytes: 16 })
    const byPassword = file({}, { key: derived, from: { salt, iterations: 1000 }, random })
    expect(await told(take(byPassword))).toMatchObject([{ code: 'key-file' }])
    expect(await told(take(byPassword, { password: 'x' }))).toMatchObject([{ code: 'key-file' }])
    expect(await told(take(byPassword, { password: passphrase }))).toMatchObject({ notice: 'k92.done' })

    const byKey = file({ serial: 'ABCD00000002' }, { key: new Uint8Array(16).fill(0xab), from: 'shared', random })
    expect(await told(take(byKey, { 'secret-key': 'ab'.repeat(16) }))).toMatchObject({ notice: 'k92.done' })
    const html = await drawn('/staff/stock', {
      problems: [{ field: 'secret-key', code: 'hex-key' }],
      form: { 'secret-key': 'beef' },
    })
    expect(html).toContain('data-testid="problem-secret-key"')
    expect(html).not.toContain('beef')
  })

  test.each([
    ['no file', undefined, {}, 'no-file'],
    ['an empty one', new Uint8Array(), {}, 'no-file'],
    ['no XML', new TextEncoder().encode('hello'), {}, 'key-file'],
    ['a key that is none', new TextEncoder().encode('<x/>'), { 'secret-key': 'xyz' }, 'hex-key'],
  ])('refuses %s', async (_, bytes, form, code) => {
    expect(await told(take(bytes, form))).toMatchObject([{ code }])
  })
})

describe('SIM-K93', () => {
  test('sets the rules of the bank', async () => {
    const html = await drawn('/staff/settings')
    for (const rule of ['spread', 'symbols', 'sameCodes', 'cells']) expect(html).toContain(`name="rule-${rule}"`)
    const form = { 'rule-spread': 'user', 'rule-symbols': 'true', 'rule-sameCodes': 'false', 'rule-cells': '4' }
    await acted('/staff/settings', { button: 'rules', ...form })
    expect((await engine.settings()).rules).toEqual({ spread: 'user', symbols: true, sameCodes: false, cells: 4 })
  })
})

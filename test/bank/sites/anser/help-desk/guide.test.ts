import { describe, expect, test } from 'vitest'
import refusedInEnglish from '../../../../../bank/certificates/locales/en.json' with { type: 'json' }
import refusedInJapanese from '../../../../../bank/certificates/locales/ja.json' with { type: 'json' }
import { GUIDE } from '../../../../../bank/sites/anser/help-desk/guide.ts'
import { messagesByEntry, messageText } from '../../../../../bank/sites/anser/help-desk/guide-messages.ts'
import { searchGuide } from '../../../../../bank/sites/anser/help-desk/guide-search.ts'
import { ANSER_TEXTS } from '../../../../../bank/sites/anser/texts.ts'
import { PROFILES, REFUSAL_CODES } from '../../../../../token-core/index.ts'
import { makeTestBank, plain, textOf } from '../../../browser.ts'
import { staffBrowser } from './desk.ts'

const ENTRIES = GUIDE.flatMap(({ entries }) => entries)

test('every code that a token can show is explained', () => {
  const codes = ENTRIES.flatMap(({ codes: shown = [] }) => shown)
  for (const code of [...REFUSAL_CODES, 'E002', 'E011', 'E012', 'E017']) expect(codes, code).toContain(code)
})

test.each(['ja', 'en'])('the page in %s says of each what happened, what to say and what to do', async (language) => {
  const staff = await staffBrowser(await makeTestBank(), language)
  const page = await staff.get('/help-desk/errors')
  expect(page.status).toBe(200)
  for (const { id } of ENTRIES) {
    const entry = textOf(page, `guide-${id}`) ?? ''
    for (const part of language === 'ja'
      ? ['原因', 'お客さまへの説明', '処理']
      : ['What happened', 'What to say', 'What to do'])
      expect(entry, id).toContain(part)
    expect(page.html, id).toContain(`href="#${id}"`)
  }
  expect(textOf(page, 'guide-dp020')).toContain('DP020')
  expect(textOf(page, 'guide-dp020')).toMatch(language === 'ja' ? /初期化/ : /initialise/)
})

/** From the tables themselves: whatever is refused, refused later, or told to a customer. */
const MESSAGES = ANSER_TEXTS.customerKeys.filter((key) =>
  /^(problem|notice|refusal|trouble-page|operation-refused|denied)\.|blocked-|forbidden/.test(key),
)

/** Every sentence of the device, of either style. */
const DISPLAYED = Object.values(PROFILES).flatMap(({ texts: { refusals, keys, confirmDeletion, ...texts } }) => [
  ...Object.values(texts),
  ...Object.values(refusals),
  ...Object.values(keys),
  confirmDeletion('VDS0000000-0'),
])

test.each(['ja', 'en'] as const)(
  'every message of the pages and of the token stands in the guide (%s)',
  async (language) => {
    const staff = await staffBrowser(await makeTestBank(), language)
    const page = plain((await staff.get('/help-desk/errors')).html)
    for (const key of MESSAGES) expect(page, key).toContain(messageText(ANSER_TEXTS, language, key))
    for (const text of DISPLAYED) expect(page, text).toContain(text)
  },
)

/** Of the page over TLS, which speaks before any page of the bank. */
const REFUSALS_OF_TLS = [
  ['none', 'certificate-none'],
  ['expired', 'certificate-expired'],
  ['revoked', 'certificate-revoked'],
  ['superseded', 'certificate-revoked'],
  ['another-authority', 'certificate-unknown'],
  ['unknown', 'certificate-unknown'],
] as const

const idsOf = (typed: string) => searchGuide(ANSER_TEXTS, typed)?.entries.map(({ id }) => id) ?? []

describe('the search finds', () => {
  test.each(['ja', 'en'] as const)(
    'every message of the pages by its words, with any numbers in it (%s)',
    (language) => {
      for (const key of MESSAGES) {
        const text = messageText(ANSER_TEXTS, language, key, '4')
        const hits = searchGuide(ANSER_TEXTS, text)
        expect(hits?.isNear, key).toBe(false)
        expect(hits?.entries.length, key).toBeGreaterThan(0)
      }
    },
  )

  test('every sentence of the token', () => {
    for (const text of DISPLAYED.filter((one) => one !== '▲▼')) {
      expect(searchGuide(ANSER_TEXTS, text), text).toMatchObject({ isNear: false })
      expect(idsOf(text).length, text).toBeGreaterThan(0)
    }
  })

  test.each([
    ['あと4回', 'code-refused'],
    ['あと２回間違えると', 'code-refused'],
    ['アト４カイ', 'code-refused'],
    ['wrong tries left before the token is stopped: 3', 'code-refused'],
    ['DP020', 'dp020'],
    ['dp 020 と出ました', 'dp020'],
    ['ＤＰ０２０', 'dp020'],
    ['E012', 'e012'],
    ['Activation cancelled', 'e012'],
    ['SIM02が出る', 'sim02'],
    ['image not for this device', 'sim02'],
    ['確認パスワードが違います', 'confirmation'],
    ['ログインIDまたはログインパスワードが違います', 'login-refused'],
    ['ﾛｸﾞｲﾝﾊﾟｽﾜｰﾄﾞが違います', 'login-refused'],
    ['使用されています', 'code-old'],
    ['前に、または別の画面', 'code-old'],
    ['ていしちゅう', 'stopped'],
    ['停止中', 'stopped'],
    ['残高が足りない', 'balance'],
    ['500件以内', 'file'],
    ['12桁', 'identify-refused'],
    ['BLGI021', 'shared'],
    ['blgi022', 'identify-refused'],
    ['SIM-B07', 'skipped'],
    ['失効されているためご利用いただけません', 'certificate-revoked'],
    ['更新済のため', 'certificate-revoked'],
    ['電子証明書の有効期限が切れている', 'certificate-expired'],
    ['証明書が出てこない', 'certificate-none'],
    ['当行が発行した電子証明書として確認できませんでした', 'certificate-unknown'],
    ['有効な電子証明書がすでに発行されている', 'certificate-valid'],
    ['no other is issued', 'certificate-valid'],
    ['電子証明書方式でご契約いただいているため', 'login-method'],
    ['Your contract is for logins by ID and password', 'login-method'],
    ['限度額を超える', 'limits'],
    ['あと50000円までです', 'limits'],
    ["above your company's limit for a day", 'limits'],
    ['事前登録のみ', 'registered-only'],
    ['仮ログインパスワードが違う', 'paper'],
    ['ログインID取得', 'paper'],
    ['provisional login password', 'paper'],
    ['ポータル', 'portal'],
    ['portal', 'portal'],
    ['パスワードの有効期限', 'password-life'],
    ['A password has run out', 'password-life'],
    ['スマートフォン', 'smartphone'],
    ['受付時間外', 'out-of-hours'],
  ])('%s', (typed, id) => {
    expect(idsOf(typed)).toContain(id)
  })

  test.each(REFUSALS_OF_TLS)('first, what is refused before the bank is there: %s', (reason, id) => {
    for (const texts of [refusedInJapanese, refusedInEnglish])
      expect(idsOf(texts[`certificate-refusal.${reason}`])[0], texts[`certificate-refusal.${reason}`]).toBe(id)
  })

  test('no sentence about certificates, limits or the portal under “any other input”', () => {
    const others = messagesByEntry(ANSER_TEXTS).get('input') ?? []
    expect(others.filter((key) => /certificate|limit|portal|paper|smartphone/.test(key))).toEqual([])
    expect(messagesByEntry(ANSER_TEXTS).get('authority')).not.toContain('problem.login-certificate-only')
  })

  test('a code by itself alone, and nothing for what is not there', () => {
    expect(idsOf('E011')).toEqual(['e011'])
    expect(searchGuide(ANSER_TEXTS, 'qqqq')).toEqual({ entries: [], isNear: true })
    expect(searchGuide(ANSER_TEXTS, '  、')).toBeNull()
  })
})

test('SIM-H06 searches without a script, and says how many it found', async () => {
  const staff = await staffBrowser(await makeTestBank())
  const page = await staff.get(`/help-desk/errors?q=${encodeURIComponent('あと４回')}`)
  expect(textOf(page, 'guide-number')).toContain('2件')
  expect(textOf(page, 'guide-code-refused')).toContain('あと○回')
  expect(page.html.indexOf('guide-code-refused')).toBeLessThan(page.html.indexOf('guide-code-old'))
  expect(textOf(page, 'guide-dp020')).toBeNull()
  const nothing = await staff.get('/help-desk/errors?q=%3Cscript%3Eqqqq')
  expect(textOf(nothing, 'guide-number')).toContain('該当する項目がありません')
  expect(nothing.html).not.toContain('<script>qqqq')
})

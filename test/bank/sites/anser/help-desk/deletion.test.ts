import { beforeEach, expect, test } from 'vitest'
import { type ApiBank, makeApiBank } from '../../../api/call.ts'
import { hiddenFields, imageOf, register, SERIAL, textOf, toAuthentication } from '../../../browser.ts'
import type { HandToken } from '../../../token-by-hand.ts'
import { staffBrowser } from './desk.ts'

/** The image that deletes an activation from its token. */

let bank: ApiBank
let token: HandToken

beforeEach(async () => {
  bank = await makeApiBank()
  token = await register(bank.browser())
})

test.each(['ja', 'en'] as const)(
  'the help desk shows it with its question (%s); the history tells',
  async (language) => {
    const staff = await staffBrowser(bank, language)
    await staff.get(`/help-desk/devices/${SERIAL}`)
    const page = await staff.send(`/help-desk/devices/${SERIAL}/deletions/${token.tokenCode()}`)
    expect([page.status, textOf(page, 'screen-id'), textOf(page, 'token-code')]).toEqual([
      200,
      'SIM-H10',
      token.tokenCode(),
    ])
    expect(textOf(page, 'question')).toBe(`Are you sure to delete activation ${token.tokenCode()}?`)
    expect(token.readDeletion(imageOf(page))).toBe(true)
    expect(await bank.history('tokens')).toEqual(['deletion-issued done'])
    const customer = await staff.get('/help-desk/customers/hanako01')
    expect(textOf(customer, 'history')).toContain(
      language === 'ja' ? '削除用の二次元コードの表示' : 'Deletion code shown',
    )
    // Opened anew, it leads back and makes no other.
    expect((await staff.get(page.path)).path).toBe(`/help-desk/devices/${SERIAL}`)
  },
)

test('the API gives it, padded or not, fresh each time; the bank’s states stay, and signing goes on', async () => {
  const padded = token.tokenCode().replace(/-(\d)$/, '-0$1')
  const texts = []
  for (const name of [token.tokenCode(), padded]) {
    const { status, json } = await bank.call('POST', `/tokens/${name}/deletion`)
    expect([status, json]).toMatchObject([201, { tokenCode: token.tokenCode(), serial: SERIAL }])
    expect(token.readDeletion(json.text ?? '')).toBe(true)
    texts.push(json.text)
  }
  expect(texts[0]).not.toBe(texts[1])
  expect((await bank.call('GET', '/users/hanako01')).json).toMatchObject({ registrationState: 'in-service' })
  const { json } = await bank.call('GET', `/timeline?tokenCode=${padded}&limit=1000`)
  expect((json.moments as never as object[]).slice(-2)).toMatchObject([
    { type: 'image-shown', image: 'deletion', loginIds: ['hanako01'], serial: SERIAL },
    { type: 'done', action: 'deletion-issued', actor: 'help-desk' },
  ])
  const me = bank.browser()
  await me.logIn()
  const page = await toAuthentication(me)
  const done = await me.send(page.path, { code: token.readRequest(imageOf(page)).code })
  expect(textOf(done, 'accepted')).not.toBeNull()
})

test('of a token that the bank does not know there is none', async () => {
  expect((await bank.call('POST', '/tokens/VDS0000000-1/deletion')).status).toBe(404)
  const staff = await staffBrowser(bank)
  const form = hiddenFields(
    await staff.get(`/help-desk/devices/${SERIAL}`),
    `/help-desk/devices/${SERIAL}/deletions/${token.tokenCode()}`,
  )
  expect((await staff.post(`/help-desk/devices/${SERIAL}/deletions/VDS0000000-1`, form)).status).toBe(404)
})

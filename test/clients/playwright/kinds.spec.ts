import { expect, test } from '../../../clients/playwright/index.ts'
import { totp } from '../../otp-by-node.ts'

const KEY = '00112233445566778899aabbccddeeff00112233'

const codeAt = (at: number, step: number) => totp(Buffer.from(KEY, 'hex'), at, step)

test('a key fob: pressed, its code is read, and it goes dark', async ({ keyFob }) => {
  const fob = await keyFob({ key: KEY })
  const { now } = await fob.tap()
  await expect(fob).toShow('code')
  expect(await fob.code()).toBe(codeAt(now, 30_000))
  await fob.advance(30_000)
  await expect(fob).toShow({ lit: false })
  const low = await keyFob({ preset: 'low-battery' })
  await low.tap()
  await expect(low).toShow({ screen: 'battery', text: 'bAtt 03' })
  expect(await low.code()).toMatch(/^\d{6}$/)
})

test('a telephone with the Shinkin app', async ({ telephone }) => {
  const app = await telephone({ key: KEY })
  const { now } = await app.open()
  expect(await app.code()).toBe(codeAt(now, 30_000))
  await app.tap('menu')
  const { display } = await app.tap('mode')
  expect(display).toMatchObject({ serial: app.serial })
  await expect(app.back()).rejects.toThrow('back: the token did nothing (not-on-this-screen)')
})

test('a telephone with the NTT DATA app', async ({ telephone }) => {
  const app = await telephone({ profile: 'nd-app', preset: 'three-tokens' })
  await app.open()
  await app.choose(2)
  await app.enterPin('1234')
  await expect(app).toShow('code')
  await app.back()
  const fresh = await telephone({ profile: 'nd-app' })
  const typed = { serviceId: '10112231', userId: '999800000001', startPassword: '4826' }
  await fresh.setUp({ mail: 'no key file', ...typed })
  await expect(fresh).toShow({ refusal: 'SIM-A03' })
})

test('a matrix card', async ({ matrixCard }) => {
  const card = await matrixCard({ preset: 're-issued' })
  expect(card.cells('ア', 'ク')).toEqual([expect.stringMatching(/^\d\d$/), expect.stringMatching(/^\d\d$/)])
  expect(() => card.cells('ケ')).toThrow('There is no cell ケ')
})

import { expect, test } from '../../../clients/playwright/index.ts'

test('registers a token and signs a transfer', async ({ page, bank, company, cameraToken }) => {
  const token = await cameraToken()
  await bank.logIn(page, company.master)
  await token.register(page)
  await expect(token).toShow('activated')
  await expect(page.getByTestId('registration-state')).toContainText('サービス利用中')

  await page.getByTestId('transfer').click()
  await page.getByRole('radio').first().check()
  await page.getByTestId('bank').fill('富山中央銀行')
  await page.getByTestId('branch').fill('本店')
  await page.getByTestId('account-type-ordinary').check()
  await page.getByTestId('account-number').fill('1234567')
  await page.getByTestId('payee').fill('トヤマ タロウ')
  await page.getByTestId('amount').fill('120,000')
  await page.getByTestId('to-confirm').click()
  await page.getByTestId('to-authentication').click()
  await token.sign(page)
  await expect(token).toShow({ text: '120,000円', code: /^\d{8}$/ })
  await expect(page.getByTestId('accepted')).toBeVisible()
})

test('Done comes too late: DP020, and nobody waits', async ({ page, bank, company, cameraToken }) => {
  const token = await cameraToken()
  await bank.logIn(page, company.master)
  await token.switchOn()
  await token.look(page.getByTestId('qr'))
  for (const [i, part] of token.serial.split('-').entries()) {
    await page.getByTestId(`serial-${i + 1}`).fill(part)
    await page.getByTestId(`serial-again-${i + 1}`).fill(part)
  }
  await page.getByTestId('device-code').fill(await token.code())
  await page.getByTestId('identify').click()
  await token.tap('right', 'right')
  await token.look(page.getByTestId('qr'))
  await token.advance(90_000)
  await expect(token).not.toShow('activation-code')
  await expect(token).toShow('cancelled')
})

test('the bank is called by paths as its page has them, with the slash or without', async ({ bank, company }) => {
  const user = await bank.call('GET', `users/${company.master.loginId}`)
  expect(user).toMatchObject({ loginId: company.master.loginId })
  expect(await bank.call('GET', `/users/${company.master.loginId}`)).toEqual(user)
})

test('a ready-made token, and what it says of a mistake', async ({ cameraToken, company }) => {
  const token = await cameraToken({ preset: 'dp020' })
  expect((await token.view()).holder?.loginId).toBe(company.master.loginId)
  await expect(token.scan('CT1:AAAA')).rejects.toThrow('The camera does not run. It is dark.')
  await token.hold(['left', 'middle'])
  await expect(token).toShow('menu')
  await token.tap('right')
  await expect(token).toShow({ text: 'DP020' })
  expect((await token.picture()).subarray(1, 4).toString()).toBe('PNG')
})

test('the camera fails once; the next look reads', async ({ page, bank, company, cameraToken }) => {
  const token = await cameraToken()
  await bank.logIn(page, company.master)
  await token.switchOn()
  await token.fault('camera', { times: 1 })
  await expect(token.look(page.getByTestId('qr'))).rejects.toThrow('The camera does not run. It shows refusal')
  await token.tap('right')
  await token.look(page.getByTestId('qr'))
  await expect(token).toShow('device-code')
  await token.fault('wrong-codes', { probability: 1 })
  expect((await token.mend('wrong-codes')).faults.terms).toEqual([])
  expect((await token.fault('display')).display).toMatchObject({ screen: 'device-code', blank: true, code: null })
  await token.mend('display')
  await expect(token).toShow('device-code')
})

test('without what it needs a tap fails by name', async ({ cameraToken }) => {
  const token = await cameraToken()
  await expect(token.tap('right')).rejects.toThrow(/the token did nothing \(/)
})

import { expect, test } from 'vitest'
import { startBank } from '../../bank/index.ts'

test('starts on 127.0.0.1, answers, and ends', async () => {
  const bank = await startBank({ port: 0 })
  expect(bank.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/)
  const page = await fetch(`${bank.url}/login`)
  expect(page.status).toBe(200)
  expect(await page.text()).toContain('練習銀行')
  await bank.close()
  await expect(fetch(`${bank.url}/login`)).rejects.toThrow()
})

test('a taken port rejects with EADDRINUSE', async () => {
  const bank = await startBank({ port: 0 })
  const port = Number(new URL(bank.url).port)
  await expect(startBank({ port })).rejects.toMatchObject({ code: 'EADDRINUSE' })
  await bank.close()
})

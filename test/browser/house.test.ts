import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { launchBrowser } from './harness.ts'
import { type House, openHouse } from './house.ts'

let house: House
let browser: Browser

beforeAll(async () => {
  house = await openHouse()
  browser = await launchBrowser()
})
afterAll(async () => {
  await browser.close()
  await house.close()
})

it('both pages open in a real browser, without an error and without a word to the outside', async () => {
  const page = await browser.newPage()
  const problems: string[] = []
  const foreign: string[] = []
  page.on('pageerror', (error) => problems.push(error.message))
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(message.text())
  })
  page.on('request', (request) => {
    if (!/^(data|blob):/.test(request.url()) && new URL(request.url()).hostname !== '127.0.0.1')
      foreign.push(request.url())
  })
  await page.goto(house.tokenUrl)
  await page.locator('#root > *').first().waitFor()
  await page.getByText('12-3456789-0').first().waitFor()
  await page.goto(house.bankUrl)
  await page.getByRole('textbox').first().waitFor()
  expect(problems).toEqual([])
  expect(foreign).toEqual([])
})

it('what the tests built is what people get: React without its tools for developers', async () => {
  const page = await browser.newPage()
  const scripts: { name: string; isForDevelopers: boolean }[] = []
  page.on('response', async (response) => {
    const name = new URL(response.url()).pathname
    if (name.endsWith('.js'))
      scripts.push({ name, isForDevelopers: (await response.text()).includes('React DevTools') })
  })
  await page.goto(house.tokenUrl)
  await page.locator('#root > *').first().waitFor()
  expect(scripts.length).toBeGreaterThan(0)
  expect(scripts.filter(({ isForDevelopers }) => isForDevelopers)).toEqual([])
})

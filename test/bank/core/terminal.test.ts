import { expect, test } from 'vitest'
import { actingFrom, terminalNow } from '../../../bank/core/terminal.ts'

test('of two requests that are answered at once each keeps where it came from', async () => {
  let goOn = () => {}
  const between = new Promise<void>((resolve) => {
    goOn = resolve
  })
  const seen = async () => {
    const before = terminalNow()
    await between
    return [before, terminalNow()]
  }
  const [api, page] = [actingFrom('api', seen), seen()]
  goOn()
  expect(await api).toEqual(['api', 'api'])
  expect(await page).toEqual(['browser', 'browser'])
})

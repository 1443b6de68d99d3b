import type { Page } from 'playwright-core'

/** More than any page of the bank has. */
const MOST_TABS = 80

const testIdOfFocus = (page: Page) => page.evaluate(() => document.activeElement?.getAttribute('data-testid') ?? null)

/** Goes to an element with the Tab key alone. */
export async function tabTo(page: Page, testId: string): Promise<void> {
  await page.getByTestId(testId).waitFor()
  for (let tabs = 0; tabs < MOST_TABS; tabs += 1) {
    if ((await testIdOfFocus(page)) === testId) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`no Tab leads to ${testId}`)
}

export async function typeInto(page: Page, testId: string, text: string): Promise<void> {
  await tabTo(page, testId)
  await page.keyboard.press('Control+A')
  await page.keyboard.type(text)
}

/** Presses Enter on a link or button. */
export async function enterOn(page: Page, testId: string): Promise<void> {
  await tabTo(page, testId)
  await page.keyboard.press('Enter')
}

/** The same, and comes to another page by it. */
export async function goBy(page: Page, testId: string): Promise<void> {
  await tabTo(page, testId)
  await Promise.all([page.waitForEvent('domcontentloaded'), page.keyboard.press('Enter')])
}

export async function tick(page: Page, testId: string): Promise<void> {
  await tabTo(page, testId)
  await page.keyboard.press('Space')
}

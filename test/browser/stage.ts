import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Locator, Page } from 'playwright-core'
import { type SiteName, type StartOptions, startBank } from '../../bank/index.ts'
import { RENDERER_DIR } from '../../cli/build/parts.ts'
import { type Client, makeClient } from '../../host/client/client.ts'
import { type ManualClock, manualClock, startHost } from '../../host/index.ts'
import { supportFor } from '../../support/support.ts'
import type { Button, ScreenName } from '../../token-core/index.ts'
import { photograph, sharedCamera } from './harness.ts'

/** Noon of a day, so that nothing depends on when the tests run. */
const NOON = Date.UTC(2026, 3, 1, 3)
const HOLD = 2_000
const VIEWPORT = { width: 1280, height: 720 }

/** Bank on one side, token on the other, in one real browser; host and bank share a clock that only a test moves. */
export interface Stage {
  readonly clock: ManualClock
  /** What another window, or a program, would use. */
  readonly host: Client
  readonly bank: Page
  readonly token: Page
  /** The token's display. */
  readonly display: Locator
  /** Waits until the token shows a screen. */
  see(screen: ScreenName): Promise<void>
  /** Presses and releases with the mouse. */
  press(button: Button): Promise<void>
  /** Holds the middle button for its 2 s. */
  holdPower(): Promise<void>
  /** Left and middle by keyboard, for 2 s. */
  holdForMenu(): Promise<void>
  /** Puts what the bank's page shows now in front of the camera; seen when it is opened next. */
  aimAtBank(): Promise<void>
  /** Opens the camera with the right button and gives it the text of the bank's code: for tests that are not about the camera. */
  readText(screen: ScreenName): Promise<void>
  /** The code on the display. */
  readCode(): Promise<string>
  close(): Promise<void>
}

/**
 * @param rules of the bank, where they are not the default ones
 * @param isBankKnown to the host, so that it registers tokens there
 * @param otherBanks that run beside the first, and are known as it is
 * @param seed of what the host draws, where it has to be the same in each run
 */
export async function setStage(
  language: 'ja' | 'en' = 'ja',
  rules: StartOptions['rules'] = {},
  isBankKnown = false,
  otherBanks: readonly SiteName[] = [],
  seed?: number,
): Promise<Stage> {
  const dataDir = mkdtempSync(join(tmpdir(), 'token-'))
  const clock = manualClock(NOON)
  const bankServer = await startBank({ port: 0, now: clock.now, random: countingBytes(), rules })
  const others = await Promise.all(
    otherBanks.map(
      async (site) => [site, await startBank({ site, port: 0, now: clock.now, random: countingBytes() })] as const,
    ),
  )
  const known = isBankKnown ? { anser: bankServer, ...Object.fromEntries(others) } : {}
  const host = await startHost({
    dataDir,
    port: 0,
    clock,
    seed,
    rendererDir: RENDERER_DIR,
    mounts: [supportFor(known)],
    banks: known,
  })
  const camera = await sharedCamera([{ picture: null, frames: 10 }])
  const locale = language === 'ja' ? 'ja-JP' : 'en-GB'
  const context = await camera.browser.newContext({ permissions: ['camera'], viewport: VIEWPORT, locale })
  const bank = await context.newPage()
  const token = await context.newPage()
  await token.goto(`${host.url}/#token=${host.apiToken}`)
  await bank.goto(bankServer.url)
  const display = token.getByTestId('display')
  const isDown = (button: Button, down: boolean) =>
    token.locator(`[data-testid="button-${button}"][data-down="${down}"]`).waitFor()

  const stage: Stage = {
    clock,
    host: makeClient(host.url, host.apiToken),
    bank,
    token,
    display,
    see: (screen) => token.locator(`[data-testid="display"][data-screen="${screen}"]`).waitFor(),
    async press(button) {
      await token.bringToFront()
      await token.getByTestId(`button-${button}`).hover()
      await token.mouse.down()
      await isDown(button, true)
      await token.mouse.up()
      await isDown(button, false)
    },
    async holdPower() {
      await token.bringToFront()
      await token.getByTestId('button-middle').hover()
      await token.mouse.down()
      await isDown('middle', true)
      clock.advance(HOLD)
      await token.mouse.up()
      await isDown('middle', false)
    },
    async holdForMenu() {
      await token.bringToFront()
      await token.keyboard.down('ArrowLeft')
      await isDown('left', true)
      await token.keyboard.down('ArrowDown')
      await isDown('middle', true)
      clock.advance(HOLD)
      await stage.see('menu')
      await token.keyboard.up('ArrowLeft')
      await token.keyboard.up('ArrowDown')
      await isDown('middle', false)
    },
    async aimAtBank() {
      await bank.bringToFront()
      await bank.getByTestId('qr').scrollIntoViewIfNeeded()
      camera.show([
        { picture: null, frames: 3 },
        { picture: await photograph(bank), frames: 7 },
      ])
      await token.bringToFront()
    },
    async readText(screen) {
      const text = await bank.getByTestId('qr-text').inputValue()
      await stage.press('right')
      await stage.see('scanning')
      await token.getByTestId('scan-text').fill(text)
      await token.getByTestId('scan-text-send').click()
      await stage.see(screen)
    },
    readCode: async () => (await display.getAttribute('data-code')) ?? '',
    async close() {
      await context.close()
      await Promise.all([bankServer.close(), ...others.map(([, one]) => one.close())])
      await host.close()
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
  return stage
}

/** Random bytes for a bank under test: never the same twice, always the same in each run. */
function countingBytes(): (length: number) => Uint8Array {
  let count = 0
  return (length) => {
    const bytes = new Uint8Array(length)
    new DataView(bytes.buffer).setUint32(0, ++count)
    return bytes
  }
}

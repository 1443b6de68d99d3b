import { readFile } from 'node:fs/promises'
import type { Locator, Page } from '@playwright/test'
import type { Client, JournalRow, NewToken, TokenView } from '../../host/client/client.ts'
import { type FaultName, faultEvent, type HowOften } from '../../token-core/key-free.ts'

export type Button = 'left' | 'middle' | 'right'

/** A simulated token in a test. What is done with it is saved, and the token has settled, before a call returns. */
export interface TestToken {
  readonly id: string
  readonly serial: string
  /** The token as it stands. */
  view(): Promise<TokenView>
  /** Presses and releases: one after the other, or a chord as `['left', 'middle']`. Fails when that does nothing. */
  tap(...buttons: readonly (Button | readonly Button[])[]): Promise<TokenView>
  /** Holds a button, or several together, down for so many ms. */
  hold(buttons: Button | readonly Button[], ms?: number): Promise<TokenView>
  /** Takes the tape out where there is one, and holds the middle button until the token is on. */
  switchOn(): Promise<TokenView>
  /** Something breaks: for good, for so many times (`{ times: 1 }`) or each time with a `probability`. docs/device.md says what it is to act once. */
  fault(name: FaultName, often?: HowOften): Promise<TokenView>
  mend(name: FaultName): Promise<TokenView>
  /** Any event of docs/api.md, such as `{ type: 'battery-level', percent: 5 }`. */
  send(event: Parameters<Client['send']>[1]): Promise<TokenView>
  /**
   * Holds what stands there in front of the camera: an element or a page, a picture file by its path, or its bytes. The camera is
   * switched on where the right button does that. Fails, and says why, when the token took nothing.
   * @param take which of several codes, from top to bottom
   */
  look(at: Locator | Page | Uint8Array | string, take?: 'first' | 'last' | number): Promise<TokenView>
  /** The same with the text of a code. */
  scan(text: string): Promise<TokenView>
  /** The digits on the display, once there are any. */
  code(): Promise<string>
  /** Waits on the server until conditions of docs/api.md hold, such as `screen:activated`. */
  until(condition: string | readonly string[], options?: Parameters<Client['until']>[2]): Promise<TokenView>
  /** Moves its time on. Nobody waits. */
  advance(ms: number): Promise<TokenView>
  /** The display as it stands, as PNG. */
  picture(): Promise<Buffer>
  journal(): Promise<readonly JournalRow[]>
  /** Signs what a page asks for: looks at its code, types the digits and sends them. Without `on`: a page of the practice bank. */
  sign(page: Page, on?: Signing): Promise<void>
  /** Registers at the practice bank, from the page with the first code (BLGI022) to *activated* and サービス利用中. */
  register(page: Page): Promise<void>
}

/** Where a page of another bank has what signing needs. */
export interface Signing {
  readonly code: Locator
  readonly field: Locator
  readonly submit: Locator
}

/** How much of a page stands around an element: a code wants a margin. */
const MARGIN = 16
const HOLD = 2000
/** What the device takes to show what it is about to show, on its own clock, in ms. */
export const SETTLING = 1000

/** Puts a new token into the rack. Its time stands still: it moves by what a test does. */
export async function makeTestToken(client: Client, wanted: NewToken): Promise<TestToken> {
  const { id, serial } = await client.create(wanted)
  await client.setClock(id, { mode: 'paused' })

  /** Fails when nothing came of what was done. */
  function happened<View extends TokenView & { readonly ignored: string | null }>(what: string, view: View): View {
    if (view.ignored === null) return view
    throw new Error(`${what}: the token did nothing (${view.ignored}). ${shownBy(view)}`)
  }

  async function cameraRuns(): Promise<void> {
    const before = await client.token(id)
    if (before.display.camera) return
    const view = await client.send(id, { type: 'tap', button: 'right' })
    if (!view.display.camera) throw new Error(`The camera does not run. ${shownBy(view)}`)
  }

  const token: TestToken = {
    id,
    serial,
    view: () => client.token(id),
    async tap(...buttons) {
      const events = buttons.map((one) =>
        typeof one === 'string'
          ? ({ type: 'tap', button: one } as const)
          : ({ type: 'tap', buttons: [...one] } as const),
      )
      return happened(`tap ${buttons.join(', ')}`, await client.sendAll(id, events))
    },
    async hold(buttons, ms = HOLD) {
      const held = typeof buttons === 'string' ? { button: buttons } : { buttons: [...buttons] }
      return happened(`hold ${buttons}`, await client.send(id, { type: 'hold', ...held, for: ms }))
    },
    async switchOn() {
      const { tapeIn, power } = await client.token(id)
      if (power === 'on') return client.token(id)
      if (tapeIn) await client.send(id, { type: 'tape-removed' })
      await token.hold('middle')
      return client.until(id, ['screen:start', 'screen:scanning', 'screen:low-battery', 'refusal'], {
        advance: SETTLING,
      })
    },
    fault: (name, often) => client.send(id, faultEvent(name, true, often)),
    mend: (name) => client.send(id, faultEvent(name, false)),
    send: (event) => client.send(id, event),
    async look(at, take) {
      await cameraRuns()
      const bytes = await picturesOf(at)
      const { view, ignored, texts, seen } = await client.scanImage(id, bytes, take === undefined ? {} : { take })
      if (ignored === null) return view
      const why = texts.length === 0 ? `no code was read (${seen})` : `the token did nothing (${ignored})`
      throw new Error(`look: ${why}. ${shownBy(view)}`)
    },
    async scan(text) {
      await cameraRuns()
      return happened('scan', await client.send(id, { type: 'scan', text }))
    },
    async code() {
      const { display } = await client.until(id, 'code', { advance: SETTLING })
      return display.code ?? ''
    },
    until: (condition, options) => client.until(id, condition, options),
    advance: (ms) => client.advance(id, { ms }),
    picture: async () => Buffer.from(await client.display(id, 'png', 2)),
    async journal() {
      return (await client.journal(id, { after: 0, limit: 1000 })).rows
    },
    async sign(page, on = signingOf(page)) {
      await token.switchOn()
      await token.look(on.code)
      await on.field.fill(await token.code())
      await on.submit.click()
    },
    async register(page) {
      await token.switchOn()
      await token.look(page.getByTestId('qr'))
      for (const [i, part] of serial.split('-').entries()) {
        await page.getByTestId(`serial-${i + 1}`).fill(part)
        await page.getByTestId(`serial-again-${i + 1}`).fill(part)
      }
      await page.getByTestId('device-code').fill(await token.code())
      await page.getByTestId('identify').click()
      await page.getByTestId('done').waitFor()
      await token.tap('right', 'right')
      await token.look(page.getByTestId('qr'))
      await page.getByTestId('code').fill(await token.code())
      await page.getByTestId('done').check()
      await token.tap('right', 'right')
      await token.until('screen:activated', { advance: SETTLING })
      await page.getByTestId('activate').click()
      await page.getByTestId('ok').click()
    },
  }
  return token
}

/** What stands on the display, for a message. */
export function shownBy({ display }: TokenView): string {
  if (!display.lit) return 'It is dark.'
  if (display.blank) return `Its display is blank, for a fault (it is at ${display.screen}).`
  return `It shows ${display.screen}: ${display.lines.filter((line) => line !== '').join(' / ')}`
}

const signingOf = (page: Page): Signing => ({
  code: page.getByTestId('qr'),
  field: page.getByTestId('code'),
  submit: page.getByTestId('authenticate'),
})

async function picturesOf(at: Locator | Page | Uint8Array | string): Promise<Uint8Array<ArrayBuffer>> {
  if (typeof at === 'string') return new Uint8Array(await readFile(at))
  if (at instanceof Uint8Array) return new Uint8Array(at)
  if (!('boundingBox' in at)) return new Uint8Array(await at.screenshot())
  await at.scrollIntoViewIfNeeded()
  const box = await at.boundingBox()
  if (box === null) throw new Error(`${at} is not to be seen.`)
  const [x, y] = [Math.max(0, box.x - MARGIN), Math.max(0, box.y - MARGIN)]
  const clip = { x, y, width: box.x + box.width + MARGIN - x, height: box.y + box.height + MARGIN - y }
  return new Uint8Array(await at.page().screenshot({ clip }))
}

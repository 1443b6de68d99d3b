import { readFile } from 'node:fs/promises'
import type { Locator, Page } from '@playwright/test'
import { type Client, type NewToken, ofKind, type TokenView, type ViewOf } from '../../host/client/client.ts'
import { type FaultName, faultEvent, type HowOften } from '../../token-core/key-free.ts'
import { type AnyToken, happened, makeAnyToken, SETTLING, shownBy } from './any-token.ts'

export type Button = 'left' | 'middle' | 'right'

type View = ViewOf<'camera-token'>

/** A camera token in a test. */
export interface TestToken extends AnyToken<View> {
  readonly serial: string
  /** Presses and releases: one after the other, or a chord as `['left', 'middle']`. Fails when that does nothing. */
  tap(...buttons: readonly (Button | readonly Button[])[]): Promise<View>
  /** Holds a button, or several together, down for so many ms. */
  hold(buttons: Button | readonly Button[], ms?: number): Promise<View>
  /** Takes the tape out where there is one, and holds the middle button until the token is on. */
  switchOn(): Promise<View>
  /** Something breaks: for good, for so many times (`{ times: 1 }`) or each time with a `probability`. docs/device.md says what it is to act once. */
  fault(name: FaultName, often?: HowOften): Promise<View>
  mend(name: FaultName): Promise<View>
  /**
   * Holds what stands there in front of the camera: an element or a page, a picture file by its path, or its bytes. The camera is
   * switched on where the right button does that. Fails, and says why, when the token took nothing.
   * @param take which of several codes, from top to bottom
   */
  look(at: Locator | Page | Uint8Array | string, take?: 'first' | 'last' | number): Promise<View>
  /** The same with the text of a code. */
  scan(text: string): Promise<View>
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

/** Puts a new one into the rack. Its time stands still: it moves by what a test does. */
export async function makeTestToken(client: Client, wanted: NewToken): Promise<TestToken> {
  const { first, ...any } = await makeAnyToken(client, 'camera-token', wanted)
  const { id, serial } = first
  const own = <Answer extends TokenView>(view: Answer) => ofKind('camera-token', view)

  async function cameraRuns(): Promise<void> {
    const before = await any.view()
    if (before.display.camera) return
    const view = await any.send({ type: 'tap', button: 'right' })
    if (!view.display.camera) throw new Error(`The camera does not run. ${shownBy(view)}`)
  }

  const token: TestToken = {
    ...any,
    serial,
    async tap(...buttons) {
      const events = buttons.map((one) =>
        typeof one === 'string'
          ? ({ type: 'tap', button: one } as const)
          : ({ type: 'tap', buttons: [...one] } as const),
      )
      return own(happened(`tap ${buttons.join(', ')}`, await client.sendAll(id, events)))
    },
    async hold(buttons, ms = HOLD) {
      const held = typeof buttons === 'string' ? { button: buttons } : { buttons: [...buttons] }
      return own(happened(`hold ${buttons}`, await client.send(id, { type: 'hold', ...held, for: ms })))
    },
    async switchOn() {
      const view = await any.view()
      if (view.power === 'on') return view
      if (view.tapeIn) await any.send({ type: 'tape-removed' })
      await token.hold('middle')
      return any.until(['screen:start', 'screen:scanning', 'screen:low-battery', 'refusal'], {
        advance: SETTLING,
      })
    },
    fault: (name, often) => any.send(faultEvent(name, true, often)),
    mend: (name) => any.send(faultEvent(name, false)),
    async look(at, take) {
      await cameraRuns()
      const bytes = await picturesOf(at)
      const { view, ignored, texts, seen } = await client.scanImage(id, bytes, take === undefined ? {} : { take })
      if (ignored === null) return own(view)
      const why = texts.length === 0 ? `no code was read (${seen})` : `the token did nothing (${ignored})`
      throw new Error(`look: ${why}. ${shownBy(view)}`)
    },
    async scan(text) {
      await cameraRuns()
      return own(happened('scan', await client.send(id, { type: 'scan', text })))
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

import { join } from 'node:path'
import {
  test as base,
  type Page,
  type PlaywrightTestArgs,
  type PlaywrightTestOptions,
  type PlaywrightWorkerArgs,
  type PlaywrightWorkerOptions,
  type TestType,
} from '@playwright/test'
import { type Client, makeClient, type NewToken } from '../../host/client/client.ts'
import {
  type BankCall,
  type BankCompany,
  type BankCustomer,
  deleteCompany,
  deleteCustomer,
  makeBankCall,
  makeCompany,
  makeCustomer,
} from './bank.ts'
import { type BrowserCamera, makeBrowserCamera, rasteriseIn } from './camera.ts'
import { type KeyFob, makeKeyFob, type NewKeyFob } from './key-fob.ts'
import { type MatrixCard, makeMatrixCard, type NewMatrixCard } from './matrix-card.ts'
import { namedSimulator, type Server, type Simulator, startSimulator } from './simulator.ts'
import { makeTelephone, type NewTelephone, type Telephone } from './telephone.ts'
import { makeTestToken, type TestToken } from './token.ts'

/** Playwright's `test` with simulated tokens, and a practice bank to try them at. docs/playwright.md tells how to use it. */

export type { AnyToken } from './any-token.ts'
export type { BankCompany, BankCustomer, BankUser } from './bank.ts'
export type { KeyFob } from './key-fob.ts'
export type { MatrixCard } from './matrix-card.ts'
export type { Simulator } from './simulator.ts'
export type { SetUp, Telephone } from './telephone.ts'
export { expect, type Shown } from './to-show.ts'
export type { Button, Signing, TestToken } from './token.ts'

/** The practice bank beside the tokens. */
export interface PracticeBank {
  /** Where its pages begin. */
  readonly url: string
  /** Its API: docs/bank-api.md. */
  readonly call: BankCall
  /** Logs in as one of its users, from the login page. */
  logIn(page: Page, user: { readonly loginId: string; readonly password: string }): Promise<void>
}

/** One of the practice banks for one-time passwords. */
export interface OtpBank {
  /** Where its pages begin. */
  readonly url: string
  /** Its API: docs/otp-bank-api.md. */
  readonly call: BankCall
  /** Makes a customer that this test has for itself, in any state of its API; he is gone after it. */
  customer(state?: object): Promise<BankCustomer>
}

/** What a test holds in front of the browser's camera. */
export interface HeldCamera {
  /**
   * A PNG, JPEG or WebP, such as a screenshot of an element: seen at once, while the camera runs. It stands in the middle of a grey wall,
   * smaller where it would not fit. null: the wall alone.
   */
  show(picture: Uint8Array | null): Promise<void>
}

type NewCameraToken = Extract<NewToken, { readonly preset: 'factory-new' | 'activated' | 'dp020' }>

/** Where the tokens of a test come from. */
export interface TestRack {
  readonly client: Client
  /** It is gone after the test; what it showed and went through is attached to the report of one that failed. */
  keep<Token extends { readonly id: string; readonly serial: string | null }>(token: Token): Token
}

export interface TokenFixtures {
  readonly bank: PracticeBank
  /** A company at the bank that this test has for itself; it is gone after it. */
  readonly company: BankCompany
  /** The bank of key fobs, of the Shinkin app and of the matrix card. */
  readonly shinkin: OtpBank
  /** The bank of the NTT DATA app. */
  readonly seiwa: OtpBank
  /**
   * A new token, gone after the test; its display is attached to the report when the test fails. `activated` and `dp020` are for a
   * user of the test's company: its master, if `loginId` is not said.
   */
  readonly cameraToken: (wanted?: Partial<NewCameraToken>) => Promise<TestToken>
  /** The same with tokens of other kinds. */
  readonly keyFob: (wanted?: NewKeyFob) => Promise<KeyFob>
  readonly telephone: (wanted?: NewTelephone) => Promise<Telephone>
  readonly matrixCard: (wanted?: NewMatrixCard) => Promise<MatrixCard>
  /** What the four above make their tokens with. */
  readonly rack: TestRack
  /** The camera of the browser: needs `test.use({ hasCamera: true })`. */
  readonly camera: HeldCamera
}

export interface TokenOptions {
  /** Whether the browser is started with a camera that shows what a test holds in front of it. Chromium only. */
  readonly hasCamera: boolean
  readonly simulator: Simulator
  /** null: it has none. */
  readonly browserCamera: BrowserCamera | null
}

// From a folder, not as `new URL`: Vite would take the file into the bundle, and the package start nothing.
const LAUNCHER = join(import.meta.dirname, '../../cli/launch.js')

type TestArgs = PlaywrightTestArgs & PlaywrightTestOptions & TokenFixtures
type WorkerArgs = PlaywrightWorkerArgs & PlaywrightWorkerOptions & TokenOptions

export const test: TestType<TestArgs, WorkerArgs> = base.extend<TokenFixtures, TokenOptions>({
  hasCamera: [false, { scope: 'worker', option: true }],

  simulator: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads which fixtures are wanted from the pattern
    async ({}, use) => {
      const named = await namedSimulator(process.env)
      if (named !== null) return use(named)
      const started = await startSimulator(LAUNCHER)
      await use(started)
      await started.close()
    },
    { scope: 'worker' },
  ],

  browserCamera: [
    async ({ hasCamera }, use) => {
      if (!hasCamera) return use(null)
      const camera = makeBrowserCamera()
      await use(camera)
      camera.close()
    },
    { scope: 'worker' },
  ],

  launchOptions: [
    async ({ launchOptions, browserCamera }, use) => {
      await use({ ...launchOptions, args: [...(launchOptions.args ?? []), ...(browserCamera?.args ?? [])] })
    },
    { scope: 'worker' },
  ],

  bank: async ({ simulator }, use) => {
    const { url } = simulator.bank
    await use({
      url,
      call: makeBankCall(simulator.bank),
      async logIn(page, { loginId, password }) {
        await page.goto(url)
        await page.getByTestId('login-id').fill(loginId)
        await page.getByTestId('password').fill(password)
        await page.getByTestId('login').click()
      },
    })
  },

  company: async ({ bank }, use) => {
    const company = await makeCompany(bank.call)
    await use(company)
    await deleteCompany(bank.call, company)
  },

  shinkin: ({ simulator }, use) => useOtpBank(simulator.banks.shinkin, 'SHINKIN', use),
  seiwa: ({ simulator }, use) => useOtpBank(simulator.banks.seiwa, 'SEIWA', use),

  rack: async ({ simulator }, use, testInfo) => {
    const { url, apiToken } = simulator.token
    const client = makeClient(url, apiToken)
    const made: { readonly id: string; readonly serial: string | null }[] = []
    await use({
      client,
      keep(token) {
        made.push(token)
        return token
      },
    })
    const failed = testInfo.status !== testInfo.expectedStatus
    for (const { id, serial } of made) {
      if (failed) {
        const name = serial ?? id
        await testInfo.attach(`token ${name}`, {
          body: Buffer.from(await client.display(id, 'png', 2)),
          contentType: 'image/png',
        })
        const journal = JSON.stringify(await client.exportJournal(id, 'report'), null, 1)
        await testInfo.attach(`journal ${name}`, { body: journal, contentType: 'application/json' })
      }
      await client.remove(id)
    }
  },

  cameraToken: async ({ rack, company }, use) => {
    let count = 0
    await use(async ({ preset = 'factory-new', ...wanted } = {}) => {
      const holder = preset === 'factory-new' ? {} : { loginId: company.master.loginId }
      const serial = company.serials[count]
      count += 1
      return rack.keep(
        await makeTestToken(rack.client, { ...(serial !== undefined && { serial }), ...holder, ...wanted, preset }),
      )
    })
  },

  keyFob: async ({ rack }, use) => {
    await use(async (wanted = {}) => rack.keep(await makeKeyFob(rack.client, wanted)))
  },

  telephone: async ({ rack }, use) => {
    await use(async (wanted = {}) => rack.keep(await makeTelephone(rack.client, wanted)))
  },

  matrixCard: async ({ rack }, use) => {
    await use(async (wanted = {}) => rack.keep(await makeMatrixCard(rack.client, wanted)))
  },

  camera: async ({ page, browserCamera }, use) => {
    if (browserCamera === null) throw new Error('This browser has no camera: say test.use({ hasCamera: true }).')
    // A page of its own: that of the test may be anywhere, with any policy.
    const drawing = await page.context().newPage()
    await use({
      show: async (picture) => browserCamera.show(picture === null ? null : await rasteriseIn(drawing, picture)),
    })
    browserCamera.show(null)
    await drawing.close()
  },
})

async function useOtpBank(server: Server | undefined, name: string, use: (bank: OtpBank) => Promise<void>) {
  if (server === undefined) throw new Error(`Nobody named this bank: set CAMTOKEN_${name}_URL and its API token.`)
  const call = makeBankCall(server)
  const made: BankCustomer[] = []
  await use({
    url: server.url,
    call,
    async customer(state) {
      const one = await makeCustomer(call, state)
      made.push(one)
      return one
    },
  })
  for (const one of made) await deleteCustomer(call, one)
}

import type { Page } from 'playwright-core'
import { openPage, registerSimulator, typeSignature } from '../bank-walk.ts'
import { type Stage, setStage } from '../stage.ts'
import type { Album } from './album.ts'

/** The walks on which the pictures of the Japanese guide are taken: a new installation in memory, a clock that stands, the same chance each time. */

const SEED = 7
/** As wide as a page of the guide prints it well. */
const PAGE = { width: 1120, height: 800 }
const LOGIN_ID = 'hanako01'

const open = (others: Parameters<typeof setStage>[3] = []) => setStage('ja', {}, true, others, SEED)

async function logIn({ bank }: Stage): Promise<void> {
  await bank.getByTestId(`account-${LOGIN_ID}`).click()
  await bank.getByTestId('login').click()
}

/** From a new token to a signed transfer, at both. */
async function firstDay(stage: Stage, album: Album): Promise<void> {
  const { bank, token } = stage
  await bank.setViewportSize(PAGE)
  await album.shoot('window', token)
  await album.shoot('login', bank)
  await logIn(stage)
  await album.shoot('registration', bank)
  const [main] = await stage.host.tokens()
  await registerSimulator(stage, main?.serial ?? '')
  await album.shoot('top', bank)
  await openPage(stage, '/transfer')
  await transfer(bank)
  await stage.press('right')
  await album.shoot('signature', bank)
  await typeSignature(stage)
  await album.shoot('transaction', token)
  await openPage(stage, '/users/list')
  await album.shoot('users', bank)
  await openPage(stage, '/tokens/release')
  await album.shoot('release', bank)
}

async function transfer(bank: Page): Promise<void> {
  const typed = {
    ...{ bank: '富山中央銀行', branch: '本店', 'account-number': '1234567' },
    ...{ payee: 'トヤマ タロウ', amount: '120000' },
  }
  for (const [name, value] of Object.entries(typed)) await bank.getByTestId(name).fill(value)
  await bank.getByTestId('account-type-ordinary').check()
  await bank.getByTestId('to-confirm').click()
  await bank.getByTestId('to-authentication').click()
  await bank.getByTestId('qr').waitFor()
}

/** A call about DP020: from the customer's words to the help desk. */
async function call(stage: Stage, album: Album): Promise<void> {
  const { bank, token } = stage
  const shown = (id: string) => token.getByTestId(id)
  await bank.setViewportSize(PAGE)
  await token.bringToFront()
  await shown('open-desk').click()
  await shown('desk-text').fill('利用開始登録は終わったのですが、トークンにDevice not activatedと出ます')
  await shown('desk-case-T01').waitFor()
  await album.shoot('desk-search', token)
  await shown('desk-case-T01').click()
  await shown('desk-tell').waitFor()
  await shown('desk-run-fast').click()
  await shown('desk-there').waitFor()
  await album.shoot('desk-case', token)
  await shown('desk-tab-timeline').click()
  await shown('timeline-verdict').waitFor()
  await album.shoot('desk-timeline', token)
  const brought = (await stage.host.tokens()).find(({ id }) => id !== 'main')
  await openPage(stage, '/help-desk/login')
  await bank.getByTestId('account-desk').click()
  await bank.getByTestId('desk-login').click()
  await bank.getByTestId('q').fill(brought?.serial ?? '')
  await bank.getByTestId('search').click()
  await album.shoot('help-desk-found', bank)
  await bank.locator('[data-testid^="customer-"]').first().click()
  await bank.getByTestId('findings').waitFor()
  await album.shoot('help-desk-customer', bank)
}

/** 電子証明書方式, played: from the app to the login with the password alone, and 証明書失効. */
async function certificates(stage: Stage, album: Album): Promise<void> {
  const { bank } = stage
  const by = (id: string) => bank.getByTestId(id)
  await bank.setViewportSize(PAGE)
  await openPage(stage, '/certificates/download')
  await by('install-app').click()
  await album.shoot('certificate-issue', bank)
  await openPage(stage, '/certificates/app?step=authentication')
  await by('login-id').fill(LOGIN_ID)
  await by('password').fill('hanako2026')
  await by('authenticate').click()
  await album.shoot('certificate-issued', bank)
  await openPage(stage, '/certificates/login')
  await album.shoot('certificate-choice', bank)
  await by(`certificate-${LOGIN_ID}`).check()
  await by('choose-certificate').click()
  await by('password').fill('hanako2026')
  await by('login').click()
  await by('identify').waitFor()
  await openPage(stage, '/users/certificates')
  await album.shoot('certificate-revocation', bank)
}

/** ログインID取得 and what stands behind the top page, for which no token is needed. */
async function otherPages(stage: Stage, album: Album): Promise<void> {
  const { bank } = stage
  await bank.setViewportSize(PAGE)
  await openPage(stage, '/first-login')
  await album.shoot('first-login', bank)
  await openPage(stage, '/login')
  await logIn(stage)
  await bank.getByTestId('skip').click()
  for (const [name, path] of Object.entries({
    management: '/management',
    balances: '/balances',
    rights: '/users/new',
  })) {
    await openPage(stage, path)
    if (name === 'rights') await toRights(bank)
    await album.shoot(name, bank)
  }
}

/** From BRSK006 to BRSK007. */
async function toRights(bank: Page): Promise<void> {
  const typed = {
    ...{ 'new-login-id': 'goro0001', 'new-login-id-again': 'goro0001' },
    ...{ 'new-password': 'a1234567', 'new-password-again': 'a1234567' },
    ...{ 'user-name': '経理 五郎', email: 'goro@kitano.example', 'email-again': 'goro@kitano.example' },
  }
  for (const [name, value] of Object.entries(typed)) await bank.getByTestId(name).fill(value)
  await bank.getByTestId('next').click()
}

async function presentation(stage: Stage, album: Album): Promise<void> {
  const { token } = stage
  const shown = (id: string) => token.getByTestId(id)
  await token.bringToFront()
  await shown('present-open').waitFor()
  await token.keyboard.press('f')
  await shown('present-sheet').waitFor()
  await album.shoot('present-sheet', token)
  await shown('present-dp020').click()
  await shown('present-caption').waitFor()
  await album.shoot('present-stage', token)
}

async function banks(stage: Stage, album: Album): Promise<void> {
  const { bank } = stage
  await bank.setViewportSize(PAGE)
  const addresses: ReadonlyMap<string, string> = new Map((await stage.host.banks()).map(({ name, url }) => [name, url]))
  for (const [name, path] of Object.entries({ shinkin: '/SIM-K01', seiwa: '/SIM-S01' })) {
    await bank.goto(new URL(path, addresses.get(name)).href)
    await album.shoot(name, bank)
  }
}

export interface Walk {
  readonly name: string
  open(): Promise<Stage>
  go(stage: Stage, album: Album): Promise<void>
}

export const WALKS: readonly Walk[] = [
  { name: 'the first day with a token', open, go: firstDay },
  { name: 'a call about DP020', open, go: call },
  { name: 'a presentation', open, go: presentation },
  { name: 'certificates', open, go: certificates },
  { name: 'the pages of management', open, go: otherPages },
  { name: 'the banks', open: () => open(['shinkin', 'seiwa']), go: banks },
]

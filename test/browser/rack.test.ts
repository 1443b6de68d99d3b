import { readFileSync } from 'node:fs'
import type { Locator, Page } from 'playwright-core'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { expectAccessible } from './axe.ts'
import { openPage, registerSimulator } from './bank-walk.ts'
import { type Stage, setStage } from './stage.ts'

let stage: Stage
let token: Page
const shown = (id: string, attributes = '') => token.locator(`[data-testid="${id}"]${attributes}`)
const row = (text: string) => shown('rack-token').filter({ hasText: text })
const chosen = () => shown('rack-token', '[aria-selected="true"]')
const names = () =>
  shown('rack-token').evaluateAll((rows) => rows.map((each) => each.getAttribute('title')?.split('\n')[0]))
const seeNames = (...wanted: string[]) => expect.poll(names).toEqual(wanted)
const saying = (text: string) => shown('notice').filter({ hasText: text })
const gone = (part: Locator) => part.waitFor({ state: 'detached' })

/** Of each token of the rack that stores any. */
const activationsOf = async () =>
  (await stage.host.tokens()).map((view) => (view.kind === 'camera-token' ? view.activations : []))

const MAIN = '12-3456789-0'
const FIRST = '12-3456700-0'
const SECOND = '12-3456701-0'

async function set(language: 'ja' | 'en' = 'en', isBankKnown = false): Promise<void> {
  stage = await setStage(language, {}, isBankKnown)
  token = stage.token
  await token.bringToFront()
  await shown('rack-token').first().waitFor()
}
afterEach(() => stage.close())

async function add(preset: string): Promise<void> {
  await shown('rack-new').click()
  await shown(`menu-${preset}`).click()
}

async function choose(name: string, item: string): Promise<void> {
  await row(name).click({ button: 'right' })
  await shown(`menu-${item}`).click()
}

/** What the browser saves when `deed` is done. @returns where it lies */
async function saved(deed: () => Promise<void>): Promise<{ readonly name: string; readonly path: string }> {
  const [download] = await Promise.all([token.waitForEvent('download'), deed()])
  return { name: download.suggestedFilename(), path: await download.path() }
}

async function open(...files: Parameters<Locator['setInputFiles']>): Promise<void> {
  const [chooser] = await Promise.all([token.waitForEvent('filechooser'), add('import')])
  await chooser.setFiles(...files)
}

describe('by mouse', () => {
  beforeEach(() => set('en', true))

  test('the three new ones, at a glance; each comes onto the stage', async () => {
    await add('factory-new')
    await row(FIRST).and(chosen()).filter({ hasText: 'Tape in · Not activated' }).waitFor()
    await shown('tape').waitFor()
    await add('activated')
    await row(SECOND).and(chosen()).filter({ hasText: 'Off · Activated' }).waitFor()
    await add('dp020')
    await row('DP020').and(chosen()).filter({ hasText: 'Off · Not activated' }).waitFor()
    await seeNames(MAIN, FIRST, SECOND, 'DP020')
    expect(await row(SECOND).getAttribute('title')).toContain('hanako01')

    await row(MAIN).click()
    await shown('pull-tape').click()
    await row(MAIN).and(shown('rack-token', '[data-state="off"]')).waitFor()
    await stage.holdPower()
    stage.clock.advance(500)
    await row(MAIN).and(shown('rack-token', '[data-state="on"]')).filter({ hasText: 'On · Not activated' }).waitFor()
    stage.clock.advance(15_000)
    await row(MAIN).and(shown('rack-token', '[data-state="dark"]')).waitFor()
  })

  test('name, colour, copy, place, deletion and the way back', async () => {
    await add('factory-new')
    await choose(FIRST, 'rename')
    await shown('rename').fill('窓口の見本')
    await shown('rename').press('Enter')
    await seeNames(MAIN, '窓口の見本')
    await choose('窓口の見本', 'colour')
    await shown('colour-violet').click()
    await row('窓口の見本').locator('svg[data-colour="violet"]').waitFor()
    await choose('窓口の見本', 'duplicate')
    await seeNames(MAIN, '窓口の見本', '窓口の見本 (2)')
    await row('窓口の見本 (2)').and(chosen()).waitFor()

    await row('窓口の見本 (2)').dragTo(row(MAIN), { targetPosition: { x: 60, y: 8 } })
    await seeNames('窓口の見本 (2)', MAIN, '窓口の見本')
    await row('窓口の見本 (2)').dragTo(row('窓口の見本').last(), { targetPosition: { x: 60, y: 50 } })
    await seeNames(MAIN, '窓口の見本', '窓口の見本 (2)')

    // The one on the stage goes, another, and one more: each comes back where it stood.
    await choose('窓口の見本 (2)', 'delete')
    await saying('窓口の見本 (2) was deleted').waitFor()
    await row('窓口の見本').and(chosen()).waitFor()
    await choose(MAIN, 'delete')
    await seeNames('窓口の見本')
    await shown('notice-action').click()
    await seeNames(MAIN, '窓口の見本')
    await shown('notice-action').click()
    await seeNames(MAIN, '窓口の見本', '窓口の見本 (2)')
    await row('窓口の見本 (2)').and(chosen()).waitFor()
    await gone(shown('notice'))
  })

  test('an activated token exported, deleted and imported holds what it held; several files at once, broken ones among them', async () => {
    await add('activated')
    await row(FIRST).and(chosen()).waitFor()
    const held = (await activationsOf())[1]?.[0]
    await choose(FIRST, 'export')
    expect(await shown('secret-warning').innerText()).toContain('treat it as a secret')
    const file = await saved(() => shown('sheet-go').click())
    expect(file.name).toBe(`token-${FIRST}-${FIRST}.json`)
    await choose(FIRST, 'delete')
    await seeNames(MAIN)
    await open(file.path)
    await saying(`${FIRST} was imported`).waitFor()
    await row(FIRST).and(chosen()).filter({ hasText: 'Off · Activated' }).waitFor()
    expect((await activationsOf())[1]).toEqual([held])

    const whole = JSON.parse(readFileSync(file.path, 'utf8'))
    const asFile = (name: string, text: string) => ({ name, mimeType: 'application/json', buffer: Buffer.from(text) })
    await open([asFile('text.json', 'hello'), asFile('other.json', '{"a":1}')])
    for (const name of ['text.json', 'other.json'])
      await saying(`${name} is neither a token, a journal nor a case file`).waitFor()
    await open([
      asFile('newer.json', JSON.stringify({ ...whole, version: 2 })),
      asFile('damaged.json', JSON.stringify({ ...whole, token: { ...whole.token, serial: 1 } })),
      asFile('huge.json', JSON.stringify({ ...whole, warning: 'x'.repeat(5_000_000) })),
    ])
    for (const name of ['newer.json', 'damaged.json']) await saying(`${name} is damaged, or`).waitFor()
    await saying('huge.json The file is too large').waitFor()
    await seeNames(MAIN, FIRST)
    await open([
      asFile('one.json', JSON.stringify(whole)),
      asFile('two.json', JSON.stringify({ ...whole, name: 'Two' })),
    ])
    await seeNames(MAIN, FIRST, FIRST, 'Two')
    await row('Two').and(chosen()).waitFor()
  })

  test('saved tokens are dropped onto the window, also when the rack is empty', async () => {
    await choose(MAIN, 'export')
    const { path } = await saved(() => shown('sheet-go').click())
    await choose(MAIN, 'delete')
    await shown('empty-stage').waitFor()
    const files = await token.evaluateHandle(
      (text) => {
        const data = new DataTransfer()
        data.items.add(new File([text], 'token.json'))
        return data
      },
      readFileSync(path, 'utf8'),
    )
    for (const type of ['dragover', 'drop']) await shown('empty-stage').dispatchEvent(type, { dataTransfer: files })
    await row(MAIN).and(chosen()).waitFor()
    await choose(MAIN, 'delete')
    await shown('empty-new').click()
    await shown('menu-factory-new').click()
    await row(FIRST).and(chosen()).waitFor()
  })
})

test('the keys of a token that the bank does not know are imported at its help desk, and the token is registered there', async () => {
  await set()
  const SERIAL = '98-7654321-0'
  const { id } = await stage.host.create({ preset: 'factory-new', serial: SERIAL, name: 'From another stock' })
  await row('From another stock').click()
  await choose('From another stock', 'pskc')
  await shown('secret-warning').waitFor()
  expect(await shown('sheet-go').innerText()).toBe('Export 1 key')
  const file = await saved(() => shown('sheet-go').click())
  expect(file.name).toBe('device-keys.pskc.xml')

  const { bank } = stage
  await openPage(stage, '/help-desk/login?account=practice')
  await bank.getByTestId('desk-login').click()
  await bank.getByTestId('nav-stock').click()
  await bank.getByTestId('file').setInputFiles(file.path)
  await bank.getByTestId('import').click()
  expect(await bank.getByTestId('import-added').textContent()).toContain(SERIAL)
  await bank.getByTestId('desk-logout').click()

  await openPage(stage, '/login?account=hanako01')
  await bank.getByTestId('login').click()
  await registerSimulator(stage, SERIAL)
  await row('From another stock').filter({ hasText: 'Activated' }).waitFor()
  expect(await stage.host.token(id)).toMatchObject({ activations: [{ account: 'hanako01' }] })
})

describe('by keyboard alone', () => {
  beforeEach(() => set('en', true))

  const press = async (...keys: string[]) => {
    for (const key of keys) await token.keyboard.press(key)
  }
  const focused = () => token.evaluate(() => document.activeElement?.getAttribute('data-testid') ?? '')
  const active = () => shown('rack-token', '[data-active="true"]')
  /** Tab, or Shift with it, until the part has the focus. */
  const tabTo = async (id: string, key = 'Tab') => {
    for (let i = 0; i < 40 && (await focused()) !== id; i++) await press(key)
    expect(await focused()).toBe(id)
  }
  const back = 'Shift+Tab'
  /** Opens a menu by its key and chooses what begins so. */
  const chooseBy = async (key: string, typed: string) => {
    await press(key)
    await shown('menu').locator(':focus').waitFor()
    await token.keyboard.type(typed)
    await press('Enter')
    await gone(shown('menu'))
  }

  test('made, found, named, coloured, copied, moved, exported, deleted and taken back', async () => {
    await tabTo('rack-new')
    await chooseBy('Enter', 'DP0')
    await row('DP020').and(chosen()).waitFor()
    await tabTo('rack-list')
    await row('DP020').and(active()).waitFor()

    await press('F2')
    await token.keyboard.type('Case 12')
    await press('Enter')
    await seeNames(MAIN, 'Case 12')
    expect(await focused()).toBe('rack-list')
    await chooseBy('Shift+F10', 'col')
    await shown('colour-sheet').waitFor()
    await tabTo('colour-red')
    await press('Enter')
    await row('Case 12').locator('svg[data-colour="red"]').waitFor()

    expect(await focused()).toBe('rack-list')
    await chooseBy('Shift+F10', 'dup')
    await seeNames(MAIN, 'Case 12', 'Case 12 (2)')
    await press('Alt+ArrowUp', 'Alt+ArrowUp')
    await seeNames('Case 12 (2)', MAIN, 'Case 12')
    await press('c')
    await row('Case 12').last().and(active()).waitFor()
    await press('Enter')
    await row('Case 12').last().and(chosen()).waitFor()

    await chooseBy('ContextMenu', 'exp')
    await shown('export-sheet').waitFor()
    await tabTo('sheet-go')
    const file = await saved(() => press('Enter'))
    expect(file.name).toContain('Case_12')
    expect(await focused()).toBe('rack-list')
    await press('Delete', 'Delete')
    await seeNames('Case 12 (2)')
    await press('Control+z')
    await seeNames('Case 12 (2)', MAIN)
    await press('Control+z')
    await seeNames('Case 12 (2)', MAIN, 'Case 12')
  })

  test('several at once, searched for, and deleted together; the menu of several tokens', async () => {
    await tabTo('rack-new')
    await chooseBy('Enter', 'cho')
    await shown('several-sheet').waitFor()
    await tabTo('several-count')
    await press('Control+a')
    await token.keyboard.type('9')
    await tabTo('sheet-go')
    await press('Enter')
    await expect.poll(() => shown('rack-count').innerText()).toBe('10')
    await press('/')
    expect(await focused()).toBe('rack-search')
    await token.keyboard.type('345670')
    await expect.poll(() => shown('rack-count').innerText()).toBe('9 of 10')
    await press('ArrowDown')
    expect(await focused()).toBe('rack-list')
    await tabTo('rack-more', back)
    await chooseBy('Enter', 'del')
    await shown('delete-sheet').waitFor()
    await tabTo('pick-token')
    await press('Space')
    await tabTo('sheet-go')
    await press('Enter')
    await saying('8 tokens were deleted').waitFor()
    await tabTo('notice-action')
    await press('Enter')
    await expect.poll(() => shown('rack-count').innerText()).toBe('9 of 10')
    await press('/', 'Escape')
    await expect.poll(() => shown('rack-count').innerText()).toBe('10')
  })
})

describe('a hundred tokens, twenty with a running window', () => {
  const TWENTY = 20

  test('all there, scrolled and walked through by keys; each window counts; one that changes is told from the others', async () => {
    await set()
    // The copies of one whose window runs have theirs.
    await shown('pull-tape').click()
    const first = await stage.host.create({ preset: 'factory-new', serial: '98-7654321-0', name: 'Window 00' })
    const act = async (event: Parameters<typeof stage.host.send>[1], ms = 0) => {
      await stage.host.send(first.id, event)
      if (ms > 0) await stage.host.advance(first.id, { ms })
    }
    await act({ type: 'tape-removed' })
    await act({ type: 'press', button: 'middle' }, 2_000)
    await act({ type: 'release', button: 'middle' })
    const copies = await Promise.all(Array.from({ length: TWENTY - 1 }, () => stage.host.duplicate(first.id)))
    await Promise.all(Array.from({ length: 99 - TWENTY }, () => stage.host.create({ preset: 'factory-new' })))
    await expect.poll(() => shown('rack-token').count()).toBe(100)
    expect(copies).toHaveLength(TWENTY - 1)

    await shown('rack-list').focus()
    await token.keyboard.press('End')
    await token.waitForFunction(() => {
      const list = document.querySelector('[data-testid="rack-list"]')
      const last = list?.querySelector('[data-testid="rack-token"]:last-child')
      return last?.getAttribute('data-active') === 'true' && last.getBoundingClientRect().bottom < innerHeight
    })
    for (let i = 0; i < 99; i++) await token.keyboard.press('ArrowUp')
    await row(MAIN).and(shown('rack-token', '[data-active="true"]')).waitFor()
    await stage.host.describe(first.id, { name: 'Changed' })
    await row('Changed').waitFor()
    await shown('rack-search').fill('changed')
    await expect.poll(() => shown('rack-token').count()).toBe(1)
  })
})

describe.each(['ja', 'en'] as const)('axe finds nothing in %s, light and dark', (language) => {
  beforeEach(() => set(language, true))

  const check = (what: string) => expectAccessible(token, what)
  const overflow = () => token.evaluate(() => document.documentElement.scrollWidth - innerWidth)

  test('list, menus, a name being changed', async () => {
    for (const preset of ['factory-new', 'activated', 'dp020']) await add(preset)
    await row('DP020').and(chosen()).waitFor()
    await check('list')
    await shown('rack-new').click()
    await check('menu of the rack')
    await token.keyboard.press('Escape')
    await row(MAIN).click({ button: 'right' })
    await check('menu of a token')
    await token.keyboard.press('Escape')
    await shown('rack-list').press('F2')
    await shown('rename').waitFor()
    await check('name')
  })

  test.each(['colour', 'export', 'pskc'])('sheet: %s', async (item) => {
    await choose(MAIN, item)
    await shown(`${item}-sheet`).waitFor()
    await check(item)
  })

  test('several at once, a search without a hit, a file that is none, the empty rack', async () => {
    await add('several')
    await shown('several-sheet').waitFor()
    await check('several')
    await shown('several-count').fill('9')
    await shown('sheet-go').click()
    await expect.poll(() => shown('rack-count').innerText()).toBe('10')
    await shown('rack-search').fill('no such token')
    await shown('rack-none-found').waitFor()
    await check('search')
    await shown('rack-search').fill('')
    await open([{ name: 'x.json', mimeType: 'application/json', buffer: Buffer.from('x') }])
    await shown('rack-more').click()
    await shown('menu-delete-several').click()
    await shown('pick-all').click()
    await check('several to delete')
    await shown('sheet-go').click()
    await shown('empty-stage').waitFor()
    await expect.poll(() => shown('notice').count()).toBe(2)
    await check('empty rack')
  })

  test('360 pixels across, and 200 % of a small window: nothing lies beyond the edge', async () => {
    await add('dp020')
    await row('DP020').and(chosen()).waitFor()
    await stage.host.describe('main', {
      name: '株式会社北陸サンプル商事 経理部 予備機 二〇二六年四月配布分 返却待ち 要確認',
    })
    for (const size of [
      { width: 360, height: 740 },
      { width: 640, height: 360 },
    ]) {
      await token.setViewportSize(size)
      await row('株式会社').click({ button: 'right' })
      const menu = await shown('menu').boundingBox()
      expect(
        menu && [menu.x >= 0, menu.y >= 0, menu.x + menu.width <= size.width, menu.y + menu.height <= size.height],
      ).toEqual(Array(4).fill(true))
      await token.keyboard.press('Escape')
      await choose('株式会社', 'pskc')
      await check('sheet')
      await token.keyboard.press('Escape')
      await choose('株式会社', 'delete')
      await shown('notice').waitFor()
      expect(await overflow()).toBeLessThanOrEqual(0)
      await check('notice')
      await shown('notice-action').click()
      await row('株式会社').waitFor()
    }
  })
})

describe('a host that is not as it was', () => {
  test('what another window does is seen; lost and refused connections are said, and nothing is lost', async () => {
    await set()
    const made = await stage.host.create({ preset: 'factory-new' })
    await row(FIRST).click()
    await stage.host.remove(made.id)
    await row(MAIN).and(chosen()).waitFor()
    await stage.host.restore(made.id)
    await seeNames(MAIN, FIRST)

    await token.context().setOffline(true)
    await choose(MAIN, 'duplicate')
    await saying('The simulator does not answer').waitFor()
    await seeNames(MAIN, FIRST)
    await token.context().setOffline(false)
    await choose(MAIN, 'duplicate')
    await seeNames(MAIN, FIRST, `${MAIN} (2)`)

    await token.evaluate(() => sessionStorage.setItem('camtoken.api-token', 'none'))
    await token.reload()
    await shown('connection-notice').waitFor()
    await add('factory-new')
    await saying('does not accept this window any more').waitFor()
  })

  test('without a bank there is no registered token, and that is said', async () => {
    await set()
    await add('dp020')
    await saying('The practice bank is not running').waitFor()
    await seeNames(MAIN)
  })

  test('when all users of the bank have a token, the way out is said', async () => {
    await set('en', true)
    await add('several')
    await shown('several-count').fill('20')
    await shown('several-activated').check()
    await shown('sheet-go').click()
    await saying('No user of the practice bank is free').locator('[data-testid="notice-action"]').waitFor()
    expect((await names()).length).toBeGreaterThan(2)
  })
})

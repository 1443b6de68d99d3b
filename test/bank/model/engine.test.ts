import { describe, expect, test } from 'vitest'
import { bankApp } from '../../../bank/app.ts'
import { makeEngine } from '../../../bank/model/make-engine.ts'
import { IDLE } from '../../../bank/model/visits.ts'
import { accountKey } from '../../../bank/sites/seiwa/kept.ts'
import { seiwa } from '../../../bank/sites/seiwa/seiwa.ts'
import { shinkin } from '../../../bank/sites/shinkin/shinkin.ts'
import { seededRandom } from '../../../server/index.ts'
import { codeOf, NUMBER, START, WRONG } from '../sites/shinkin/model/customer.ts'
import { openEmptyStore, openTestStore } from '../test-store.ts'
import { addCompany, orderWaiting, press, shinkinAt, userLoggedIn } from './at-work.ts'

const random = seededRandom(1, 'engine')
const problemsOf = ({ problems }: { readonly problems: readonly { readonly code: string }[] }) =>
  problems.map(({ code }) => code)

async function bankAtWork() {
  const clock = { now: START }
  const store = await openEmptyStore()
  const engine = await shinkinAt(store, clock)
  await addCompany(engine)
  return { clock, store, engine }
}

const seiwaAt = async () => makeEngine(seiwa, { store: await openEmptyStore(), now: () => START, random })

describe('whose database it is', () => {
  test('another bank is refused in words, the same one finds what it left', async () => {
    const { store, engine } = await bankAtWork()
    const sentence =
      'This database is that of the practice bank shinkin, and seiwa was to be started with it. Give seiwa a folder or a database of its own.'
    await expect(makeEngine(seiwa, { store, now: () => START, random })).rejects.toThrow(sentence)
    await expect(bankApp({ store })).rejects.toThrow('is that of the practice bank shinkin, and anser was')
    const again = await shinkinAt(store)
    expect(await again.readKinds(['contract'])).toMatchObject({ world: (await engine.readKinds(['contract'])).world })
  })

  test('one from before there were several is of the first bank', async () => {
    const store = await openTestStore()
    await bankApp({ store })
    await store.transaction(({ settings }) => settings.remove('bank'))
    await expect(shinkinAt(store)).rejects.toThrow('is that of the practice bank anser, and shinkin was')
    await bankApp({ store })
  })
})

describe('a browser', () => {
  test('goes from page to page: what was told is shown with the page that follows, once', async () => {
    const { engine } = await bankAtWork()
    const browser = await orderWaiting(engine)
    expect(await press(engine, browser, 'SIM-K24', { otp: WRONG })).toMatchObject({ page: 'SIM-K24', isRefused: true })
    expect(await engine.look(browser, 'SIM-K24')).toMatchObject({ page: 'SIM-K24', problems: [] })
    for (let i = 0; i < 5; i++) await press(engine, browser, 'SIM-K24', { otp: WRONG })
    expect(await press(engine, browser, 'SIM-K24', { otp: WRONG })).toMatchObject({ page: 'SIM-K20', isRefused: false })
    expect(await engine.look(browser, 'SIM-K20')).toMatchObject({
      page: 'SIM-K20',
      problems: [{ code: 'user-stopped' }],
    })
    expect(await engine.look(browser, 'SIM-K20')).toMatchObject({ page: 'SIM-K20', problems: [] })
  })

  test('that looks at a page whose turn it is not is led to where the way begins', async () => {
    const { engine } = await bankAtWork()
    const { id } = await engine.open()
    expect(await engine.look(id, 'SIM-K24')).toMatchObject({ page: 'SIM-K20', problems: [], notes: [] })
  })

  test('is gone when nobody uses it, when it is closed, and under its id from before', async () => {
    const { engine, clock } = await bankAtWork()
    const [used, unused, closed, lasting] = [
      await engine.open(),
      await engine.open(),
      await engine.open(),
      await engine.openLasting(),
    ]
    await engine.close(closed.id)
    expect(await engine.find(closed.id)).toBeNull()
    clock.now += IDLE - 1
    expect(await engine.find(used.id)).toEqual(used)
    clock.now += 1
    expect(await engine.find(unused.id)).toBeNull()
    expect(await engine.look(unused.id, 'SIM-K01')).toBeNull()
    expect(await engine.find(used.id)).toEqual(used)
    expect(await engine.find(lasting.id)).toEqual(lasting)
    const renewed = await engine.renew(used.id)
    expect(renewed?.id).not.toBe(used.id)
    expect(renewed?.formToken).not.toBe(used.formToken)
    expect(await engine.find(used.id)).toBeNull()
    expect(await engine.find(renewed?.id)).toEqual(renewed)
    expect(await engine.find(undefined)).toBeNull()
  })

  test('takes its visit and what is kept with it along under a new id', async () => {
    const { engine } = await bankAtWork()
    const browser = await userLoggedIn(engine)
    await engine.keep(browser, 'a form')
    expect(await engine.renew(browser)).toMatchObject({ kept: 'a form', visit: { who: 'user', user: 'S0001' } })
  })

  test('types what no database keeps, and is answered', async () => {
    const { engine } = await bankAtWork()
    const { id } = await engine.open()
    for (const typed of ['\0', '12345678901\0', '\ud800', "' or 1=1"]) {
      const fields = { number: typed, user: typed, code: typed, serial: typed }
      expect(await press(engine, id, 'SIM-K20', fields)).toMatchObject({ page: 'SIM-K20', isRefused: true })
      expect(await press(engine, id, 'SIM-K30', fields)).toMatchObject({ page: 'SIM-K30', isRefused: true })
    }
  })
})

describe('who is faster', () => {
  test('one code in two browsers at once: one order is done', async () => {
    const { engine } = await bankAtWork()
    const browsers = [await orderWaiting(engine), await orderWaiting(engine)]
    const otp = codeOf('ICER68902484', 0)
    const answers = await Promise.all(browsers.map((browser) => press(engine, browser, 'SIM-K24', { otp })))
    expect(answers.map(({ page }) => page).sort()).toEqual(['SIM-K24', 'SIM-K25'])
    expect(answers.flatMap(problemsOf)).toEqual(['otp-used'])
    const deeds = (await engine.notes()).map(({ note }) => note.what)
    expect(deeds.filter((what) => what === 'executed')).toHaveLength(1)
    expect(deeds.filter((what) => what === 'otp-used')).toHaveLength(1)
  })

  test('one button pressed twice at once in one browser does its deed once', async () => {
    const { engine } = await bankAtWork()
    const browser = await orderWaiting(engine)
    const otp = codeOf('ICER68902484', 0)
    const answers = await Promise.all([1, 2].map(() => press(engine, browser, 'SIM-K24', { otp })))
    expect(answers.map(({ page }) => page).sort()).toEqual(['SIM-K23', 'SIM-K25'])
    expect((await engine.notes()).filter(({ note }) => note.what === 'executed')).toHaveLength(1)
  })

  test('no error is lost among those who type at once', async () => {
    const { engine } = await bankAtWork()
    const browsers = await Promise.all(Array.from({ length: 6 }, () => engine.open()))
    const fields = { number: NUMBER, user: 'S0001', code: 'wrong1' }
    await Promise.all(browsers.map(({ id }) => press(engine, id, 'SIM-K20', fields)))
    const { world } = await engine.readKinds(['contract'])
    expect(world.contracts[NUMBER]?.users[0]?.wrong.code).toBe(6)
  })

  test('one login ID is given to one of two who want it at once', async () => {
    const engine = await seiwaAt()
    const cards = ['1200091', '1200092']
    for (const account of cards) {
      await engine.staff({
        action: 'contract',
        ...{ branch: '001', subject: '普通', account, password: 'card2026', confirm: 'card9999' },
      })
    }
    const send = async (id: string, page: string, fields: object) =>
      engine.submit(id, seiwa.parseRequest({ page, fields }), true)
    const ends = await Promise.all(
      cards.map(async (account) => {
        const { id } = await engine.open()
        const card = { branch: '001', subject: '普通', account, password: 'card2026', confirm: 'card9999' }
        await send(id, 'SIM-S02', card)
        return send(id, 'SIM-S03', { loginId: 'wanted01', loginIdAgain: 'wanted01' })
      }),
    )
    expect(ends.map((end) => end?.page).sort()).toEqual(['SIM-S03', 'SIM-S04'])
    const { world } = await engine.read({ keys: cards.map((one) => accountKey(`001-普通-${one}`)), owner: 'wanted01' })
    const owners = Object.values(world.accounts).filter(({ loginId }) => loginId === 'wanted01')
    expect(owners).toHaveLength(1)
  })
})

describe('what is kept', () => {
  test('mails and notes by their owner, the newest first', async () => {
    const { engine } = await bankAtWork()
    const { id } = await engine.open()
    await press(engine, id, 'SIM-K20', { number: NUMBER, user: 'S0001', code: 'wrong1' })
    await press(engine, id, 'SIM-K20', { number: '99999999999', user: 'S0001', code: 'wrong1' })
    for (let i = 0; i < 6; i++) await press(engine, id, 'SIM-K20', { number: NUMBER, user: 'S0001', code: 'wrong1' })
    const notes = await engine.notes({ owner: NUMBER })
    expect(notes.map(({ note }) => note.what)).toEqual(['user-stopped', ...Array(6).fill('user-wrong')])
    expect(notes.every(({ at, owner }) => at === START && owner === NUMBER)).toBe(true)
    expect(await engine.notes()).toHaveLength(8)
    expect(await engine.notes({ limit: 2 })).toEqual((await engine.notes()).slice(0, 2))
    expect(await engine.mails()).toMatchObject([
      { owner: NUMBER, mail: { to: 'taro@example.jp', subject: 'user-locked' } },
    ])
  })

  test('of what anybody can make without end so many are kept, and the oldest go', async () => {
    const store = await openEmptyStore()
    const few = { ...shinkin, limits: { correction: 3 } }
    const engine = await makeEngine(few, { store, now: () => START, random })
    const { id } = await engine.open()
    const serials = Array.from({ length: 60 }, (_, i) => `ABCD${String(i).padStart(8, '0')}`)
    for (const serial of serials) await press(engine, id, 'SIM-K30', { serial, otp1: '123456', otp2: '654321' })
    const { world } = await engine.readKinds(['correction'])
    const kept = Object.keys(world.corrections)
    expect(kept.length).toBeLessThan(60)
    expect(kept).toEqual(serials.slice(-kept.length))
  })

  test('codes and passwords as digests, which are the same in every process of a bank', async () => {
    const { store, engine } = await bankAtWork()
    const again = await shinkinAt(store)
    const [a, b] = await Promise.all([engine, again].map((one) => one.read({ keys: [], owner: null })))
    expect(a?.around.digest('text')).toBe(b?.around.digest('text'))
    expect(a?.around.digest('text')).not.toContain('text')
    const rows = await store.transaction(({ modelValues }) => modelValues.find({ owner: NUMBER }))
    expect(rows.length).toBeGreaterThan(1)
    expect(rows.filter(({ value }) => value.includes('taro01') || value.includes('syacho01'))).toEqual([])
  })
})

describe('what is set', () => {
  test('rules, one by one; what is no rule is refused', async () => {
    const { engine } = await bankAtWork()
    expect(await engine.changeRules({ spread: 'user' })).toMatchObject({ rules: { spread: 'user', cells: 2 } })
    expect(await engine.changeRules({ cells: 4 })).toMatchObject({ rules: { spread: 'user', cells: 4 } })
    for (const wrong of [{ cells: 9 }, { colour: 'blue' }]) await expect(engine.changeRules(wrong)).rejects.toThrow()
    expect(await engine.settings()).toMatchObject({ rules: { spread: 'user', cells: 4 }, now: START, real: START })
  })

  test('the clock, by which requests are answered', async () => {
    const { engine, clock } = await bankAtWork()
    expect(await engine.moveClock({ by: 60_000, mode: 'paused' })).toMatchObject({ now: START + 60_000 })
    clock.now += 5_000
    expect((await engine.read({ keys: [], owner: null })).around.now).toBe(START + 60_000)
    expect(await engine.moveClock({ by: 100 * 365 * 24 * 60 * 60_000 })).toBeNull()
    expect(await engine.moveClock({ to: 0, mode: 'real' })).toMatchObject({ now: clock.now, clockStoodAt: null })
  })

  test('a reset leaves practice data and the staff who are logged in, and the rules where it is told so', async () => {
    const engine = await seiwaAt()
    const before = await engine.readKinds(['account'])
    await engine.changeRules({ errors: 3 })
    await engine.moveClock({ by: 5 * IDLE })
    const [staff, customer] = [await engine.open(true), await engine.open()]
    await engine.submit(
      customer.id,
      seiwa.parseRequest({ page: 'SIM-S01', fields: { loginId: 'renge01', password: 'x' } }),
    )
    await engine.reset({ rules: true })
    expect(await engine.readKinds(['account'])).toMatchObject({ world: before.world })
    expect(await engine.notes()).toEqual([])
    expect(await engine.settings()).toMatchObject({ now: START, rules: { errors: 3 } })
    expect(await engine.find(staff.id)).toEqual(staff)
    expect(await engine.find(customer.id)).toBeNull()
    await engine.reset({ rules: false })
    expect(await engine.settings()).toMatchObject({ rules: { errors: 5 } })
  })
})

// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Client } from '../../../host/client/client.ts'
import type { TokenView } from '../../../renderer/connection/view.ts'
import { i18n } from '../../../renderer/locales/i18n.ts'
import { useNotices } from '../../../renderer/parts/notices.ts'
import { TimeNotice } from '../../../renderer/time/time-notice.tsx'
import { makeToken } from '../../../token-core/index.ts'
import { refusal } from '../fake-rack.ts'
import { fakeOf, fakeToken } from '../fake-token.ts'
import { happen, render } from '../render.tsx'

const NOW = 1_800_000_000_000
const HOUR = 3_600_000

beforeEach(() => {
  vi.useFakeTimers({ now: NOW })
  useNotices.setState(useNotices.getInitialState(), true)
})
afterEach(() => void vi.useRealTimers())

type Clock = { now: number; offset: number; mode: 'real' | 'paused' }

/** A fob beside a bank whose clock is ahead by so much. Both do as they are told. */
async function draw({ ahead = 0, bank = 0 as number | null, mode = 'real' as 'real' | 'paused' | 'scaled' } = {}) {
  const fake = fakeOf<'key-fob'>(makeToken({ kind: 'key-fob', serial: 'ABCD12345678', at: NOW }))
  const bankClock: Clock = { now: NOW + (bank ?? 0), offset: bank ?? 0, mode: 'real' }
  let sequence = 0
  let shown: TokenView = fake.view()
  const tell = (more: { now?: number; mode?: 'real' | 'paused' | 'scaled' } = {}) => {
    const { now = NOW + ahead, mode: goes = mode } = more
    // A time that goes back is an event.
    sequence += 1
    shown = { ...fake.view(), sequence, now, clock: { mode: goes, speed: { real: 1, paused: 0, scaled: 10 }[goes] } }
    fake.show(shown)
  }
  const link = {
    token: vi.fn(async () => shown),
    bankClock: vi.fn(async () => {
      if (bank === null) throw Object.assign(refusal('no-bank'), { name: 'ApiError' })
      return bankClock
    }),
    moveBankClock: vi.fn(async (id: string | null) => {
      const offset = id === null ? 0 : ahead
      return Object.assign(bankClock, { now: NOW + offset, offset, mode: mode === 'paused' ? mode : 'real' })
    }),
    setClock: vi.fn(async (_: string, setting: { mode: string; from?: string }) =>
      tell({ mode: 'real', ...(setting.from === 'host' && { now: NOW }) }),
    ),
    setClocks: vi.fn(async () => {}),
  }
  const page = await render(<TimeNotice />, fake, { link: link as unknown as Client, take: () => {} })
  await happen(() => tell())
  return { page, link, tell, bankClock }
}
const text = ({ page }: Awaited<ReturnType<typeof draw>>) => page.get('time-notice').querySelector('p')?.textContent

test('says nothing while both have the real time, nor of a token whose codes do not come from the time', async () => {
  expect((await draw()).page.find('time-notice')).toBeNull()
  const page = await render(<TimeNotice />, fakeToken())
  expect(page.find('time-notice')).toBeNull()
})

test('a token that was moved on: the bank is moved along, and the notice says that both are off', async () => {
  const drawn = await draw({ ahead: 2 * HOUR })
  expect(text(drawn)).toBe(
    'The token’s clock is 2 hours ahead of the bank’s: its passwords do not fit the bank’s time.',
  )
  await happen(() => drawn.page.get('time-along').click())
  expect(drawn.link.moveBankClock).toHaveBeenCalledWith('main', 'shinkin')
  expect(drawn.link.setClock).not.toHaveBeenCalled()
  expect(text(drawn)).toBe(
    'The clocks of token and practice bank are 2 hours ahead of real time: its passwords fit nowhere else.',
  )
  expect(drawn.page.find('time-along')).toBeNull()
  await happen(() => drawn.page.get('time-back').click())
  expect(drawn.link.setClocks).toHaveBeenCalledWith({ mode: 'real', from: 'host' })
})

test('back to real time: token and bank', async () => {
  const drawn = await draw({ ahead: HOUR, bank: 60_000 })
  await happen(() => drawn.page.get('time-back').click())
  expect(drawn.link.setClock).toHaveBeenCalledWith('main', { mode: 'real', from: 'host' })
  expect(drawn.link.moveBankClock).toHaveBeenCalledWith(null, 'shinkin')
  expect(drawn.page.find('time-notice')).toBeNull()
})

test('a faster token goes at real speed before the bank is moved along: else they would part again', async () => {
  const drawn = await draw({ mode: 'scaled' })
  expect(text(drawn)).toContain('at another speed')
  await happen(() => drawn.page.get('time-along').click())
  expect(drawn.link.setClock).toHaveBeenCalledWith('main', { mode: 'real' })
  expect(drawn.link.moveBankClock).toHaveBeenCalledWith('main', 'shinkin')
})

test('a token that stands, and a bank that is stopped with it', async () => {
  const drawn = await draw({ mode: 'paused' })
  expect(text(drawn)).toBe(
    'The token’s clock stands while the bank’s goes on: its passwords do not fit the bank’s time.',
  )
  await happen(() => drawn.page.get('time-along').click())
  expect(text(drawn)).toBe('The clocks of token and practice bank stand: its passwords fit nowhere else.')
})

test('without a bank the real time is the measure, and there is only the way back', async () => {
  const drawn = await draw({ ahead: -HOUR, bank: null })
  expect(text(drawn)).toBe('The token’s clock is 60 minutes behind real time: its passwords do not fit it.')
  expect(drawn.page.find('time-along')).toBeNull()
  await happen(() => drawn.page.get('time-back').click())
  expect(drawn.link.moveBankClock).not.toHaveBeenCalled()
  expect(drawn.page.find('time-notice')).toBeNull()
})

test('who else moves the bank’s clock is noticed; a bank that does not answer is told of', async () => {
  const drawn = await draw()
  Object.assign(drawn.bankClock, { now: NOW + HOUR, offset: HOUR })
  await happen(() => vi.advanceTimersByTimeAsync(30_000))
  expect(drawn.page.get('time-notice').dataset.fit).toBe('apart')
  drawn.link.moveBankClock.mockRejectedValueOnce(refusal('bank-unreachable'))
  await happen(() => drawn.page.get('time-along').click())
  expect(useNotices.getState().shown.map(({ text: said }) => said)).toEqual(['failure.bank-unreachable'])
})

test('in Japanese', async () => {
  const drawn = await draw({ ahead: 2 * HOUR })
  await happen(() => i18n.changeLanguage('ja'))
  expect(text(drawn)).toBe('トークンの時計が銀行より2時間進んでいます。パスワードは銀行の時刻と合いません。')
})

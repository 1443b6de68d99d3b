// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest'
import { timelineIn } from '../../../../renderer/stories/data/timeline.ts'
import { TimelineView } from '../../../../renderer/support/timeline/timeline-view.tsx'
import type { ToldTimeline } from '../../../../support/data.ts'
import { fakeRack } from '../../fake-rack.ts'
import { happen, renderWithRack } from '../../render.tsx'

async function show(told: Partial<ToldTimeline> | Error) {
  const timeline = vi.fn(async (_token: string, _user: string | null) => {
    if (told instanceof Error) throw told
    return { ...timelineIn('en'), ...told }
  })
  const page = await renderWithRack(<TimelineView source={{ timeline }} token="one" />, fakeRack(['one']).rack)
  return { ...page, timeline }
}
const refused = (code: string) => Object.assign(new Error(code), { code })
const type = (input: HTMLElement, text: string) => {
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(input, text)
  input.dispatchEvent(new Event('input', { bubbles: true }))
}

test('tells where the two parted, and the moment of it with its time and display', async () => {
  const { get, all } = await show({})
  expect(get('timeline-verdict').textContent).toContain('DP020')
  expect(get('timeline-told').textContent).toContain('09:01:32.5')
  expect(get('timeline-told').textContent).toContain('the registration was cancelled')
  expect(get('timeline-span-done').textContent).toContain('too late')
  expect(all('timeline-pause')).toEqual(['31 min 0 s without events'])
  expect(get('timeline-list').querySelectorAll('li').length).toBe(
    timelineIn('en').moments.length + timelineIn('en').spans.length,
  )
})

test('the keys go along a lane and to the other, and what has the focus is told', async () => {
  const { get } = await show({})
  const focused = () => document.activeElement?.getAttribute('aria-label')
  const press = (key: string) =>
    happen(() => document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true })))
  const stops = () => document.querySelectorAll<HTMLElement>('[data-testid="timeline-moment"][tabindex="0"]')
  expect(stops().length).toBe(1)
  await happen(() => stops()[0]?.focus())
  await press('Home')
  expect(focused()).toBe('09:00:00.0 The insulating tape was pulled')
  await press('ArrowUp')
  expect(focused()).toBe('09:00:02.5 the first image is shown')
  await press('End')
  expect(focused()).toMatch(/^09:00:22\.5 Token registration/)
  expect(get('timeline-told').textContent).toContain('09:00:22.5')
  expect(get('timeline-told').querySelector('[data-testid="display"]')).not.toBeNull()
  expect(stops().length).toBe(1)
})

test('asks anew when told to, and for another user', async () => {
  const { get, timeline } = await show({ user: null, parting: null })
  expect(get('timeline-no-user').textContent).toContain('does not know yet')
  await happen(() => get('timeline-refresh').click())
  expect(timeline).toHaveBeenCalledTimes(2)
  await happen(() => type(get('timeline-user'), ' hanako '))
  await happen(() => get('timeline-user-go').click())
  expect(timeline.mock.lastCall?.slice(0, 2)).toEqual(['one', 'hanako'])
  expect(get('timeline-no-user').textContent).toContain('hanako')
})

test('says that there is no bank, and that nothing happened yet', async () => {
  const { get, find } = await show({ hasBank: false, user: null, parting: null, moments: [], spans: [] })
  expect(get('timeline-no-bank').textContent).toContain('No practice bank')
  expect(get('timeline-nothing').textContent).toContain('Nothing has happened yet')
  expect(find('timeline-user')).toBeNull()
})

test.each([
  ['not-found', 'no longer in the rack'],
  ['bank-unreachable', 'does not answer'],
  ['unheard-of', 'no answer'],
])('%s is said in words', async (code, words) => {
  const { get } = await show(refused(code))
  expect(get('timeline-failure').textContent).toContain(words)
})

// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from 'vitest'
import { NoticeList } from '../../../renderer/parts/notice-list.tsx'
import { notify, notifyFailure, useNotices } from '../../../renderer/parts/notices.ts'
import { workOn } from '../../../renderer/parts/work.ts'
import { fakeRack, refusal } from '../fake-rack.ts'
import { happen, renderWithRack } from '../render.tsx'

beforeEach(() => useNotices.setState(useNotices.getInitialState(), true))

const show = () => renderWithRack(<NoticeList />, fakeRack().rack)
const sentences = () => [...document.querySelectorAll('[data-testid="notice"]')].map((line) => line.textContent?.trim())

test('says a sentence with its values, and what it is about', async () => {
  await show()
  await happen(() => {
    notify('rack.deleted', { values: { name: '窓口 <b>' } })
    notify('rack.severalDeleted', { values: { count: 12 } })
    notify('shell.notOurFile', { about: 'x.json' })
  })
  expect(sentences()).toEqual([
    '窓口 <b> was deleted.',
    '12 tokens were deleted.',
    'x.json is neither a token, a journal nor a case file that this program saved.',
  ])
})

test('a refusal without words of its own is said in general ones', async () => {
  await show()
  await happen(() => notifyFailure(refusal('something-new')))
  expect(sentences()).toEqual(['That did not work. See the simulator’s output for the reason.'])
})

test('its button does what it says, and closes it; the cross only closes it', async () => {
  const page = await show()
  const run = vi.fn()
  await happen(() => notify('rack.deleted', { values: { name: 'x' }, action: { text: 'rack.undo', run } }))
  await happen(() => page.get('notice-action').click())
  expect([run.mock.calls.length, sentences()]).toEqual([1, []])
  await happen(() => notify('rack.deleted', { values: { name: 'x' }, action: { text: 'rack.undo', run } }))
  await happen(() => page.get('notice-close').click())
  expect([run.mock.calls.length, sentences()]).toEqual([1, []])
})

test('long work tells how far it is and is stopped; a single thing has no count', async () => {
  const page = await show()
  let goOn = () => {}
  const wait = () => new Promise<void>((resolve) => (goOn = resolve))
  await happen(() => void workOn('making', ['a', 'b', 'c'], wait))
  expect(page.get('work').textContent).toBe('Making tokens…0 of 3Stop')
  await happen(() => goOn())
  expect(page.get('work').textContent).toBe('Making tokens…1 of 3Stop')
  await happen(() => page.get('work-stop').click())
  expect(page.find('work')).toBeNull()
  await happen(() => void workOn('making', ['a'], wait))
  expect(page.get('work').textContent).toBe('Making tokens…Stop')
  await happen(() => goOn())
  expect(page.find('work')).toBeNull()
})

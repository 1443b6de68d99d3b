// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from 'vitest'
import { training } from '../../../../renderer/stories/data/training.ts'
import { NO_SCORE, scored } from '../../../../renderer/support/training/score.ts'
import type { TrainingSource } from '../../../../renderer/support/training/source.ts'
import { useTraining } from '../../../../renderer/support/training/training-store.ts'
import { TrainingView } from '../../../../renderer/support/training/training-view.tsx'
import { fakeRack } from '../../fake-rack.ts'
import { happen, renderWithRack } from '../../render.tsx'

beforeEach(() => useTraining.setState(useTraining.getInitialState(), true))

async function show(over: Partial<TrainingSource> = {}) {
  const run = vi.fn(over.run ?? training.run)
  const source = { ...training, ...over, run }
  const { rack } = fakeRack(['one'])
  Object.assign(rack.link, { token: async () => rack.token('one').store.getState().view })
  const page = await renderWithRack(<TrainingView source={source} />, rack)
  const click = (id: string) => happen(() => page.get(id).click())
  const diagnose = (id: string) =>
    happen(() => {
      const select = page.get('training-diagnosis') as HTMLSelectElement
      select.value = id
      select.dispatchEvent(new Event('change', { bubbles: true }))
    })
  return { ...page, run, click, diagnose }
}

test('a case comes without its name: its token is called neutrally, and nothing on the page tells it', async () => {
  const { click, get, run } = await show()
  await click('training-begin')
  expect(run.mock.lastCall?.slice(0, 2)).toEqual(['T16', 'Training 1'])
  expect(get('training-says').textContent).toBe('トークンの番号を入れても、使えないと言われます。')
  const told = get('training-view').cloneNode(true) as HTMLElement
  told.querySelector('select')?.remove()
  expect(told.innerHTML).not.toContain('T16')
})

test('the customer answers and says more; a wrong diagnosis is told what would have told the two apart', async () => {
  const { click, diagnose, get, find } = await show()
  await click('training-begin')
  await click('training-ask')
  await click('training-ask')
  expect(get('training-talk').querySelectorAll('dd')).toHaveLength(2)
  expect(find('training-ask')).toBeNull()
  await click('training-more')
  expect(get('training-says').textContent).toContain('何回か入れ間違えました。')
  await diagnose('T17')
  await click('training-judge')
  expect(get('training-judgement').dataset.right).toBe('false')
  expect(get('training-missed').textContent).toContain('続けて間違え')
  expect(get('training-test').textContent).toContain('停止の操作')
  expect(get('training-score').textContent).toBe('0 of 1 case right · questions: 2 · hints: 1')
})

test('the score goes over the session, until a new one begins', async () => {
  const { click, diagnose, get, find } = await show()
  await click('training-begin')
  await diagnose('T16')
  await click('training-judge')
  expect(get('training-judgement').textContent).toContain('T16')
  expect(find('training-missed')).toBeNull()
  await click('training-next')
  await diagnose('T01')
  await click('training-judge')
  expect(get('training-score').textContent).toContain('1 of 2 cases')
  await click('training-end')
  expect(get('training-score').textContent).toContain('1 of 2 cases')
  await click('training-begin')
  expect(get('training-score').textContent).toContain('0 of 0')
})

test('without a diagnosis nothing is judged', async () => {
  const { click, find } = await show()
  await click('training-begin')
  await click('training-judge')
  expect(find('training-judgement')).toBeNull()
})

test.each([
  ['no-bank', 'needs the practice bank'],
  ['not-reached', 'Try another one'],
  ['unheard-of', 'could not be prepared'],
])('%s is said in words, and it can be begun again', async (code, words) => {
  const run = vi.fn(async () => Promise.reject(Object.assign(new Error(), { code })))
  const { click, get } = await show({ run })
  await click('training-begin')
  expect(get('training-problem').textContent).toContain(words)
  expect(get('training-begin')).toBeTruthy()
})

test('an answer that does not come is said, and can be asked for once more', async () => {
  const answer = vi.fn(training.answer).mockRejectedValueOnce(new Error('gone'))
  const { click, get } = await show({ answer })
  await click('training-begin')
  await click('training-ask')
  expect(get('training-view').textContent).toContain('There was no answer')
  await click('training-ask')
  expect(get('training-view').textContent).not.toContain('There was no answer')
})

test('a score counts cases, questions and hints', () => {
  const one = scored(NO_SCORE, { isRight: true, asked: 3, hints: 1 })
  expect(scored(one, { isRight: false, asked: 2, hints: 0 })).toEqual({ cases: 2, right: 1, asked: 5, hints: 1 })
})

import { expect, test } from 'vitest'
import TEXTS from '../../../../renderer/faces/camera-token/locales/en.json' with { type: 'json' }
import { spotsOf, targetOf } from '../../../../renderer/faces/camera-token/targets.ts'

test('every step has a reason in words', () => {
  const reasons: Record<string, string> = TEXTS.why
  const silent = ['connecting', 'splash']
  expect(Object.keys(reasons).sort()).toEqual(
    Object.keys(TEXTS.next)
      .filter((step) => !silent.includes(step))
      .sort(),
  )
})

test('every step with something to do points at it', () => {
  const nothingToDo = ['connecting', 'splash', 'blank']
  for (const step of Object.keys(TEXTS.next)) {
    if (nothingToDo.includes(step)) expect(targetOf(step)).toBeNull()
    else expect(targetOf(step), step).not.toBeNull()
  }
})

test('the light falls on what is pressed, and always on the glass', () => {
  for (const target of ['left', 'middle', 'right', 'power', 'menu', 'tape', 'glass'] as const) {
    const { lit, ringed } = spotsOf(target)
    expect(ringed).toHaveLength(target === 'menu' ? 2 : 1)
    expect(lit).toEqual(expect.arrayContaining([...ringed]))
    expect(lit).toEqual(expect.arrayContaining([...spotsOf('glass').lit]))
  }
  expect(spotsOf(null)).toEqual({ lit: [], ringed: [] })
})

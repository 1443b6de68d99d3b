import { expect, test } from 'vitest'
import { PLAYED } from '../../../../build/stories/kinds/key-fob.ts'
import { isOfKind } from '../../../../renderer/connection/view.ts'
import { FOB_FAULTS, FOB_PROFILES, FOB_SCREENS } from '../../../../token-core/index.ts'

const views = PLAYED.map(({ view }) => view).filter((view) => isOfKind(view, 'key-fob'))
const all = (pick: (view: (typeof views)[number]) => unknown) => [...new Set(views.map(pick))]

test('key fobs are seen on every screen, of every profile, from both sides, with each fault, up and down, alive and over', () => {
  expect(views).toHaveLength(PLAYED.length)
  expect(all(({ display }) => display.screen)).toEqual(expect.arrayContaining([...FOB_SCREENS]))
  expect(all(({ profile }) => profile)).toEqual(expect.arrayContaining([...FOB_PROFILES]))
  expect(all(({ fault }) => fault)).toEqual(expect.arrayContaining([...FOB_FAULTS]))
  expect(all(({ button }) => button)).toEqual(expect.arrayContaining(['up', 'down', null]))
  expect(all(({ isOver }) => isOver)).toEqual(expect.arrayContaining([true, false]))
  expect(all(({ display }) => display.bars)).toEqual(expect.arrayContaining([6, 1, null]))
  const backs = PLAYED.filter(({ pose }) => pose === 'back').map(({ view }) => view)
  expect(backs.map((view) => isOfKind(view, 'key-fob') && view.profile)).toEqual([...FOB_PROFILES])
})

test('each story shows what its name says', () => {
  const shown = (name: string) => views.find(({ id }) => id === name)
  expect(shown('fob-battery')?.display.text).toBe('bAtt 03')
  expect(shown('card-end')?.display.text).toBe('EEEEEE')
  expect(shown('fob-8-code')?.display.code).toHaveLength(8)
  expect(shown('fob-code-soon')?.offAt).toBe((shown('fob-code-soon')?.at ?? 0) + 6_000)
  expect(shown('fob-frozen')?.display.code).toBe(shown('fob-code')?.display.code)
  expect(shown('fob-wrong-codes')?.display.code).not.toBe(shown('fob-code')?.display.code)
  expect(shown('always-next')?.display.code).not.toBe(shown('always-one')?.display.code)
  expect(shown('always-over')?.display.text).toBe('')
})

test('no story holds a key', () => {
  expect(JSON.stringify(PLAYED)).not.toMatch(/"key":|[0-9a-f]{40}/)
})

// @vitest-environment happy-dom
import { expect, test } from 'vitest'
import { MATRIX_CARD } from '../../../../renderer/faces/matrix-card/face.tsx'
import { issueText } from '../../../../renderer/faces/matrix-card/issue-text.ts'
import { i18n } from '../../../../renderer/locales/i18n.ts'
import { TEXTS } from '../../../../renderer/locales/texts.ts'
import { fakeCard } from './fake-card.ts'

const view = fakeCard({ issue: 2 }).view()
const at = (key: string) =>
  key.split('.').reduce<unknown>((texts, part) => (texts as Record<string, unknown>)?.[part], TEXTS.en)

test.each([
  ['ja', 'お客様カード（2枚目）', '時間が経過'],
  ['en', 'matrix card, issue 2', 'Time passed'],
])('in %s its row says which card it is, and its journal what happened', async (language, glance, passed) => {
  await i18n.changeLanguage(language)
  expect(MATRIX_CARD.glance(view, i18n.t)).toBe(glance)
  expect(MATRIX_CARD.journal.sentence({ type: 'time-passed', at: 0 }, i18n.t)).toBe(passed)
  expect(MATRIX_CARD.journal.groups).toContain(MATRIX_CARD.journal.groupOf({ type: 'time-passed', at: 0 }))
})

test('it is found by what is printed on it', () => {
  expect(MATRIX_CARD.found(view, i18n.t).join('\n')).toContain('確認用パスワード')
})

test('paper asks for nothing and does nothing by itself', () => {
  expect([MATRIX_CARD.limit(view), MATRIX_CARD.nextChange(view), MATRIX_CARD.account(view)]).toEqual([null, null, null])
  expect(MATRIX_CARD.isTimed).toBe(false)
})

test('every step, model, preset and caption has words', () => {
  for (const key of [`next.${MATRIX_CARD.nextStep(view, null)}`, `why.${MATRIX_CARD.nextStep(view, null)}`]) {
    expect(at(key), key).toBeDefined()
  }
  for (const { name, presets } of MATRIX_CARD.models) {
    expect(at(`rack.model.${name}`)).toBeDefined()
    for (const preset of presets) expect(at(`rack.preset.${preset.name}.note`), preset.name).toBeDefined()
  }
  for (const { name, story } of MATRIX_CARD.presenting.situations) {
    expect(at(`present.situation.${name}.name`), name).toBeDefined()
    for (const chapter of story) {
      expect(at(`story.${MATRIX_CARD.presenting.captionIn(chapter, 'matrix-card')}.why`), chapter.id).toBeDefined()
    }
  }
  for (const { does } of MATRIX_CARD.keys) expect(at(`keys.${does}`), does).toBeDefined()
})

test('a saved journal shows the card as it was printed, and nothing beyond its ends', () => {
  const { display } = view
  const rows = [
    { kind: 'matrix-card', sequence: 1, hostAt: 5, event: { type: 'time-passed', at: 7 }, effects: [], display },
  ] as const
  const place = MATRIX_CARD.replayed({ kind: 'matrix-card', name: 'Saved', serial: null, profile: null, rows })
  expect(place(0)).toMatchObject({ name: 'Saved', serial: '12345678901', at: 7, display })
  expect([place(1), place(-1)]).toEqual([null, null])
  expect(issueText(place(0)?.issue ?? 1, i18n.t)).toBe('–')
})

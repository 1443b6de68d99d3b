// @vitest-environment happy-dom
import { expect, test } from 'vitest'
import { captionIn, targetIn } from '../../../renderer/faces/camera-token/stories.ts'
import { faceOfKind, KINDS } from '../../../renderer/faces/faces.ts'
import { TEXTS } from '../../../renderer/locales/texts.ts'
import { chapterAt, situationOf } from '../../../renderer/presenting/story.ts'

const chapters = KINDS.flatMap((kind) => faceOfKind(kind).presenting.situations).flatMap(({ story }) => story)
const storyOf = (name: string) => situationOf(name)?.story ?? []

test('everything that a story says itself has words and a reason, and no words are left over', () => {
  const said = chapters.flatMap(({ id, until, instead }) =>
    until === null ? [id] : Object.keys(instead).map((step) => `${id}/${step}`),
  )
  expect([...new Set(said)].sort()).toEqual(Object.keys(TEXTS.ja.story).sort())
  for (const { do: what, why } of Object.values(TEXTS.ja.story)) expect(what && why).toBeTruthy()
})

test('the steps that stories name are steps of the token', () => {
  for (const { until, instead } of chapters) {
    for (const step of [...(until ?? []), ...Object.keys(instead)]) expect(Object.keys(TEXTS.en.next)).toContain(step)
  }
})

test('a chapter follows the token and gives way to the next when the token has come to its end', () => {
  const story = storyOf('goes-wrong')
  const place = story.findIndex(({ id }) => id === 'wait')
  expect(chapterAt(story, place, 'dark-window')).toBe(place)
  expect(targetIn(story[place], 'activation-code')).toBe('wait')
  expect(captionIn(story[place], 'activation-code')).toBe('wait/activation-code')
  expect(chapterAt(story, place, 'lapsed')).toBe(place + 1)
  expect(captionIn(story[place + 1], 'lapsed')).toBe('lapsed')
  expect(targetIn(story[place + 1], 'lapsed')).toBe('right')
  expect(targetIn(story[place + 1], 'off')).toBe('menu')
})

test('from the first step on, DP020 comes before a new registration', () => {
  const ids = storyOf('dp020').map(({ id }) => id)
  expect(ids.slice(0, 3)).toEqual(['look', 'dp020', 'initialise'])
})

test('that the time is up is said whatever the story is at, and a caption of the bank waits for the presenter', () => {
  const [login] = storyOf('goes-wrong')
  expect(captionIn(login, 'off')).toBe('login')
  expect(targetIn(login, 'off')).toBeNull()
  expect(captionIn(login, 'lapsed')).toBe('lapsed')
  expect(captionIn(undefined, 'start')).toBe('start')
})

test('the last chapter stays', () => {
  const story = storyOf('activated')
  expect(chapterAt(story, story.length - 1, 'transaction')).toBe(story.length - 1)
})

// @vitest-environment happy-dom
import { expect, test } from 'vitest'
import { KEY_FOB } from '../../../../renderer/faces/key-fob/face.tsx'
import { TEXTS } from '../../../../renderer/locales/texts.ts'
import { chapterAt } from '../../../../renderer/presenting/story.ts'
import { fakeFob } from './fake-fob.ts'

const { presenting } = KEY_FOB
const story = presenting.situations.find(({ name }) => name === 'fob-login')?.story ?? []
const has = (key: string) =>
  key.split('.').reduce<unknown>((texts, part) => (texts as Record<string, unknown>)?.[part], TEXTS.en)

test('press, read, type, wait until it is dark', async () => {
  const fake = fakeFob()
  const connection = fake.connect()
  const step = () => KEY_FOB.nextStep(fake.view(), null)
  expect(presenting.targetIn(story[0], step())).toBe('button')
  await presenting.doStep(connection, 'button')
  expect(fake.sent.map(({ type }) => type)).toEqual(['press', 'release'])
  const typing = chapterAt(story, 0, step())
  expect(presenting.captionIn(story[typing], step())).toBe('fob-type')
  expect(presenting.targetIn(story[typing], step())).toBeNull()
  expect(presenting.targetIn(story[2], step())).toBe('wait')
  expect(presenting.captionIn(story[2], step())).toBe('fob-dark/fob-code')
  fake.pass(30_000)
  expect(chapterAt(story, 2, step())).toBe(3)
})

test('every caption has words, and every step a reason', () => {
  for (const { name, story: told } of presenting.situations) {
    expect(has(`present.situation.${name}`), name).toBeDefined()
    for (const { id, until, instead } of told) {
      if (until === null) expect(has(`story.${id}.do`), id).toBeDefined()
      for (const step of Object.keys(instead)) expect(has(`story.${id}/${step}.do`), `${id}/${step}`).toBeDefined()
    }
  }
  const steps = Object.keys(TEXTS.en.next).filter((step) => step.startsWith('fob-'))
  expect(steps.length).toBeGreaterThan(7)
  for (const step of steps) expect(has(`why.${step}`), step).toBeDefined()
})

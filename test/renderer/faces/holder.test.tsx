// @vitest-environment happy-dom
import { expect, test } from 'vitest'
import { faceOf } from '../../../renderer/faces/faces.ts'
import { i18n } from '../../../renderer/locales/i18n.ts'
import { fakeOf, fakeToken } from '../fake-token.ts'
import { happen, render } from '../render.tsx'
import { fakeFob } from './key-fob/fake-fob.ts'
import { fakeCard } from './matrix-card/fake-card.ts'
import { phone, phoneWith } from './software-token/phones.ts'

const HOLDER = { loginId: 'S0001', name: 'しんきん 太郎', company: '株式会社さくら印刷 23456789007', page: '/SIM-K20' }
/** His login ID; the card has it printed on it, and its row says the name. */
const HELD = /S0001|しんきん 太郎/

/** One of each kind. */
const FAKES: readonly (readonly [
  name: string,
  fake: Pick<ReturnType<typeof fakeOf>, 'connect' | 'leave' | 'clock' | 'show' | 'view'>,
])[] = [
  ['the camera token', fakeToken()],
  ['a key fob', fakeFob()],
  ['the Shinkin app', fakeOf<'software-token'>(phone('sk-app'))],
  ['the NTT DATA app', fakeOf<'software-token'>(phoneWith(['セイワ', null]))],
  ['the matrix card', fakeCard()],
]

test.each(FAKES)('row and panel of %s say whose it is', async (_, fake) => {
  const view = fake.view()
  const { glance, Panel } = faceOf(view)
  const page = await render(<Panel />, fake)
  expect(page.find('holder')).toBeNull()
  expect(glance(view, i18n.t)).not.toMatch(HELD)
  const held = { ...view, holder: HOLDER }
  await happen(() => fake.show(held))
  expect(page.get('holder').textContent).toContain(HOLDER.name)
  expect(glance(held, i18n.t)).toMatch(HELD)
})

// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest'
import { doStep } from '../../../../renderer/faces/camera-token/do-step.ts'
import { nextStep } from '../../../../renderer/faces/camera-token/next-step.ts'
import { targetOf } from '../../../../renderer/faces/camera-token/targets.ts'
import { FIRST_IMAGE, fakeToken } from '../../fake-token.ts'

/** Does what the caption asks for, as the presenter's key does. */
function presenter() {
  const fake = fakeToken({ tapeIn: true })
  const connection = fake.connect()
  return { fake, next: () => doStep(connection, targetOf(nextStep(fake.view()))) }
}

test('leads from the tape to the camera, and from the digits to the second scan', async () => {
  const { fake, next } = presenter()
  await next()
  expect(fake.view().tapeIn).toBe(false)
  const holding = next()
  await vi.waitFor(() => expect(fake.view().hold?.action).toBe('switch-on'))
  fake.pass(2_000)
  await holding
  fake.pass(500)
  expect(nextStep(fake.view())).toBe('start')
  await next()
  expect(fake.view().display.camera).toBe(true)
  fake.apply({ type: 'scan', text: FIRST_IMAGE })
  for (const step of ['code-accepted', 'awaiting-second', 'scanning-second']) {
    await next()
    expect(nextStep(fake.view())).toBe(step)
  }
  expect(fake.view().buttons.right).toBe('up')
})

test('puts cells into a token that has none', async () => {
  const { fake, next } = presenter()
  fake.apply({ type: 'tape-removed' })
  fake.apply({ type: 'battery-removed' })
  await next()
  expect(fake.view().battery).not.toBeNull()
})

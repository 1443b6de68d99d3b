import { expect, test } from 'vitest'
import { cameraTokenOf } from '../../../renderer/camera/camera-token.ts'
import { fakeToken } from '../fake-token.ts'

function connect() {
  const fake = fakeToken()
  const connection = fake.connect({ clock: () => 400_000 })
  return { fake, connection, state: () => ({ ...connection.store.getState(), view: cameraTokenOf(connection) }) }
}

test('knows the token and how far its clock is ahead as soon as the stream begins', () => {
  const { state } = connect()
  expect(state()).toMatchObject({ link: 'live', clockOffset: 600_000 })
  expect(state().view?.serial).toBe('12-3456789-0')
})

test('sends one after the other: a release never overtakes its press', async () => {
  const waiting: (() => void)[] = []
  const started: string[] = []
  const fake = fakeToken()
  const connection = fake.connect({
    async deliver(event) {
      started.push(event.type)
      await new Promise<void>((resolve) => waiting.push(resolve))
      return fake.apply(event)
    },
  })
  void connection.send({ type: 'press', button: 'left' })
  const released = connection.send({ type: 'release', button: 'left' })
  await expect.poll(() => started).toEqual(['press'])
  waiting.shift()?.()
  await expect.poll(() => started).toEqual(['press', 'release'])
  waiting.shift()?.()
  expect(await released).toMatchObject({ buttons: { left: 'up' } })
})

test('an answer that is older than what is known changes nothing', () => {
  const { fake, state } = connect()
  const old = fake.view()
  fake.apply({ type: 'press', button: 'left' })
  fake.show(old)
  expect(state().view?.buttons.left).toBe('down')
})

test('a host that was started again counts from the start, and is believed', () => {
  const { fake, state } = connect()
  const old = fake.view()
  fake.apply({ type: 'press', button: 'left' })
  fake.say('lost')
  expect(state().view?.buttons.left).toBe('down')
  fake.say('live')
  fake.show(old)
  expect(state().view?.buttons.left).toBe('up')
})

test('a release that did not arrive is sent when the host answers again', async () => {
  const { fake, connection, state } = connect()
  await connection.send({ type: 'press', button: 'middle' })
  fake.failWith(new TypeError('Failed to fetch'))
  expect(await connection.send({ type: 'release', button: 'middle' })).toBeNull()
  expect(state().link).toBe('lost')
  fake.failWith(null)
  fake.say('live')
  await connection.settled()
  expect(fake.view().buttons.middle).toBe('up')
})

test('a refusal of the host is an answer: the connection stands', async () => {
  const { fake, connection, state } = connect()
  fake.failWith(Object.assign(new Error('too long'), { name: 'ApiError', code: 'bad-request', status: 400 }))
  expect(await connection.send({ type: 'scan', text: 'x' })).toBeNull()
  expect(state().link).toBe('live')
})

// @vitest-environment happy-dom
import { beforeEach, describe, expect, test } from 'vitest'
import { useReplay } from '../../../renderer/journal/replay-store.ts'
import { useNotices } from '../../../renderer/parts/notices.ts'
import { openAllSaved, useDroppedFiles } from '../../../renderer/shell/open-saved.ts'
import { fakeRack, refusal } from '../fake-rack.ts'
import { happen, renderWithRack } from '../render.tsx'

beforeEach(() => {
  useNotices.setState(useNotices.getInitialState(), true)
  useReplay.setState(useReplay.getInitialState(), true)
})

const json = (name: string, value: unknown) => new File([JSON.stringify(value)], name)
const tokenFile = (name: string) =>
  json(`${name}.json`, { format: 'camera-token-simulator/token-file', version: 1, name })
const said = () => useNotices.getState().shown.map(({ about, text }) => [about, text])

function follow() {
  const fake = fakeRack(['one'])
  const replay = async () => ({ form: 'report', name: 'x', serial: 'x', profile: 'dp', rows: [], differences: [] })
  Object.assign(fake.rack.link, { replay })
  fake.rack.start()
  return { ...fake, state: () => fake.rack.store.getState() }
}

test('tokens go into the rack, one after the other', async () => {
  const { rack, state } = follow()
  await openAllSaved(rack, [tokenFile('a'), tokenFile('b')])
  expect(state()).toMatchObject({ order: ['one', 'new1', 'new2'], chosen: 'new2' })
})

test('a journal comes onto the stage under the name of its file', async () => {
  const { rack } = follow()
  await openAllSaved(rack, [json('saved.json', { format: 'camera-token-simulator/journal-report', version: 1 })])
  expect(useReplay.getState().open).toMatchObject({ file: 'saved.json', form: 'report' })
})

test.each([
  ['text', new File(['hello'], 'x.json')],
  ['other JSON', json('x.json', { a: 1 })],
  ['null', json('x.json', null)],
  ['a list', json('x.json', [])],
])('%s is neither, and that is said', async (_, file) => {
  const { rack, state } = follow()
  await openAllSaved(rack, [file])
  expect(said()).toEqual([['x.json', 'shell.notOurFile']])
  expect(state().order).toEqual(['one'])
})

test.each([
  ['invalid-request', 'shell.notReadable'],
  ['too-large', 'failure.too-large'],
])('what the host refuses with %s is said with the file’s name, and the next file is opened', async (code, text) => {
  const { rack, state, link } = follow()
  link.importToken.mockImplementationOnce(() => Promise.reject(refusal(code)))
  await openAllSaved(rack, [tokenFile('bad'), tokenFile('good')])
  expect(said()).toEqual([
    ['bad.json', text],
    [null, 'rack.imported'],
  ])
  expect(state().order).toEqual(['one', 'new1'])
})

describe('files that are dropped', () => {
  const Page = () => {
    useDroppedFiles()
    return <p>page</p>
  }
  async function show() {
    const fake = follow()
    await renderWithRack(<Page />, fake.rack)
    const drop = (type: string, files: readonly File[], types = ['Files']) => {
      const event = new Event(type, { bubbles: true, cancelable: true })
      Object.assign(event, { dataTransfer: { files, types } })
      let isHeard = false
      const hear = () => {
        isHeard = true
      }
      document.addEventListener('drop', hear, { once: true })
      document.body.dispatchEvent(event)
      document.removeEventListener('drop', hear)
      return { isHandled: event.defaultPrevented, isHeard }
    }
    return { ...fake, drop }
  }

  test('saved ones are opened, and whoever waits for pictures does not hear of them', async () => {
    const { drop, state } = await show()
    let result = {}
    await happen(() => {
      result = drop('drop', [tokenFile('a'), new File([''], 'photo.png'), tokenFile('b')])
    })
    expect(result).toEqual({ isHandled: true, isHeard: false })
    await expect.poll(() => state().order).toEqual(['one', 'new1', 'new2'])
  })

  test('others go on to whoever wants them; the browser never opens them in place of the page', async () => {
    const { drop } = await show()
    expect(drop('drop', [new File([''], 'photo.png')])).toEqual({ isHandled: true, isHeard: true })
    expect(drop('dragover', [])).toMatchObject({ isHandled: true })
    expect(drop('dragover', [], ['text/plain'])).toMatchObject({ isHandled: false })
    expect(drop('drop', [], ['text/plain'])).toMatchObject({ isHandled: false })
  })
})

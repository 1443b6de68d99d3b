// @vitest-environment happy-dom
import { beforeEach, describe, expect, test, vi } from 'vitest'
import type { Rack } from '../../../renderer/connection/rack-store.ts'
import { useReplay } from '../../../renderer/journal/replay-store.ts'
import { i18n } from '../../../renderer/locales/i18n.ts'
import { useNotices } from '../../../renderer/parts/notices.ts'
import { stopAsking, useAsking } from '../../../renderer/rack/asking.ts'
import { newTokensIn } from '../../../renderer/rack/key-files.ts'
import { openAllSaved, useDroppedFiles } from '../../../renderer/shell/open-saved.ts'
import { useCaseFiles } from '../../../renderer/support/case-file/case-store.ts'
import type { CaseFileSource } from '../../../renderer/support/case-file/source.ts'
import { useDeskState } from '../../../renderer/support/desk-store.ts'
import type { OpenedCase } from '../../../support/data.ts'
import { fakeRack, refusal } from '../fake-rack.ts'
import { happen, renderWithRack } from '../render.tsx'

beforeEach(() => {
  useNotices.setState(useNotices.getInitialState(), true)
  useReplay.setState(useReplay.getInitialState(), true)
  useCaseFiles.setState(useCaseFiles.getInitialState(), true)
  useDeskState.setState(useDeskState.getInitialState(), true)
})

const json = (name: string, value: unknown) => new File([JSON.stringify(value)], name)
const tokenFile = (name: string) =>
  json(`${name}.json`, { format: 'camera-token-simulator/token-file', version: 1, name })
const said = () => useNotices.getState().shown.map(({ about, text }) => [about, text])

const opened = { notes: 'asked twice', caseId: 'T01' } as OpenedCase
const open = vi.fn(async () => opened)
const where = (rack: Rack) => ({
  rack,
  desk: { caseFiles: { open } as unknown as CaseFileSource },
  language: 'en' as const,
  t: i18n.getFixedT('en'),
})
const caseFile = (name: string) => json(name, { format: 'camera-token-simulator/case-file', version: 1 })

function follow() {
  const fake = fakeRack(['one'])
  const replay = async () => ({ form: 'report', name: 'x', serial: 'x', profile: 'dp', rows: [], differences: [] })
  Object.assign(fake.rack.link, { replay })
  fake.rack.start()
  return { ...fake, state: () => fake.rack.store.getState() }
}

test('tokens go into the rack, one after the other', async () => {
  const { rack, state } = follow()
  await openAllSaved(where(rack), [tokenFile('a'), tokenFile('b')])
  expect(state()).toMatchObject({ order: ['one', 'new1', 'new2'], chosen: 'new2' })
})

test('a journal comes onto the stage under the name of its file', async () => {
  const { rack } = follow()
  await openAllSaved(where(rack), [json('saved.json', { format: 'camera-token-simulator/journal-report', version: 1 })])
  expect(useReplay.getState().open).toMatchObject({ file: 'saved.json', form: 'report' })
})

test('a case file comes onto the desk', async () => {
  const { rack } = follow()
  await openAllSaved(where(rack), [caseFile('case.json')])
  expect(useCaseFiles.getState().open).toMatchObject({ file: 'case.json', told: opened })
  expect(useDeskState.getState()).toMatchObject({ isOpen: true, view: 'case-file' })
})

test.each([
  ['damaged', 'damaged'],
  ['other-version', 'other-version'],
  ['not-a-case-file', 'not-a-case-file'],
  ['invalid-request', 'not-a-case-file'],
  ['too-large', 'too-large'],
  ['unheard-of', 'other'],
])('a case file that is refused with %s is said with its name, and what is open stays', async (code, why) => {
  const { rack } = follow()
  await openAllSaved(where(rack), [caseFile('good.json')])
  open.mockRejectedValueOnce(refusal(code))
  await openAllSaved(where(rack), [caseFile('bad.json')])
  expect(said()).toEqual([['bad.json', `supportCaseFile.refused.${why}`]])
  expect(useCaseFiles.getState().open).toMatchObject({ file: 'good.json' })
})

test('without a desk nobody opens case files', async () => {
  const { rack } = follow()
  await openAllSaved({ ...where(rack), desk: null }, [caseFile('case.json')])
  expect(said()).toEqual([['case.json', 'shell.notOurFile']])
})

test.each([
  ['text', new File(['hello'], 'x.json')],
  ['other JSON', json('x.json', { a: 1 })],
  ['null', json('x.json', null)],
  ['a list', json('x.json', [])],
])('%s is neither, and that is said', async (_, file) => {
  const { rack, state } = follow()
  await openAllSaved(where(rack), [file])
  expect(said()).toEqual([['x.json', 'shell.notOurFile']])
  expect(state().order).toEqual(['one'])
})

test.each([
  ['invalid-request', 'shell.notReadable'],
  ['too-large', 'failure.too-large'],
])('what the host refuses with %s is said with the file’s name, and the next file is opened', async (code, text) => {
  const { rack, state, link } = follow()
  link.importToken.mockImplementationOnce(() => Promise.reject(refusal(code)))
  await openAllSaved(where(rack), [tokenFile('bad'), tokenFile('good')])
  expect(said()).toEqual([
    ['bad.json', text],
    [null, 'rack.imported'],
  ])
  expect(state().order).toEqual(['one', 'new1'])
})

describe('key files', () => {
  const key = (held: 'none' | 'same' | 'other') => ({ serial: 'ABCD12345678', held, unfit: null })
  const keyFile = (name: string) => new File(['\uFEFF<?xml version="1.0"?><KeyContainer/>'], name)
  const fault = (of: object) =>
    Object.assign(refusal('key-file'), { name: 'ApiError', fault: { refusal: 'xml', ...of } })
  function followKeys(look: () => Promise<unknown>) {
    const fake = follow()
    const lookIntoKeyFile = vi.fn(look)
    Object.assign(fake.rack.link, { lookIntoKeyFile })
    stopAsking()
    return { ...fake, lookIntoKeyFile }
  }
  const asked = () => useAsking.getState().open

  test('one in the clear is asked about, with what is in it', async () => {
    const { rack } = followKeys(async () => ({ openedWith: null, keys: [key('none')] }))
    void openAllSaved(where(rack), [keyFile('stock.xml')])
    await expect.poll(asked).toMatchObject({
      kind: 'key-file',
      file: { name: 'stock.xml', secret: null },
      contents: { keys: [{ serial: 'ABCD12345678' }] },
    })
  })

  test.each([
    ['key-needed', 'key'],
    ['passphrase-needed', 'passphrase'],
  ])('%s: asks for it', async (code, secret) => {
    const { rack } = followKeys(() => Promise.reject(fault({ code })))
    void openAllSaved(where(rack), [keyFile('sealed.pskc')])
    await expect.poll(asked).toMatchObject({ file: { secret }, contents: null })
  })

  test('several are asked about one after the other', async () => {
    const { rack } = followKeys(async () => ({ openedWith: null, keys: [] }))
    void openAllSaved(where(rack), [keyFile('a.xml'), keyFile('b.xml')])
    await expect.poll(asked).toMatchObject({ file: { name: 'a.xml' } })
    stopAsking()
    await expect.poll(asked).toMatchObject({ file: { name: 'b.xml' } })
  })

  test('what is wrong with one is said with its place, and nothing is asked', async () => {
    const { rack } = followKeys(() => Promise.reject(fault({ code: 'other-digits', keyPackage: 2, value: 9 })))
    await openAllSaved(where(rack), [keyFile('bad.xml')])
    expect(asked()).toBeNull()
    expect(useNotices.getState().shown).toMatchObject([
      {
        about: 'bad.xml',
        text: 'keyFile.refused',
        values: { why: 'KeyPackage 2: The passwords have “9” digits; it must be 6, 7 or 8.' },
      },
    ])
  })

  test.each([
    [['none', 'none'], 2],
    [['same', 'none'], 1],
    [['same'], 0],
    [['none', 'other'], null],
  ] as const)('%j makes %s tokens', (held, count) => {
    const keys = held.map(
      (one) => ({ ...key(one), kind: 'key-fob', issuer: null, codes: null, profile: null }) as const,
    )
    expect(newTokensIn({ openedWith: null, keys })).toBe(count)
  })
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

// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from 'vitest'
import type { Bridge } from '../../../electron/bridge.ts'
import { chooseFiles, copyText, fileName, isXml, saveFile } from '../../../renderer/parts/files.ts'

afterEach(() => {
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})

const desktop = (part: Partial<Bridge>) => vi.stubGlobal('camtoken', part)

test('a browser saves by a link to the content', async () => {
  const clicked: string[] = []
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    clicked.push(`${this.download} ${this.href.slice(0, 5)}`)
  })
  expect(await saveFile('tokens', 'token.json', new Blob(['{}']))).toBe(true)
  expect(clicked).toEqual(['token.json blob:'])
})

test('the desktop saves by its dialog, and says when nothing was saved', async () => {
  const save = vi.fn(async () => null)
  desktop({ saveFile: save })
  expect(await saveFile('pskc', 'keys.xml', new Blob(['<a/>']))).toBe(false)
  expect(save).toHaveBeenCalledWith({ kind: 'pskc', name: 'keys.xml', bytes: new TextEncoder().encode('<a/>') })
  desktop({ saveFile: async () => ({ name: 'keys.xml' }) })
  expect(await saveFile('pskc', 'keys.xml', new Blob(['<a/>']))).toBe(true)
})

test('a browser asks for files by a field; none when that is left', async () => {
  const files = [new File(['1'], 'one.json'), new File(['2'], 'two.json')]
  const asked: unknown[] = []
  const click = vi.spyOn(HTMLInputElement.prototype, 'click').mockImplementation(function (this: HTMLInputElement) {
    asked.push(this.type, this.multiple, this.accept)
    Object.defineProperty(this, 'files', { value: files })
    this.dispatchEvent(new Event('change'))
  })
  expect(await chooseFiles('tokens')).toEqual(files)
  expect(asked).toEqual(['file', true, '.json,application/json'])
  click.mockImplementation(function (this: HTMLInputElement) {
    this.dispatchEvent(new Event('cancel'))
  })
  expect(await chooseFiles('tokens')).toEqual([])
})

test('the desktop asks by its dialog', async () => {
  desktop({ openFile: async () => ({ name: 'one.json', bytes: new TextEncoder().encode('{"a":1}') }) })
  const [file] = await chooseFiles('tokens')
  expect([file?.name, await file?.text()]).toEqual(['one.json', '{"a":1}'])
  desktop({ openFile: async () => null })
  expect(await chooseFiles('tokens')).toEqual([])
})

test.each([
  [['token', '12-3456700-0', '窓口の見本'], 'token-12-3456700-0-窓口の見本'],
  [['a/b\\c:d*e?f"g<h>i|j'], 'a_b_c_d_e_f_g_h_i_j'],
  [['two  words\n\u0007'], 'two_words_'],
])('%j make a name that every system takes', (parts, name) => {
  expect(fileName(...parts)).toBe(name)
})

test('text goes onto the clipboard by the desktop where there is one', async () => {
  const copy = vi.fn(async () => undefined)
  desktop({ copyText: copy })
  await copyText('1234')
  expect(copy).toHaveBeenCalledWith('1234')
})

test.each([
  ['keys.xml', '', true],
  ['KEYS.PSKC', '', true],
  ['keys', 'application/pskc+xml', true],
  ['keys', 'text/xml', true],
  ['picture.svg', 'image/svg+xml', false],
  ['token.json', 'application/json', false],
])('%s of the type "%s" is XML: %s', (name, type, is) => {
  expect(isXml(new File([], name, { type }))).toBe(is)
})

import { readFileSync } from 'node:fs'
import http from 'node:http'
import https from 'node:https'
import net from 'node:net'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { loadScanner } from '../../scanner/index.ts'
import { WASM_PATH } from './load.ts'
import { page, paintCode, pictureOf } from './pictures.ts'

// Every way out of this process. Each says which it was and throws.
const asked: string[] = []
const refuse = (name: string) => () => {
  asked.push(name)
  throw new Error(`${name} was asked for`)
}

beforeEach(() => {
  asked.length = 0
  vi.stubGlobal('fetch', refuse('fetch'))
  vi.stubGlobal('XMLHttpRequest', refuse('XMLHttpRequest'))
  vi.stubGlobal('WebSocket', refuse('WebSocket'))
  vi.spyOn(http, 'request').mockImplementation(refuse('http.request'))
  vi.spyOn(https, 'request').mockImplementation(refuse('https.request'))
  vi.spyOn(net.Socket.prototype, 'connect').mockImplementation(refuse('connect'))
  vi.spyOn(console, 'error').mockImplementation(() => {})
})
afterEach(() => {
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})

function picture(text: string) {
  const canvas = page(640, 480, 2)
  paintCode(canvas, text, { x: 320, y: 240, module: 6 })
  return pictureOf(canvas)
}

test('loading and reading ask no network', async () => {
  const wasm = readFileSync(WASM_PATH)
  for (const form of [wasm, new Uint8Array(wasm).buffer]) {
    const scanner = await loadScanner({ wasm: form, now: () => 0 })
    expect((await scanner.readFrame(picture('OFFLINE'))).codes.map((code) => code.text)).toEqual(['OFFLINE'])
    expect((await scanner.readStill(picture('STILL'))).codes.map((code) => code.text)).toEqual(['STILL'])
    expect((await scanner.readStill(pictureOf(page(640, 480, 2)))).codes).toEqual([])
  }
  expect(asked).toEqual([])
})

test('the spies do see a request', async () => {
  expect(() => http.get('http://127.0.0.1:9/')).toThrow('was asked for')
  expect(() => net.connect(9, '127.0.0.1')).toThrow('connect was asked for')
  expect(() => fetch('http://127.0.0.1:9/')).toThrow('fetch was asked for')
})

test('zxing is made from the bytes given and from nowhere else', async () => {
  const wasm = new Uint8Array(readFileSync(WASM_PATH))
  const instantiate = vi.spyOn(WebAssembly, 'instantiate')
  const scanner = await loadScanner({ wasm })
  expect(instantiate).toHaveBeenCalledTimes(1)
  const used = new Uint8Array(instantiate.mock.calls[0]?.[0] as unknown as ArrayBuffer)
  expect(Buffer.from(used).equals(wasm)).toBe(true)
  expect((await scanner.readFrame(picture('MINE'))).codes).toHaveLength(1)
})

test('other bytes are an error, not a reason to fetch', async () => {
  const wasm = new Uint8Array(readFileSync(WASM_PATH))
  await expect(loadScanner({ wasm: wasm.subarray(0, wasm.length >> 1) })).rejects.toThrow()
  await expect(loadScanner({ wasm: new Uint8Array(0) })).rejects.toThrow()
  expect(asked).toEqual([])
})

test('with no bytes WebAssembly is not touched', async () => {
  const instantiate = vi.spyOn(WebAssembly, 'instantiate')
  const scanner = await loadScanner({ wasm: null })
  expect((await scanner.readFrame(picture('JSQR'))).codes.map((code) => code.text)).toEqual(['JSQR'])
  expect(instantiate).not.toHaveBeenCalled()
})

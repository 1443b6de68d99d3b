/** Violations of the room rules (docs/architecture.md), each with a part of the message that must answer it. */
export const PLANTED: readonly { room: string; code: string; message: string }[] = [
  ...[
    ['export const at = Date.now()', 'no clock'],
    ['export const at = performance.now()', 'no clock'],
    ['export const n = Math.random()', 'no randomness'],
    ["export const n = Math['random']()", 'no randomness'],
    ['export const { random } = Math', 'no randomness'],
    ['export const m = Math', 'no randomness'],
    ['export const k = crypto.getRandomValues(new Uint8Array(8))', 'no randomness'],
    ['export const f = new Intl.NumberFormat()', 'no locale'],
    ["console.log('seen')", 'prints nothing'],
    ['setTimeout(() => 1, 5)', 'no timer'],
    ['setInterval(() => 1, 5)', 'no timer'],
    ['queueMicrotask(() => {})', 'synchronous'],
    ['export const p = Promise.resolve(1)', 'synchronous'],
    ['export const f = async () => 1', 'synchronous'],
    ['export async function f() {}', 'synchronous'],
    ['export const f = async function () {}', 'synchronous'],
    ['export const o = { async f() {} }', 'synchronous'],
    ['export const f = async (x: AsyncIterable<number>) => { for await (const _ of x) return 1 }', 'no await'],
    ['export const r = await read()', 'no await'],
    ["export const r = fetch('/')", 'no network'],
    ['export const e = process.env', 'no node'],
    ["export const b = Buffer.from('a')", 'no node'],
    ['export const d = new globalThis.Date()', 'no platform'],
    ["import { readFileSync } from 'node:fs'", 'is pure'],
    ["import { Hono } from 'hono'", 'is pure'],
    ["import { base64 } from '@scure/base'", 'is pure'],
    ["import { startHost } from '../host/index.ts'", 'no other room'],
    ["import type { Scanner } from '../scanner/index.ts'", 'no other room'],
  ].map(([code = '', message = '']) => ({ room: 'token-core', code, message })),
  {
    room: 'token-core/camera-token',
    code: "import { startBank } from '../../bank/index.ts'",
    message: 'no other room',
  },
  { room: 'token-core/camera-token', code: 'export default 1', message: 'default export' },

  { room: 'scanner', code: "import { readFileSync } from 'node:fs'", message: 'zxing-wasm and jsqr only' },
  { room: 'scanner', code: "import { step } from '../token-core/index.ts'", message: 'knows no other room' },
  {
    room: 'scanner',
    code: "import type { TokenView } from '../host/client/client.ts'",
    message: 'knows no other room',
  },

  { room: 'server', code: "import { startHost } from '../host/index.ts'", message: 'knows neither' },
  { room: 'server', code: "import { step } from '../token-core/index.ts'", message: 'knows neither' },
  { room: 'token-core', code: "import { wrongIn } from '../server/index.ts'", message: 'no other room' },
  { room: 'bank', code: "import { listOf } from '../server/list-of.ts'", message: 'by its door only' },

  { room: 'host', code: "import { startBank } from '../bank/index.ts'", message: 'only through QR codes' },
  { room: 'host', code: "import { app } from 'electron'", message: 'give startHost an option' },
  { room: 'host', code: "import { useState } from 'react'", message: 'the renderer draws it' },
  {
    room: 'host/storage',
    code: "import { step } from '../../token-core/camera-token/step.ts'",
    message: 'by its door only',
  },
  { room: 'host', code: "import { ladder } from '../scanner/ladder.ts'", message: 'by its door only' },

  { room: 'bank', code: "import { startHost } from '../host/index.ts'", message: 'knows nothing of the simulator' },
  {
    room: 'bank/web',
    code: "import type { TokenView } from '../../host/client/client.ts'",
    message: 'knows nothing of the simulator',
  },
  { room: 'bank', code: "import { loadScanner } from '../scanner/index.ts'", message: 'reads no pictures' },
  { room: 'bank', code: "import { app } from 'electron'", message: 'without a desktop' },
  { room: 'bank', code: "import { seal } from '../token-core/message/seal.ts'", message: 'by its door only' },

  { room: 'cli', code: "import { App } from '../renderer/app.tsx'", message: 'draws no pages' },
  { room: 'cli/commands', code: "import { main } from '../../electron/main.ts'", message: 'process of its own' },
  { room: 'cli', code: "import { app } from 'electron'", message: 'process of its own' },
  { room: 'cli/commands', code: "import { storage } from '../../host/storage.ts'", message: 'by its door only' },

  { room: 'scenario', code: "import { startBank } from '../bank/index.ts'", message: 'runs anywhere' },
  { room: 'scenario', code: "import { step } from '../token-core/camera-token/step.ts'", message: 'by its door only' },

  { room: 'renderer', code: "import { readFileSync } from 'node:fs'", message: 'runs in a browser' },
  { room: 'renderer', code: "import { ipcRenderer } from 'electron'", message: "preload's bridge" },
  {
    room: 'renderer/parts',
    code: "import { startHost } from '../../host/index.ts'",
    message: 'host/client/client.ts only',
  },
  { room: 'renderer', code: "import { startBank } from '../bank/index.ts'", message: 'talks to the host only' },
  { room: 'renderer', code: "import { sha256 } from '@noble/hashes/sha2.js'", message: 'No keys' },
  { room: 'renderer', code: "import { step } from '../token-core/index.ts'", message: 'types only' },
  {
    room: 'renderer',
    code: "import type { Token } from '../token-core/camera-token/token.ts'",
    message: 'by its door only',
  },

  { room: 'renderer', code: "import { CALLS } from '../electron/bridge.ts'", message: "bridge's types only" },
  { room: 'renderer', code: "import type { Shell } from '../electron/shell.ts'", message: "preload's bridge" },

  { room: 'electron', code: "import { App } from '../renderer/app.tsx'", message: 'loads no page of its own' },
  { room: 'electron', code: "import { start } from '../cli/start.ts'", message: 'starts host and bank itself' },
  { room: 'electron', code: "import { route } from '../host/routes.ts'", message: 'by its door only' },
]

/** What the same rules must let through. */
export const ALLOWED: readonly { room: string; code: string }[] = [
  { room: 'token-core', code: "import { hmac } from '@noble/hashes/hmac.js'" },
  { room: 'token-core', code: "import { gcm } from '@noble/ciphers/aes.js'" },
  { room: 'token-core/camera-token/message', code: "import { encode } from 'cborg'" },
  { room: 'token-core/camera-token/message', code: "import { ocra } from '../../otp/ocra.ts'" },
  { room: 'token-core', code: "export { step } from './camera-token/step.ts'" },
  { room: 'token-core', code: 'export const asynchronous = () => Math.floor(1.5)' },
  { room: 'token-core/pskc', code: "import { base64 } from '@scure/base'" },
  { room: 'scanner', code: "import { readBarcodes } from 'zxing-wasm/reader'" },
  { room: 'scanner', code: "import jsQR from 'jsqr'" },
  { room: 'scanner', code: 'export const f = async () => Date.now()' },
  { room: 'host', code: "import { step } from '../token-core/index.ts'" },
  { room: 'host/storage', code: "import { readFile } from 'node:fs/promises'" },
  { room: 'bank/web', code: "import { sealMessage } from '../../token-core/index.ts'" },
  { room: 'cli/commands', code: "import { startHost } from '../../host/index.ts'" },
  { room: 'cli/build', code: "import { WASM_FILES } from '../../host/pictures/wasm-files.ts'" },
  { room: 'cli', code: "import { makeClient } from '../host/client/client.ts'" },
  { room: 'renderer', code: "import { makeClient } from '../host/client/client.ts'" },
  { room: 'renderer/parts', code: "import type { Display } from '../../token-core/index.ts'" },
  { room: 'renderer', code: "import { useState } from 'react'" },
  { room: 'renderer', code: "import type { Bridge } from '../electron/bridge.ts'" },
  { room: 'electron', code: "import { app } from 'electron'" },
  { room: 'electron', code: "import { startHost } from '../host/index.ts'" },
]

/** Violations that only the compiler can see. */
export const PLANTED_TYPES: readonly { room: string; code: string; message: string }[] = [
  { room: 'token-core', code: "export const b: Uint8Array = Buffer.from('a')", message: "Cannot find name 'Buffer'" },
  { room: 'token-core', code: "import 'node:fs'\nexport const u = new URL('a:b')", message: "Cannot find name 'URL'" },
  { room: 'scanner', code: 'export const d = document.title', message: "Cannot find name 'document'" },
  { room: 'host', code: 'export const d = document.title', message: "Cannot find name 'document'" },
  { room: 'bank', code: 'export const w = window.location', message: "Cannot find name 'window'" },
  { room: 'renderer', code: 'export const e = process.env', message: "Cannot find name 'process'" },
]

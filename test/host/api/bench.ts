import { expect } from 'vitest'
import { displayMovie, displayPng } from '../../../drawing/index.ts'
import { makeApi } from '../../../host/api/api.ts'
import type { PictureReading } from '../../../host/pictures/read-picture.ts'
import type { BankControl } from '../../../host/practice/bank-control.ts'
import type { OtpDesks } from '../../../host/practice/otp-desk.ts'
import { makePracticeRack } from '../../../host/practice/practice-rack.ts'
import type { Registrar } from '../../../host/practice/registrar.ts'
import { makeRack } from '../../../host/rack/rack.ts'
import { makeMemoryStore } from '../../../host/storage/memory/memory-store.ts'
import { type OfBanks, ofBanks } from '../../../host/token/bank-name.ts'
import { type ManualClock, manualClock } from '../../../host/token/clock.ts'
import { newRecord } from '../../../host/token/token-view.ts'
import { makeBankInMind } from '../bank-in-mind.ts'
import { factoryNew } from '../practice.ts'

const PORT = 47600
export const HOST = `127.0.0.1:${PORT}`
export const API_TOKEN = 'a-token-for-tests'
export const BANK_URL = 'http://127.0.0.1:47601'
export const OTHER_BANK_URL = 'http://127.0.0.1:47602'

export interface ApiBench {
  readonly clock: ManualClock
  /** Ends the streams, as a host does that closes. */
  readonly closing: AbortController
  /** What the next picture shows. */
  picture: PictureReading
  /** What the next saves do; rejects to let them fail. */
  save: () => Promise<void>
  /** A request as a rightful caller makes it; `headers` are added, an empty one is left out. */
  request(
    method: string,
    path: string,
    options?: { headers?: Record<string, string>; body?: BodyInit },
  ): Promise<Response>
  get(path: string): Promise<Response>
  /** A JSON body, or none, sent to a path under /api/v1/. */
  post(path: string, body?: unknown): Promise<Response>
  put(path: string, body: unknown): Promise<Response>
  patch(path: string, body: unknown): Promise<Response>
  /** Sends an event to the token `main`. */
  send(event: unknown): Promise<Response>
  advance(ms: number): void
}

/** The API in process, in front of a factory-new token `main`, with time standing still at 0. */
export function makeBench(
  rendererDir?: string,
  bank: Registrar | null = makeBankInMind(),
  bankControl: BankControl | null = null,
  others: OfBanks<BankControl> = {},
  desks: OtpDesks = {},
): ApiBench {
  const clock = manualClock()
  const closing = new AbortController()
  const bench: ApiBench = {
    clock,
    closing,
    picture: { ok: true, value: { texts: [], seen: 'no-code', incomplete: [] } },
    save: async () => {},
    async request(method, path, { headers = {}, body } = {}) {
      const all = { host: HOST, authorization: `Bearer ${API_TOKEN}`, ...headers }
      const sent = Object.entries(all).filter(([, value]) => value !== '')
      return api.request(path, { method, headers: sent, ...(body === undefined ? {} : { body }) })
    },
    get: (path) => bench.request('GET', path),
    post: (path, body) => sendJson('POST', path, body),
    put: (path, body) => sendJson('PUT', path, body),
    patch: (path, body) => sendJson('PATCH', path, body),
    send: (event) =>
      bench.request('POST', '/api/v1/tokens/main/events', {
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(event),
      }),
    advance: clock.advance,
  }
  const sendJson = (method: string, path: string, body: unknown) =>
    bench.request(
      method,
      `/api/v1/${path}`,
      body === undefined ? {} : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) },
    )
  const memory = makeMemoryStore([newRecord('main', factoryNew())])
  const bare = makeRack({
    clock,
    store: {
      ...memory,
      async commit(...change) {
        await bench.save()
        return memory.commit(...change)
      },
    },
  })
  const rack = makePracticeRack({ rack: bare, registrar: bank ?? undefined, desks })
  const api = makeApi({
    rack,
    clock,
    closing: closing.signal,
    apiToken: API_TOKEN,
    port: () => PORT,
    url: () => `http://${HOST}`,
    mounts: [],
    inMemory: true,
    readPicture: async () => bench.picture,
    makePng: async (display, scale) => displayPng(display, scale),
    makeMovie: async (shown, options) => displayMovie(shown, options),
    rendererDir,
    bankUrls: { ...(bank !== null && { anser: BANK_URL }), ...ofBanks(others, () => OTHER_BANK_URL) },
    registrar: bank ?? undefined,
    bankControls: { ...(bankControl !== null && { anser: bankControl }), ...others },
  })
  return bench
}

/** The body of an answer that must have this status. */
export async function jsonOf(response: Response, status = 200) {
  const body = await response.json()
  expect(response.status, JSON.stringify(body)).toBe(status)
  return body
}

/** The refusal in an answer: its status and code. */
export async function refusalIn(response: Response): Promise<{ status: number; code: string; message: string }> {
  const body = await response.json()
  return { status: response.status, code: body.error.code, message: body.error.message }
}

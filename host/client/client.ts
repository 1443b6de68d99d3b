/** The host's API for callers: the same in a browser and in Node. Nothing of the server comes along but its types. */
import { hc } from 'hono/client'
import type { Explanation } from '../../token-core/index.ts'
import type { Clocks } from '../api/all-clocks.ts'
import type { ApiRoutes } from '../api/api.ts'
import type { BankUserInRack } from '../api/bank.ts'
import type { ApiErrorCode } from '../api/errors.ts'
import type { Replayed } from '../journal/replay.ts'
import type { JournalPage, JournalRow } from '../journal/row.ts'
import type { Difference, JournalReplay, JournalReport } from '../journal/saved-journal.ts'
import type { Action, Gesture, NewEvent } from '../kinds/kinds.ts'
import type { BankClock } from '../practice/bank-control.ts'
import type { NewToken } from '../practice/practice-rack.ts'
import type { NewSnapshot, Snapshot } from '../practice/snapshots.ts'
import type { Advance, TokenDescription } from '../rack/running.ts'
import type { BankName } from '../token/bank-name.ts'
import type { BankUser, Holder } from '../token/loan.ts'
import type { ClockSetting } from '../token/token-clock.ts'
import type { TokenFile } from '../token/token-file.ts'
import type { EventAnswer, Happened, ListAnswer, TokenColour, TokenView } from '../token/token-view.ts'
import { type AtSequence, bodyOf, done, ifAt, pathOf, textsOf } from './answers.ts'
import { type ApiError, isApiError, toApiError } from './api-error.ts'
import { type AppKey, type KeyCalls, type KeyEntry, type KeyFileContents, keyCalls } from './keys.ts'
import { ofKind, type ViewOf } from './of-kind.ts'
import {
  type JournalWatcher,
  type RackWatcher,
  type TokenWatcher,
  watchJournal,
  watchRack,
  watchToken,
} from './watch.ts'

export type {
  Action,
  Advance,
  ApiError,
  ApiErrorCode,
  AppKey,
  AtSequence,
  BankClock,
  BankName,
  BankUser,
  BankUserInRack,
  ClockSetting,
  Clocks,
  Difference,
  EventAnswer,
  Explanation,
  Gesture,
  Happened,
  Holder,
  JournalPage,
  JournalReplay,
  JournalReport,
  JournalRow,
  JournalWatcher,
  KeyEntry,
  KeyFileContents,
  ListAnswer,
  NewEvent,
  NewToken,
  RackWatcher,
  Replayed,
  Snapshot,
  TokenColour,
  TokenDescription,
  TokenFile,
  TokenView,
  TokenWatcher,
  ViewOf,
}
export { isApiError, ofKind, watchJournal, watchRack, watchToken }

/** What was read in a picture, and the token after its camera saw the first text. */
export interface ImageReading extends Pick<Happened, 'effects'> {
  /** From top to bottom. */
  readonly texts: readonly string[]
  readonly seen: 'code' | 'part' | 'no-code' | 'too-dark' | 'too-bright' | 'too-blurred' | 'too-small'
  /** Texts that are spread over several codes, of which some are missing: the parts that are there, from 1, and how many there are. */
  readonly incomplete: readonly { readonly parts: readonly number[]; readonly of: number }[]
  /** The text that was given to the camera; null: there was none, or it is not clear which is meant. */
  readonly taken: string | null
  readonly view: TokenView
  /** Why nothing happened to the token; null: something did. */
  readonly ignored: Happened['ignored'] | 'nothing-read' | 'several-codes' | 'no-such-code'
}

/** How a picture is held in front of the camera. */
export interface LookOptions extends AtSequence {
  /** Its media type; a Blob brings its own. Default: image/png. */
  readonly type?: string
  /** Which of several codes, from top to bottom; a number counts from 1. Default: the one that is meant for the token. */
  readonly take?: 'first' | 'last' | number | (string & {})
}

export interface UntilOptions {
  /** How long to wait, in ms of real time, up to 60,000. Default: 5,000. */
  readonly timeout?: number
  /** By how many ms a clock that stands may be moved on. Default: the token is looked at once. */
  readonly advance?: number
  /** Gives the wait up. */
  readonly signal?: AbortSignal
}

/** The condition that one of the token's lines has this text in it. */
export const shows = (text: string): string => `shows:${encodeURIComponent(text)}`

/** A practice bank beside the host. */
export interface KnownBank {
  readonly name: BankName
  /** `http://127.0.0.1:27602` */
  readonly url: string
}

/** Which rows of a journal. `types`: of events and effects. */
export interface JournalQuery {
  readonly after?: number
  readonly before?: number
  readonly limit?: number
  readonly types?: readonly string[]
}

export interface Client extends KeyCalls {
  tokens(): Promise<readonly TokenView[]>
  token(id: string): Promise<TokenView>
  /**
   * Waits on the server until the conditions hold, such as `screen:start`, `code`, `refusal:DP020`, `after:7`, or `shows(…)`; with
   * commas between: all of them; of several texts any. Throws `timed-out`, with the token as it is in `view`.
   */
  until(id: string, conditions: string | readonly string[], options?: UntilOptions): Promise<TokenView>
  /**
   * Lets an event happen now, or a gesture: `{ type: 'tap', button: 'right' }`, `{ type: 'hold', button: 'middle', for: 2000 }`.
   * Answers with the token after it, saved, and what it did.
   */
  send(id: string, event: NewEvent | Gesture, at?: AtSequence): Promise<EventAnswer>
  /** The same for several, one after the other; nobody else's come between. Time may pass: `{ type: 'wait', ms: 500 }`. */
  sendAll(id: string, events: readonly Action[], at?: AtSequence): Promise<ListAnswer>
  /** Holds a picture file (PNG, JPEG or WebP) in front of the camera. */
  scanImage(id: string, picture: Blob | Uint8Array<ArrayBuffer>, options?: LookOptions): Promise<ImageReading>
  /** Follows a token until the returned function is called. See watchToken. */
  watch(id: string, watcher: TokenWatcher): () => void

  create(token: NewToken): Promise<TokenView>
  /** Another name, colour or place. */
  describe(id: string, words: TokenDescription, at?: AtSequence): Promise<TokenView>
  remove(id: string, at?: AtSequence): Promise<void>
  /** Takes back what was removed since the host started. */
  restore(id: string): Promise<TokenView>
  duplicate(id: string): Promise<TokenView>
  /** A file with the token's keys: a secret. */
  exportToken(id: string): Promise<TokenFile>
  /** `file`: what exportToken gave, or JSON that came from elsewhere: the host checks it. */
  importToken(file: unknown): Promise<TokenView>
  /** Follows all tokens by one connection. */
  watchRack(watcher: RackWatcher): () => void

  setClock(id: string, setting: ClockSetting, at?: AtSequence): Promise<TokenView>
  /** Answers with what fell due, too. */
  advance(id: string, way: Advance, at?: AtSequence): Promise<EventAnswer>

  /** Puts a token into the state of a file, in place. `file`: as with importToken. */
  putState(id: string, file: unknown, at?: AtSequence): Promise<TokenView>
  /** Keeps how tokens stand, or the rack, or rack and bank together, until the host ends. */
  takeSnapshot(wanted?: NewSnapshot): Promise<Snapshot>
  snapshots(): Promise<readonly Snapshot[]>
  restoreSnapshot(snapshot: string): Promise<Snapshot>
  deleteSnapshot(snapshot: string): Promise<void>

  /** The clocks of all tokens and of the bank. */
  clocks(): Promise<Clocks>
  setClocks(setting: ClockSetting): Promise<Clocks>
  advanceAll(ms: number): Promise<Clocks>

  journal(id: string, query?: JournalQuery): Promise<JournalPage>
  exportJournal(id: string, form: 'report'): Promise<JournalReport>
  /** With keys: a secret. */
  exportJournal(id: string, form: 'replay'): Promise<JournalReplay>
  watchJournal(id: string, watcher: JournalWatcher): () => void
  /** `saved`: what exportJournal gave, or JSON that came from elsewhere: the host checks it. */
  replay(saved: unknown): Promise<Replayed>

  /** Whether the host keeps nothing when it ends. */
  isInMemory(): Promise<boolean>
  /** The practice banks beside the host: the name of each, and where its pages begin. */
  banks(): Promise<readonly KnownBank[]>
  /** The address of the bank `anser`; null: the host does not know it. */
  bank(): Promise<string | null>
  /** A bank's clock, if not said that of `anser`. Throws `no-bank` when the host does not know it. */
  bankClock(bank?: BankName): Promise<BankClock>
  /** A bank gets the time of a token, and stands where that stands; null: the real time again. */
  moveBankClock(token: string | null, bank?: BankName): Promise<BankClock>
  /** The users of the bank of the camera tokens, and which tokens of the rack each has. */
  bankUsers(): Promise<readonly BankUserInRack[]>
  /** Makes a user of the bank unregistered. */
  releaseUser(loginId: string): Promise<void>
  /** Keeps how a whole bank stands. Answers with the id of the mark. */
  markBank(bank: BankName): Promise<string>
  /** Puts all of it back, but for its clock. */
  putBankBack(bank: BankName, mark: string): Promise<void>
  forgetBankMark(bank: BankName, mark: string): Promise<void>
  /** Keeps how the users of the bank of the camera tokens stand before a token is used. Answers with the id of the mark. */
  mark(serial: string): Promise<string>
  /** Puts back what the token has changed at the bank since. */
  putBackMark(mark: string): Promise<void>
  forgetMark(mark: string): Promise<void>

  /** The display as a picture, or as text in UTF-8. @param scale of a PNG, 1 to 8 */
  display(id: string, form: 'png' | 'svg' | 'txt', scale?: number): Promise<Uint8Array<ArrayBuffer>>
  /** The journal as a film (GIF). */
  movie(id: string): Promise<Uint8Array<ArrayBuffer>>

  /** How the code on the display was computed; null when there is none. */
  explanation(id: string): Promise<Explanation | null>
}

/**
 * A client of the host at `baseUrl`, such as `http://127.0.0.1:27600`. Its calls throw an ApiError when the host
 * refuses, and fetch's TypeError when it cannot be reached.
 */
export function makeClient(baseUrl: string, apiToken: string): Client {
  const { bank, banks, clock, snapshots, tokens, replays } = hc<ApiRoutes>(baseUrl, {
    headers: { authorization: `Bearer ${apiToken}` },
  }).api.v1
  const one = tokens[':id']
  const fileOf = async (path: string) => {
    const response = await fetch(`${baseUrl}/api/v1/tokens/${path}`, {
      headers: { authorization: `Bearer ${apiToken}` },
    })
    if (!response.ok) throw await toApiError(response)
    return new Uint8Array(await response.arrayBuffer())
  }

  return {
    async tokens() {
      return (await bodyOf(tokens.$get({ query: {} }))).tokens
    },
    token: (id) => bodyOf(one.$get({ param: pathOf(id), query: {} })),
    until(id, conditions, { timeout, advance, signal } = {}) {
      const query = { until: [conditions].flat(), ...textsOf({ timeout, advance }) }
      return bodyOf(one.$get({ param: pathOf(id), query }, signal && { init: { signal } }))
    },
    send: (id, event, at) => bodyOf(one.events.$post({ ...ifAt(id, at), json: event })),
    sendAll: (id, events, at) =>
      bodyOf(one.events.$post({ ...ifAt(id, at), json: { events: [...events] } })) as Promise<ListAnswer>,
    scanImage(id, picture, { type = picture instanceof Blob ? picture.type : 'image/png', take, ...at } = {}) {
      const init = { headers: { 'content-type': type }, init: { body: picture } }
      return bodyOf(one.images.$post({ ...ifAt(id, at), query: textsOf({ take }) }, init))
    },
    watch: (id, watcher) => watchToken(baseUrl, apiToken, id, watcher),

    create: (token) => bodyOf(tokens.$post({ json: token })),
    describe: (id, words, at) => bodyOf(one.$patch({ ...ifAt(id, at), json: words })),
    remove: (id, at) => done(one.$delete({ ...ifAt(id, at), query: {} })),
    restore: (id) => bodyOf(one.restore.$post({ param: pathOf(id) })),
    duplicate: (id) => bodyOf(one.duplicate.$post({ param: pathOf(id) })),
    exportToken: (id) => bodyOf(one.export.$get({ param: pathOf(id) })),
    importToken: (file) => bodyOf(tokens.import.$post({ json: file as TokenFile })),
    ...keyCalls(tokens),
    watchRack: (watcher) => watchRack(baseUrl, apiToken, watcher),

    setClock: (id, setting, at) => bodyOf(one.clock.$put({ ...ifAt(id, at), json: setting })),
    advance: (id, way, at) => bodyOf(one.clock.advance.$post({ ...ifAt(id, at), json: way })),

    putState: (id, file, at) => bodyOf(one.state.$put({ ...ifAt(id, at), json: file as TokenFile })),
    takeSnapshot: ({ tokens: ids, ...wanted } = {}) =>
      bodyOf(snapshots.$post({ json: { ...wanted, ...(ids && { tokens: [...ids] }) } })),
    async snapshots() {
      return (await bodyOf(snapshots.$get({ query: {} }))).snapshots
    },
    restoreSnapshot: (snapshot) => bodyOf(snapshots[':id'].restoration.$post({ param: pathOf(snapshot) })),
    deleteSnapshot: (snapshot) => done(snapshots[':id'].$delete({ param: pathOf(snapshot) })),

    clocks: () => bodyOf(clock.$get()),
    setClocks: (setting) => bodyOf(clock.$put({ json: setting })),
    advanceAll: (ms) => bodyOf(clock.advance.$post({ json: { ms } })),

    journal: (id, { types, ...query } = {}) => {
      const asked = { ...textsOf(query), ...(types && { type: types.join(',') }) }
      return bodyOf(one.journal.$get({ param: pathOf(id), query: asked }))
    },
    exportJournal: <Saved>(id: string, form: 'report' | 'replay') =>
      bodyOf(one.journal.export.$get({ param: pathOf(id), query: { form } })) as Promise<Saved>,
    watchJournal: (id, watcher) => watchJournal(baseUrl, apiToken, id, watcher),
    replay: (saved) => bodyOf(replays.$post({ json: saved as JournalReport })),

    async isInMemory() {
      const response = await fetch(`${baseUrl}/api/v1/health`)
      const { inMemory = false } = (await response.json()) as { readonly inMemory?: boolean }
      return inMemory
    },
    async banks() {
      return (await bodyOf(banks.$get())).banks
    },
    async bank() {
      return (await bodyOf(bank.$get())).url
    },
    bankClock: (name = 'anser') => bodyOf(banks[':bank'].clock.$get({ param: { bank: name } })),
    moveBankClock: (token, name = 'anser') =>
      bodyOf(banks[':bank'].clock.$put({ param: { bank: name }, json: token === null ? { from: 'host' } : { token } })),
    async bankUsers() {
      return (await bodyOf(bank.users.$get({ query: {} }))).users
    },
    async releaseUser(loginId) {
      await done(bank.users[':loginId'].release.$post({ param: { loginId: encodeURIComponent(loginId) } }))
    },
    async markBank(name) {
      return (await bodyOf(banks[':bank'].marks.$post({ param: { bank: name } }))).id
    },
    putBankBack: (name, mark) =>
      done(banks[':bank'].marks[':id'].restoration.$post({ param: { bank: name, ...pathOf(mark) } })),
    forgetBankMark: (name, mark) =>
      done(banks[':bank'].marks[':id'].$delete({ param: { bank: name, ...pathOf(mark) } })),
    async mark(serial) {
      return (await bodyOf(bank.marks.$post({ json: { serial } }))).id
    },
    putBackMark: (mark) => done(bank.marks[':id'].restoration.$post({ param: pathOf(mark) })),
    forgetMark: (mark) => done(bank.marks[':id'].$delete({ param: pathOf(mark) })),

    display: (id, form, scale) =>
      fileOf(`${encodeURIComponent(id)}/display.${form}${scale === undefined ? '' : `?scale=${scale}`}`),
    movie: (id) => fileOf(`${encodeURIComponent(id)}/journal/movie.gif`),

    async explanation(id) {
      const asked = bodyOf(one.explanation.$get({ param: pathOf(id) }))
      return asked.catch((error: unknown) => {
        if (isApiError(error) && error.code === 'no-code') return null
        throw error
      })
    },
  }
}

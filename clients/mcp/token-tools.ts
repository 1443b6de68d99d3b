import { readFile, stat } from 'node:fs/promises'
import type { McpServer } from '@modelcontextprotocol/server'
import { z } from 'zod'
import type { TokenView } from '../../host/client/client.ts'
import type { Call } from '../../scenario/world/http-api.ts'
import { FAULT_NAMES, faultEvent } from '../../token-core/key-free.ts'
import { bodyOf, resultOf, tokenOf } from './result.ts'
import { answerOf, happened, tokenAnswer, view } from './token-answer.ts'

/** The host takes no larger picture. */
const LARGEST_PICTURE = 25_000_000

const CAMERA = 'camera-token'
const KINDS = [CAMERA, 'key-fob', 'software-token', 'matrix-card'] as const satisfies readonly TokenView['kind'][]

const token = z.string().optional().describe('Its id. May be left out while there is one token')
const button = z.enum(['left', 'middle', 'right'])
const ms = z.int().min(1).max(31_536_000_000)

const ACTS = { readOnlyHint: false, destructiveHint: false, openWorldHint: false } as const
const LOOKS = { readOnlyHint: true, openWorldHint: false } as const

const rack = z.object({ tokens: z.array(view) })

/** `picture`: the display as PNG in base64. */
export interface TokenToolsOptions {
  readonly host: Call
  readonly picture: (id: string) => Promise<string>
}

/** Tools that do to a token what hands and a camera do, and read what eyes read. */
export function addTokenTools(server: McpServer, { host, picture }: TokenToolsOptions): void {
  const pathOf = (id: string) => `tokens/${encodeURIComponent(id)}`

  async function allTokens() {
    return rack.parse(bodyOf(await host('GET', 'tokens'))).tokens
  }

  async function pathOfToken(id: string | undefined): Promise<string> {
    if (id !== undefined) return pathOf(id)
    const tokens = await allTokens()
    const [only] = tokens
    if (only !== undefined && tokens.length === 1) return pathOf(only.id)
    throw new Error(
      tokens.length === 0
        ? 'There is no token: make one.'
        : `Say which token: ${tokens.map((one) => one.id).join(', ')}.`,
    )
  }

  async function seenBy(id: string | undefined, how: (path: string) => ReturnType<Call>) {
    return resultOf(tokenOf(await how(await pathOfToken(id))))
  }

  server.registerTool(
    'list_tokens',
    {
      title: 'The tokens of the rack',
      description: 'All simulated tokens: what each shows, and whose it is at the practice bank.',
      outputSchema: z.object({ tokens: z.array(tokenAnswer) }),
      annotations: LOOKS,
    },
    async () => resultOf({ tokens: (await allTokens()).map(answerOf) }),
  )

  server.registerTool(
    'new_token',
    {
      title: 'A new token',
      description:
        'Without kind a camera token: factory-new, with its tape in; activated, registered at the practice bank, and off; dp020, the bank takes it for registered, but Done was not pressed in time. Other kinds have presets of their own, and need none.',
      inputSchema: z.object({
        kind: z.enum(KINDS).optional(),
        profile: z
          .string()
          .optional()
          .describe('Its model: of a key-fob fob, fob-8, card, always; of a software-token sk-app, nd-app'),
        preset: z
          .string()
          .optional()
          .describe(
            'camera-token: factory-new, activated, dp020. key-fob: new, low-battery, end-of-life, out-of-step, frozen, blank. sk-app: installed, not-installed, restored, foreign-sim, wrong-clock. nd-app: no-token, one-token, with-pin, three-tokens, wrong-clock. matrix-card: first-issue, re-issued',
          ),
        name: z.string().optional(),
        serial: z.string().optional(),
        number: z.string().optional().describe('利用者番号 of a matrix card, eleven digits'),
        issue: z.int().min(1).optional().describe('Which card of its number'),
        loginId: z.string().optional().describe('The user of the bank whom it is for; if not said, one who is free'),
        company: z.string().optional().describe('The company of the bank that the user is taken from'),
      }),
      outputSchema: tokenAnswer,
      annotations: ACTS,
    },
    async (wanted) => {
      const usual = (wanted.kind ?? CAMERA) === CAMERA ? { preset: 'factory-new' } : {}
      return resultOf(tokenOf(await host('POST', 'tokens', { ...usual, ...wanted })))
    },
  )

  server.registerTool(
    'read_display',
    {
      title: 'Read the display',
      description: 'What the token shows now, as text and as a picture.',
      inputSchema: z.object({ token }),
      outputSchema: tokenAnswer,
      annotations: LOOKS,
    },
    async ({ token: id }) => {
      const seen = tokenOf(await host('GET', await pathOfToken(id)))
      const png = await picture(seen.token)
      return resultOf(seen, [png])
    },
  )

  server.registerTool(
    'press',
    {
      title: 'Press a button',
      description:
        'Presses and releases a button, several times if asked. The soft keys of a camera token say what each does. A key fob has one button, which has no name; the Shinkin app has two controls.',
      inputSchema: z.object({
        token,
        button: button.optional(),
        control: z.enum(['menu', 'mode']).optional().describe('Of the Shinkin app'),
        times: z.int().min(1).max(20).default(1),
      }),
      outputSchema: tokenAnswer,
      annotations: ACTS,
    },
    async ({ token: id, times, ...pressed }) =>
      seenBy(id, (path) =>
        host('POST', `${path}/events`, {
          events: Array.from({ length: times }, () => ({ type: 'tap', ...pressed })),
        }),
      ),
  )

  server.registerTool(
    'hold',
    {
      title: 'Hold buttons',
      description:
        'Holds a button, or several, down for a time. Middle for 2000 ms switches on and off; left and middle together for 2000 ms open the menu. A key fob has one button: leave the buttons out. On a real clock the time is waited for.',
      inputSchema: z.object({
        token,
        buttons: z.array(button).min(1).max(3).optional(),
        ms: z.int().min(1).max(60_000).default(2000),
      }),
      outputSchema: tokenAnswer,
      annotations: ACTS,
    },
    async ({ token: id, buttons, ms: time }) =>
      seenBy(id, (path) => host('POST', `${path}/events`, { type: 'hold', ...(buttons && { buttons }), for: time })),
  )

  server.registerTool(
    'fault',
    {
      title: 'Break something, or mend it',
      description:
        'With times it acts so often, and then mends itself; with probability each time it could chance decides. Such a fault waits until it can act, and "faults.terms" of the token says what is left. Without both it stands until on is false.',
      inputSchema: z.object({
        token,
        name: z.enum(FAULT_NAMES).describe('What breaks'),
        on: z.boolean().default(true),
        times: z.int().min(1).max(1000).optional(),
        probability: z.number().min(0).max(1).optional(),
      }),
      outputSchema: tokenAnswer,
      annotations: ACTS,
    },
    async ({ token: id, name, on, times, probability }) => {
      const often = { ...(times !== undefined && { times }), ...(probability !== undefined && { probability }) }
      return seenBy(id, (path) => host('POST', `${path}/events`, { ...faultEvent(name, on), ...often }))
    },
  )

  server.registerTool(
    'send_event',
    {
      title: 'Let something else happen',
      description:
        'Any other event of docs/api.md and docs/api-kinds.md, such as {"type":"tape-removed"}, {"type":"battery-level","percent":5}; {"type":"clock-offset","ms":-600000} of a key fob; {"type":"open"}, {"type":"pin","digits":"1234"} of a telephone app.',
      inputSchema: z.object({ token, event: z.looseObject({ type: z.string() }) }),
      outputSchema: tokenAnswer,
      annotations: ACTS,
    },
    async ({ token: id, event }) => seenBy(id, (path) => host('POST', `${path}/events`, event)),
  )

  server.registerTool(
    'set_up_app',
    {
      title: 'Set a token up in the NTT DATA app',
      description:
        "Opens the link of the bank's mail, a key file (PSKC), and types what the mail's reader knows. The answer shows the code, or a refusal such as SIM-A04.",
      inputSchema: z.object({
        token,
        mail: z.string().describe('The text of the key file'),
        serviceId: z.string().describe('サービスID, 8 digits'),
        userId: z.string().describe('ユーザID, 12 digits'),
        startPassword: z.string().describe('利用開始パスワード, 4 to 8 digits'),
        name: z.string().optional(),
        pin: z.string().optional().describe('Four digits'),
      }),
      outputSchema: tokenAnswer,
      annotations: ACTS,
    },
    async ({ token: id, mail, ...typed }) =>
      seenBy(id, (path) =>
        host('POST', `${path}/events`, {
          events: [
            { type: 'open-mail-link', text: mail },
            { type: 'set-up', ...typed },
          ],
        }),
      ),
  )

  server.registerTool(
    'look',
    {
      title: 'Hold a code in front of the camera',
      description:
        'Gives the camera a picture file (PNG, JPEG, WebP; a screenshot of the page will do), the same in base64, or the text of a code. The camera must run: "ignored" says if it does not. Of several codes the one meant for this token is taken; "take" chooses another.',
      inputSchema: z.object({
        token,
        file: z.string().optional().describe('Path of a picture'),
        base64: z.string().optional().describe('A picture'),
        text: z.string().optional().describe('What stands in the code'),
        take: z.string().optional().describe('first, last, a number from 1, or a text'),
      }),
      outputSchema: tokenAnswer.extend({
        texts: z.array(z.string()).describe('All codes in the picture, from top to bottom'),
        seen: z.string().describe('code, or why none was read'),
      }),
      annotations: ACTS,
    },
    async ({ token: id, file, base64, text, take }) => {
      const path = await pathOfToken(id)
      if ([file, base64, text].filter((given) => given !== undefined).length !== 1) {
        throw new Error('Give one of "file", "base64" and "text".')
      }
      if (text !== undefined) {
        const answer = tokenOf(await host('POST', `${path}/events`, { type: 'scan', text }))
        return resultOf({ ...answer, texts: [text], seen: 'code' })
      }
      const bytes = file === undefined ? Uint8Array.from(Buffer.from(base64 ?? '', 'base64')) : await readPicture(file)
      const query = take === undefined ? '' : `?take=${encodeURIComponent(take)}`
      const {
        view: seenView,
        texts,
        seen,
        effects,
        ignored,
      } = reading.parse(bodyOf(await host('POST', `${path}/images${query}`, bytes)))
      return resultOf({ ...answerOf({ ...seenView, effects, ignored }), texts, seen })
    },
  )

  server.registerTool(
    'wait',
    {
      title: 'Wait until the token shows something',
      description:
        'All conditions must hold: screen:NAME, code, refusal, refusal:DP020, lit, dark, camera, shows:TEXT, after:SEQUENCE; bars:N of a key fob. On a paused clock it does not wait; with advanceMs it moves the time on by at most so much.',
      inputSchema: z.object({
        token,
        until: z.array(z.string()).min(1).max(8),
        timeoutMs: z.int().min(0).max(60_000).default(5000),
        advanceMs: ms.optional(),
      }),
      outputSchema: tokenAnswer,
      annotations: ACTS,
    },
    async ({ token: id, until, timeoutMs, advanceMs }) =>
      seenBy(id, (path) => {
        const query = new URLSearchParams({ until: until.map(condition).join(','), timeout: String(timeoutMs) })
        if (advanceMs !== undefined) query.set('advance', String(advanceMs))
        return host('GET', `${path}?${query}`)
      }),
  )

  server.registerTool(
    'pass_time',
    {
      title: 'Let time pass',
      description:
        'Moves the token on by so many ms, or to where it next changes by itself (leave "ms" out). Nobody waits. The practice bank has a clock of its own.',
      inputSchema: z.object({ token, ms: ms.optional() }),
      outputSchema: tokenAnswer,
      annotations: ACTS,
    },
    async ({ token: id, ms: time }) =>
      seenBy(id, (path) =>
        host('POST', `${path}/clock/advance`, time === undefined ? { to: 'next-change' } : { ms: time }),
      ),
  )

  server.registerTool(
    'set_clock',
    {
      title: 'Stop or start its time',
      description: 'paused: nothing happens by itself any more. real: it goes on.',
      inputSchema: z.object({ token, mode: z.enum(['real', 'paused']) }),
      outputSchema: tokenAnswer,
      annotations: ACTS,
    },
    async ({ token: id, mode }) => seenBy(id, (path) => host('PUT', `${path}/clock`, { mode })),
  )

  server.registerTool(
    'explain_code',
    {
      title: 'How the code was computed',
      description: 'Each step from the message to the digits on the display, without the keys.',
      inputSchema: z.object({ token }),
      annotations: LOOKS,
    },
    async ({ token: id }) => {
      const explained = z.looseObject({}).parse(bodyOf(await host('GET', `${await pathOfToken(id)}/explanation`)))
      return resultOf(explained)
    },
  )

  server.registerTool(
    'read_journal',
    {
      title: 'What happened to the token',
      description: 'The newest rows of its journal: event, effects, and what was shown.',
      inputSchema: z.object({ token, limit: z.int().min(1).max(200).default(20), after: z.int().min(0).optional() }),
      annotations: LOOKS,
    },
    async ({ token: id, limit, after }) => {
      const path = await pathOfToken(id)
      const from = after === undefined ? 'before=9007199254740991' : `after=${after}`
      return resultOf(z.looseObject({}).parse(bodyOf(await host('GET', `${path}/journal?limit=${limit}&${from}`))))
    },
  )
}

const reading = z.object({
  texts: z.array(z.string()),
  seen: z.string(),
  view,
  ...happened.pick({ effects: true, ignored: true }).shape,
})

/** A comma or a percent sign in a text would end the condition. */
const condition = (text: string): string =>
  text.startsWith('shows:') ? `shows:${encodeURIComponent(text.slice('shows:'.length))}` : text

async function readPicture(file: string): Promise<Uint8Array> {
  const found = await stat(file).catch(() => null)
  if (!found?.isFile()) throw new Error(`There is no file ${file}.`)
  if (found.size > LARGEST_PICTURE) throw new Error(`${file} has more than ${LARGEST_PICTURE} bytes: cut out the code.`)
  return new Uint8Array(await readFile(file))
}

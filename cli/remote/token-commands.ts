import type { NewToken } from '../../host/client/client.ts'
import { bodyOf, pictureType } from '../../scenario/world/http-api.ts'
import { FAULT_NAMES, FIRST_KIND, FOB_FAULTS, faultEvent } from '../../token-core/index.ts'
import { readBytes, readJson, writeKeysTo, writeTo } from '../terminal/files.ts'
import { table } from '../terminal/table.ts'
import { APP_COMMANDS } from './app-commands.ts'
import { type RemoteCommand, share, wholeNumber } from './command.ts'
import { FINGERS } from './fingers.ts'
import { displayLines, explanationLines, rowOf, valueLines } from './lines.ts'
import { type Deed, send, shown } from './send.ts'

/** `camtoken token …`: everything that a hand, an eye and a person with a rack can do. */

/** A fault by its name, or by its event. What is no fault the host says. */
function faultTyped(fault: string, state: string, chosen: Parameters<RemoteCommand['run']>[2]): Deed {
  const { button, times, probability } = chosen
  if (state !== 'on' && state !== 'off') throw new RangeError(state)
  const often = {
    ...(times !== undefined && { times: wholeNumber('--times', times, 1) }),
    ...(probability !== undefined && { probability: share('--probability', probability) }),
  }
  const isOn = state === 'on'
  const ofFob = FOB_FAULTS.find((known) => known === fault)
  const name = FAULT_NAMES.find((known) => known === fault)
  const ofCamera = name ? faultEvent(name, isOn) : { type: fault, on: isOn }
  const named = ofFob ? { type: 'fault', kind: isOn ? ofFob : 'none' } : ofCamera
  return { ...named, ...often, ...(button !== undefined && { button }) } as Deed
}

export const TOKEN_COMMANDS: readonly RemoteCommand[] = [
  {
    name: 'list',
    description: 'token.list',
    async run({ client }) {
      const tokens = await client.tokens()
      return { value: { tokens }, lines: table([['ID', 'NAME', 'SERIAL', 'SCREEN', '', 'USER'], ...tokens.map(rowOf)]) }
    },
  },
  {
    name: 'new',
    description: 'token.new',
    arguments: [{ name: '[preset]', description: 'token.preset' }],
    options: [
      { flags: '--kind <kind>', description: 'token.option.kind' },
      { flags: '--preset <preset>', description: 'token.preset' },
      { flags: '--name <name>', description: 'token.option.name' },
      { flags: '--serial <serial>', description: 'token.option.serial' },
      { flags: '--profile <profile>', description: 'token.option.profile' },
      { flags: '--key <hex>', description: 'token.option.ownKey' },
      { flags: '--number <digits>', description: 'token.option.number' },
      { flags: '--issue <n>', description: 'token.option.issue' },
      { flags: '--user <loginId>', description: 'token.option.user' },
      { flags: '--company <id>', description: 'token.option.company' },
    ],
    async run({ client }, [typed], { preset = typed, user, issue, ...chosen }) {
      const words = Object.fromEntries(
        ['kind', 'name', 'serial', 'profile', 'key', 'number', 'company'].flatMap((name) =>
          chosen[name] === undefined ? [] : [[name, chosen[name]]],
        ),
      )
      const { kind = FIRST_KIND } = words
      // The host says what is wrong with it.
      const wanted = {
        ...words,
        ...(preset !== undefined ? { preset } : kind === FIRST_KIND && { preset: 'factory-new' }),
        ...(issue !== undefined && { issue: wholeNumber('--issue', issue, 1) }),
        ...(user !== undefined && { loginId: user }),
      }
      return shown(await client.create(wanted as NewToken))
    },
  },
  {
    name: 'remove',
    description: 'token.remove',
    async run({ client, tokenId }) {
      const id = await tokenId()
      await client.remove(id)
      return { value: { removed: id }, lines: [] }
    },
  },
  ...FINGERS,
  ...APP_COMMANDS,
  {
    name: 'event',
    description: 'token.event',
    arguments: [{ name: '<json>', description: 'token.json' }],
    run: (way, [json = '']) => send(way, [JSON.parse(json) as Deed]),
  },
  {
    name: 'scan',
    description: 'token.scan',
    arguments: [{ name: '<text>', description: 'token.text' }],
    run: (way, [text = '']) => send(way, [{ type: 'scan', text }]),
  },
  {
    name: 'look',
    description: 'token.look',
    arguments: [{ name: '<file>', description: 'token.picture' }],
    options: [{ flags: '--take <which>', description: 'token.option.take' }],
    async run(way, [file = ''], { take }) {
      const bytes = await readBytes(file, way.t)
      const type = pictureType(bytes)
      const reading = await way.client.scanImage(await way.tokenId(), bytes, {
        type,
        ...(typeof take === 'string' && { take }),
      })
      const { view, ignored } = reading
      return {
        value: reading,
        lines: displayLines(view),
        ...(ignored !== null && {
          failure: way.t('remote.ignored', { why: ignored === 'nothing-read' ? reading.seen : ignored }),
        }),
      }
    },
  },
  {
    name: 'screen',
    description: 'token.screen',
    options: [
      { flags: '--png <file>', description: 'token.option.png' },
      { flags: '--svg <file>', description: 'token.option.svg' },
    ],
    async run(way, _given, { png, svg }) {
      const id = await way.tokenId()
      for (const [ending, file] of [
        ['png', png],
        ['svg', svg],
      ] as const) {
        if (typeof file === 'string') await writeTo(file, await way.client.display(id, ending), way.t)
      }
      return shown(await way.client.token(id))
    },
  },
  {
    name: 'code',
    description: 'token.code',
    async run({ client, tokenId, t }) {
      const { display } = await client.token(await tokenId())
      if (display.code === null) return { value: { code: null }, lines: [], failure: t('remote.noCode') }
      return { value: { code: display.code }, lines: [display.code] }
    },
  },
  {
    name: 'wait',
    description: 'token.wait',
    arguments: [{ name: '<conditions...>', description: 'token.conditions' }],
    options: [
      { flags: '--timeout <ms>', description: 'token.option.timeout' },
      { flags: '--advance <ms>', description: 'token.option.advance' },
    ],
    async run({ client, tokenId }, conditions, { timeout, advance }) {
      const options = {
        ...(timeout !== undefined && { timeout: wholeNumber('--timeout', timeout) }),
        ...(advance !== undefined && { advance: wholeNumber('--advance', advance, 1) }),
      }
      return shown(await client.until(await tokenId(), conditions.join(','), options))
    },
  },
  {
    name: 'fault',
    description: 'token.fault',
    arguments: [
      { name: '<fault>', description: 'token.faultName' },
      { name: '[state]', description: 'token.faultState' },
    ],
    options: [
      { flags: '--button <button>', description: 'token.option.button' },
      { flags: '--times <n>', description: 'token.option.times' },
      { flags: '--probability <p>', description: 'token.option.probability' },
    ],
    run: (way, [fault = '', state = 'on'], chosen) => send(way, [faultTyped(fault, state, chosen)]),
  },
  {
    name: 'explain',
    description: 'token.explain',
    async run({ client, tokenId, t }) {
      const explained = await client.explanation(await tokenId())
      if (explained === null) return { value: null, lines: [], failure: t('remote.noCode') }
      return { value: explained, lines: explanationLines(explained) }
    },
  },
  {
    name: 'journal',
    description: 'token.journal',
    options: [
      { flags: '--limit <n>', description: 'token.option.limit' },
      { flags: '--gif <file>', description: 'token.option.gif' },
    ],
    async run({ client, tokenId, t }, _given, { limit, gif }) {
      const id = await tokenId()
      const page = await client.journal(id, {
        before: Number.MAX_SAFE_INTEGER,
        limit: wholeNumber('--limit', limit ?? '20', 1),
      })
      if (typeof gif === 'string') await writeTo(gif, await client.movie(id), t)
      const rows = page.rows.map(({ sequence, event, effects, display }) => [
        String(sequence),
        new Date(event.at).toISOString(),
        event.type,
        effects.map(({ type }) => type).join(' '),
        display.screen,
      ])
      return { value: page, lines: table(rows) }
    },
  },
  {
    name: 'export',
    description: 'token.export',
    arguments: [{ name: '<file>', description: 'token.file' }],
    async run({ client, tokenId, t }, [file = '']) {
      const id = await tokenId()
      await writeKeysTo(file, JSON.stringify(await client.exportToken(id)), t)
      return { value: { id, file }, lines: [file] }
    },
  },
  {
    name: 'import',
    description: 'token.import',
    arguments: [{ name: '<file>', description: 'token.file' }],
    async run({ client, t }, [file = '']) {
      return shown(await client.importToken(await readJson(file, t)))
    },
  },
  {
    name: 'snapshot',
    description: 'token.snapshot',
    options: [
      { flags: '--all', description: 'token.option.all' },
      { flags: '--bank', description: 'token.option.bank' },
      { flags: '--name <name>', description: 'token.option.snapshotName' },
    ],
    async run({ host, tokenId }, _given, { all, bank, name }) {
      const body = {
        ...(all !== true && { tokens: [await tokenId()] }),
        ...(bank === true && { bank: true }),
        ...(name !== undefined && { name }),
      }
      const made = bodyOf<{ readonly id: string }>(await host('POST', 'snapshots', body))
      return { value: made, lines: [made.id] }
    },
  },
  {
    name: 'restore',
    description: 'token.restore',
    arguments: [{ name: '<snapshot>', description: 'token.snapshotId' }],
    async run({ host }, [id = '']) {
      const value = bodyOf(await host('POST', `snapshots/${encodeURIComponent(id)}/restoration`))
      return { value, lines: valueLines(value) }
    },
  },
]

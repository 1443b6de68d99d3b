import type { AppKey, KeyEntry, TokenView } from '../../host/client/client.ts'
import { pictureType } from '../../scenario/world/http-api.ts'
import { readBytes, readText, writeKeysTo } from '../terminal/files.ts'
import { table } from '../terminal/table.ts'
import type { Outcome, RemoteCommand, RemoteOption } from './command.ts'
import { displayLines } from './lines.ts'

/** Keys of tokens in files, and as authenticator apps take them. */

const SECRETS: readonly RemoteOption[] = [
  { flags: '--passphrase <text>', description: 'token.option.passphrase' },
  { flags: '--key <hex>', description: 'token.option.key' },
]
type Chosen = Parameters<RemoteCommand['run']>[2]
const text = (chosen: string | boolean | undefined) => (typeof chosen === 'string' ? chosen : undefined)
const secretsOf = ({ passphrase, key }: Chosen) => ({ passphrase: text(passphrase), key: text(key) })

function entryRow({ serial, kind, codes, profile, unfit, held, issuer }: KeyEntry): readonly string[] {
  const made = codes === null ? '' : `${codes.digits} · ${codes.step} s · ${codes.hash}`
  return [serial, profile ?? (unfit === null ? kind : '–'), made, held === 'none' ? '' : held, issuer ?? '']
}

const made = (view: TokenView): Outcome => ({ value: view, lines: displayLines(view) })

const appKeyLines = (keys: readonly AppKey[]): readonly string[] => keys.map(({ uri }) => uri)

/** Black on white, a module a unit. */
const svgOf = ({ qr: { side, path } }: AppKey): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${side} ${side}" shape-rendering="crispEdges"><path fill="#fff" d="M0 0h${side}v${side}H0z"/><path d="${path}"/></svg>\n`

export const KEY_COMMANDS: readonly RemoteCommand[] = [
  {
    name: 'export-keys',
    description: 'token.exportKeys',
    arguments: [{ name: '<file>', description: 'token.keyFile' }],
    options: [...SECRETS, { flags: '--all', description: 'token.option.allKeys' }],
    async run({ client, tokenId, t }, [file = ''], { all, ...chosen }) {
      const ids = all === true ? undefined : [await tokenId()]
      await writeKeysTo(file, await client.exportKeys({ ids, ...secretsOf(chosen) }), t)
      return { value: { file }, lines: [file] }
    },
  },
  {
    name: 'look-into-keys',
    description: 'token.lookIntoKeys',
    arguments: [{ name: '<file>', description: 'token.keyFile' }],
    options: SECRETS,
    async run({ client, t }, [file = ''], chosen) {
      const contents = await client.lookIntoKeyFile({ pskc: await readText(file, t), ...secretsOf(chosen) })
      const rows = contents.keys.map(entryRow)
      return { value: contents, lines: table([['SERIAL', 'MODEL', 'CODES', 'RACK', 'ISSUER'], ...rows]) }
    },
  },
  {
    name: 'import-keys',
    description: 'token.importKeys',
    arguments: [{ name: '<file>', description: 'token.keyFile' }],
    options: SECRETS,
    async run({ client, t }, [file = ''], chosen) {
      const taken = await client.importKeys({ pskc: await readText(file, t), ...secretsOf(chosen) })
      const lines = taken.tokens.map(({ id, serial }) => `${id} ${serial}`)
      return { value: taken, lines: [...lines, ...taken.known.map((serial) => t('token.known', { serial }))] }
    },
  },
  {
    name: 'export-otpauth',
    description: 'token.exportOtpauth',
    options: [{ flags: '--qr <file>', description: 'token.option.qr' }],
    async run({ client, tokenId, t }, _given, { qr }): Promise<Outcome> {
      const keys = await client.exportOtpauth(await tokenId())
      const file = text(qr)
      const [first] = keys
      if (file === undefined || first === undefined) return { value: { keys }, lines: appKeyLines(keys) }
      await writeKeysTo(file, svgOf(first), t)
      return { value: { keys, file }, lines: [file] }
    },
  },
  {
    name: 'import-otpauth',
    description: 'token.importOtpauth',
    arguments: [{ name: '<uri>', description: 'token.uri' }],
    async run({ client, t }, [uri = '']) {
      if (/^otpauth/i.test(uri.trim())) return made(await client.importOtpauth(uri))
      const picture = await readBytes(uri, t)
      return made(await client.importOtpauthPicture(picture, pictureType(picture)))
    },
  },
]

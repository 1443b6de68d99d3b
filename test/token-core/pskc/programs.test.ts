import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { derive, type KeysToWrite, type Sealing, totp, writeKeyFile } from '../../../token-core/index.ts'

/** Our key files in other people's programs, by the examples of docs/key-files.md. Debian: pskctool, python3-pskc, oathtool. */

const guide = readFileSync(new URL('../../../docs/key-files.md', import.meta.url), 'utf8')
const folder = mkdtempSync(join(tmpdir(), 'key-files-'))
afterAll(() => rmSync(folder, { recursive: true }))

const FILE = 'keys.pskc.xml'
const PASSPHRASE = 'correct horse'
/** Where Debian's packages are; another Python may come first in the path. */
const PYTHON = '/usr/bin/python3'

function run(program: string, args: readonly string[]): { readonly output: string; readonly code: number | null } {
  const { stdout, stderr, status } = spawnSync(program, args, { cwd: folder, encoding: 'utf8' })
  return { output: `${stdout}${stderr}`, code: status }
}
const works = (program: string, ...args: string[]) => run(program, args).code === 0
const here = (program: string, is: boolean) => `${program}${is ? '' : ' (not installed here)'}`
const hasPskctool = works('pskctool', '--version')
const hasPythonPskc = works(PYTHON, '-c', 'import pskc')
const hasOathtool = works('oathtool', '--version')

const KEYS: Required<KeysToWrite> = {
  deviceKeys: [{ serial: '12-3456789-0', deviceKey: new Uint8Array(32).fill(1) }],
  otpKeys: [
    {
      serial: 'ABCD12345678',
      id: null,
      issuer: '練習 & <信用金庫>',
      key: new Uint8Array(Buffer.from('12345678901234567890')),
      digits: 6,
      step: 30,
      hash: 'sha1',
    },
    {
      serial: 'EFGH12345678',
      id: 'a"b',
      issuer: null,
      key: new Uint8Array(32).fill(2),
      digits: 8,
      step: 60,
      hash: 'sha256',
    },
    {
      serial: '999800000001',
      id: null,
      issuer: null,
      key: new Uint8Array(64).fill(3),
      digits: 7,
      step: 60,
      hash: 'sha512',
    },
  ],
}

let drawn = 0
const random: Sealing['random'] = (length) => Uint8Array.from({ length }, () => drawn++)
const from = { salt: new Uint8Array(16).fill(4), iterations: 1000 }
const derived = derive({ ...from, passphrase: PASSPHRASE, hash: 'sha256', bytes: 16 })
const SEALINGS: readonly (readonly [string, Sealing | undefined])[] = [
  ['plain', undefined],
  ['with a passphrase', { key: derived, from, random }],
  ...[16, 24, 32].map((length): readonly [string, Sealing] => [
    `with a key of ${length} bytes`,
    { key: new Uint8Array(length).fill(5), from: 'Pre-shared-key', random },
  ]),
]

const write = (sealing: Sealing | undefined) => writeFileSync(join(folder, FILE), writeKeyFile(KEYS, sealing))
const commandOf = (start: string) =>
  (guide.split('\n').find((line) => line.startsWith(start)) ?? '').split(' ').slice(1)

describe.skipIf(!hasPskctool)(here('pskctool', hasPskctool), () => {
  test.each(SEALINGS)('finds that the file is as the schema says: %s', (_, sealing) => {
    write(sealing)
    // Of what it does not decrypt it warns besides.
    const { output, code } = run('pskctool', commandOf('pskctool --validate'))
    expect([code, output.split('\n')[0]]).toEqual([0, 'OK'])
  })

  test('gives the keys of a plain file', () => {
    write(undefined)
    const { output } = run('pskctool', commandOf('pskctool --info'))
    const secrets = [...output.matchAll(/Key Secret \(base64\): (\S+)/g)].map(([, text = '']) => text)
    const keys = [...KEYS.deviceKeys.map(({ deviceKey }) => deviceKey), ...KEYS.otpKeys.map(({ key }) => key)]
    expect(secrets).toEqual(keys.map((key) => Buffer.from(key).toString('base64')))
    expect(output).toContain('Issuer: 練習 & <信用金庫>')
    expect(output).not.toContain('warning')
  })
})

describe.skipIf(!hasPythonPskc)(here('python3-pskc', hasPythonPskc), () => {
  const script = /```python\n([\s\S]*?)```/.exec(guide)?.[1] ?? ''
  const all = [
    ['12-3456789-0', '01'.repeat(32), 'None', 'None'],
    ...KEYS.otpKeys.map(({ serial, key, step, digits }) => [serial, Buffer.from(key).toString('hex'), step, digits]),
  ]
  const printed = `${all.map((row) => row.join(' ')).join('\n')}\n`
  const python = (text: string) => run(PYTHON, ['-c', text])

  test('opens a file with its passphrase, as the guide shows', () => {
    write(SEALINGS[1]?.[1])
    expect(python(script)).toEqual({ output: printed, code: 0 })
  })

  test('refuses another passphrase', () => {
    write(SEALINGS[1]?.[1])
    const { output, code } = python(script.replace(PASSPHRASE, 'wrong'))
    expect([code, output.includes('DecryptionError')]).toEqual([1, true])
  })

  test.each(SEALINGS.filter(([, sealing]) => typeof sealing?.from !== 'object'))('reads the keys: %s', (_, sealing) => {
    write(sealing)
    const key = Buffer.from(sealing?.key ?? []).toString('hex')
    const line = sealing === undefined ? '' : `pskc.encryption.key = bytes.fromhex('${key}')`
    expect(python(script.replace(/^pskc\.encryption.*$/m, line))).toEqual({ output: printed, code: 0 })
  })
})

describe.skipIf(!hasOathtool)(here('oathtool', hasOathtool), () => {
  test('takes the key of the guide', () => {
    const { output, code } = run('oathtool', [...commandOf('oathtool '), '--now=1970-01-01 00:00:59 UTC'])
    expect([code, output.trim()]).toEqual([0, totp({ key: KEYS.otpKeys[0]?.key ?? new Uint8Array(), time: 59 })])
  })

  const times = [59, 1_111_111_109, 1_790_000_000, 20_000_000_000]
  test.each(KEYS.otpKeys)('makes the same codes: $digits digits, $step s, $hash', ({ key, digits, step, hash }) => {
    for (const time of times) {
      const args = [
        `--totp=${hash}`,
        `--digits=${digits}`,
        `--time-step-size=${step}s`,
        `--now=@${time}`,
        Buffer.from(key).toString('hex'),
      ]
      expect(run('oathtool', args).output.trim()).toBe(totp({ key, digits, hash, time, period: step }))
    }
  })
})

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { checkVectors, vectors } from '../../../cli/commands/vectors.ts'
import { makeChecks } from '../../../scenario/checks.ts'
import { english, fakeTerminal, japanese } from '../terminal/fake-terminal.ts'

const DATA = resolve(import.meta.dirname, '../../data/vectors')
const load = async (name: string) => JSON.parse(await readFile(join(DATA, name), 'utf8'))

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'vectors-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function check(content: unknown) {
  const checks = makeChecks()
  checkVectors(content, checks, english)
  return checks
}

async function run(content: string, t = english) {
  const file = join(folder, 'v.json')
  writeFileSync(file, content)
  const terminal = fakeTerminal()
  const code = await vectors([file], terminal, t)
  return { code, lines: terminal.lines, errors: terminal.errors.map((line) => line.replace(file, 'v.json')) }
}

describe('the published vectors', () => {
  it.each(['protocol.json', 'rfc.json', 'otp.json'])('%s: every row is right', async (name) => {
    const terminal = fakeTerminal()
    expect(await vectors([join(DATA, name)], terminal, english)).toBe(0)
    expect(terminal.lines).toHaveLength(1)
    expect(terminal.lines[0]).toMatch(/^\d{2,} passed, 0 failed$/)
    expect(terminal.errors).toEqual([])
  })

  it('checks each row of rfc.json, base45 both ways', async () => {
    const file = await load('rfc.json')
    const { hotp, totp, ocra, base45 } = file
    expect(check(file).passed).toBe(hotp.rows.length + totp.rows.length + ocra.rows.length + 2 * base45.rows.length)
  })
})

describe('a wrong row is named with expected and seen', () => {
  const planted: readonly [string, (file: Record<string, never>) => unknown, string, string][] = [
    ['rfc.json', set('hotp.rows.3.code', '000000'), 'hotp.rows[3]', '"969429"'],
    ['rfc.json', set('totp.rows.0.code', '00000000'), 'totp.rows[0]', '"94287082"'],
    ['rfc.json', set('ocra.rows.0.code', '000000'), 'ocra.rows[0] OCRA-1:HOTP-SHA1-6:QN08', '"237653"'],
    ['rfc.json', set('base45.rows.0.1', 'BB9'), 'base45.rows[0] encode', '"BB8"'],
    ['protocol.json', set('examples.1.deviceCode', '000000000000'), 'examples[1].deviceCode', '"'],
    ['protocol.json', set('examples.0.deviceKey', '00'.repeat(32)), 'examples[0].deviceKey', '"a57038a5'],
    [
      'protocol.json',
      set('examples.2.activationCode', '00000000'),
      'examples[2].activationCode device',
      '"activation-code"',
    ],
    ['protocol.json', set('examples.0.tokenCode', 'BJX3200459-37'), 'examples[0].tokenCode', '"BJX3200459-36"'],
    ['protocol.json', set('examples.0.requests.1.code', '00000000'), 'examples[0].requests[1].code', '"84823223"'],
    [
      'protocol.json',
      set('examples.0.requests.1.title', '別の題'),
      'examples[0].requests[1].text decode',
      '利用者登録',
    ],
    [
      'protocol.json',
      set('examples.0.activation1.issuer', 'Other Bank'),
      'examples[0].activation1.text encode',
      '"CT1:',
    ],
    ['protocol.json', set('examples.0.deactivation.text', 'CT1:00'), 'examples[0].deactivation.text decode', 'SIM06'],
    ['protocol.json', set('examples.3.sameAsActivation1.0', 'CT1:00'), 'examples[3].sameAsActivation1[0]', '"refusal"'],
    ['protocol.json', set('examples.0.refusals.0.refusal', 'SIM99'), 'examples[0].refusals[0]', '"refusal"'],
    ['otp.json', set('demoFactoryKey', '00'.repeat(32)), 'derivations[0]', '"'],
    ['otp.json', set('derivations.1.key', '00'.repeat(20)), 'derivations[1]', '"af7827c9'],
    ['otp.json', set('codes.4.ms', 1_778_025_663_841), 'codes[4].ms', '1778025663840'],
    ['otp.json', set('codes.4.clock.ppm', 21), 'codes[4].ms', '17780256664'],
    ['otp.json', set('codes.2.steps', 59_181_120), 'codes[2].steps', '59181121'],
    ['otp.json', set('codes.3.code', '000000'), 'codes[3].code', '"642844"'],
    ['otp.json', set('pins.0.pin', '7048'), 'pins[0]', '"'],
    ['otp.json', set('cards.0.cells.ア', '11'), 'cards[0]', '"ア":"10"'],
    ['otp.json', set('cards.1.issue', 3), 'cards[1]', '"ア"'],
    ['otp.json', set('verifier.0.rows.1.result', 'accepted'), 'verifier[0].rows[1]', '"used"'],
    ['otp.json', set('verifier.3.rows.1.code2', '266430'), 'verifier[3].rows[1]', '"same"'],
    ['otp.json', set('verifier.1.drift', -1), 'verifier[1].rows[0]', '"accepted"'],
    ['otp.json', set('dates.0.rule', 'next-day'), 'dates[0]', '1775660400000'],
    ['otp.json', set('pskc.0.keys.1.digits', 6), 'pskc[0]', '"digits":8'],
    ['otp.json', set('pskc.2.passphrase', 'qwertz'), 'pskc[2]', '"mac-wrong"'],
    ['otp.json', set('pskc.4.refusal', 'xml'), 'pskc[4]', '"key-needed"'],
  ]

  it.each(planted)('%s %#', async (name, plant, where, seen) => {
    const file = await load(name)
    const whole = check(await load(name))
    plant(file)
    const { failures, passed } = check(file)
    const failure = failures.find((one) => one.where.startsWith(where))
    expect(failure, JSON.stringify(failures)).toBeDefined()
    expect(failure?.seen).toContain(seen)
    expect(failure?.expected).not.toBe(failure?.seen)
    expect(passed + failures.length).toBe(whole.passed)
  })

  function set(path: string, value: string | number) {
    return (file: Record<string, never>) => {
      const names = path.split('.')
      const last = names.pop() ?? ''
      const place = names.reduce<Record<string, never>>((at, name) => at[name] ?? {}, file)
      Object.assign(place, { [last]: value })
    }
  }

  it('prints it, ends with the count, and fails', async () => {
    const row = { key: '3132333435363738393031323334353637383930', counter: 0, digits: 6, code: '755225' }
    const file = JSON.stringify({ hotp: { rows: [row, { ...row, code: '755224' }] } })
    const { code, lines } = await run(file)
    expect(code).toBe(1)
    expect(lines.at(-1)).toBe('1 passed, 1 failed')
    expect(lines[0]).toMatch(/v\.json: hotp\.rows\[0\]: expected "755225", seen "755224"$/)
    expect((await run(file, japanese)).lines[0]).toMatch(/hotp\.rows\[0\]: 期待 "755225"、実際 "755224"$/)
  })
})

describe('any OCRA suite', () => {
  const key = '3132333435363738393031323334353637383930'
  const row = (more: object) => ({
    ocra: { rows: [{ suite: 'OCRA-1:HOTP-SHA1-6:QN08', key, question: '00000000', ...more }] },
  })

  it('takes what a suite asks for, session data too', () => {
    const session = row({ suite: 'OCRA-1:HOTP-SHA256-8:C-QA08-PSHA1-S064-T1M', counter: 1, session: 'aa', code: 'x' })
    Object.assign(session.ocra.rows[0] ?? {}, { pinHash: '7110eda4d09e062aa5e4a390b0a572ac0d2c0220', timeSteps: 5 })
    expect(check(session).failures[0]?.seen).toMatch(/^"\d{8}"$/)
  })

  it('names a suite that is none, and an input that is missing', () => {
    expect(check(row({ suite: 'OCRA-2:X', code: '1' })).failures[0]?.seen).toContain('OCRA-1:')
    expect(check(row({ suite: 'OCRA-1:HOTP-SHA1-6:C-QN08', code: '1' })).failures[0]?.seen).toContain('counter')
  })

  it('compares hexadecimal in either case', () => {
    const none = check(row({ suite: 'OCRA-1:HOTP-SHA1-0:QN08', code: 'x' }))
    const mac = JSON.parse(none.failures[0]?.seen ?? '""') as string
    expect(mac).toMatch(/^[0-9a-f]{40}$/)
    expect(check(row({ suite: 'OCRA-1:HOTP-SHA1-0:QN08', code: mac.toUpperCase() })).passed).toBe(1)
  })
})

describe('a file that is no vector file', () => {
  it.each([
    ['{"a":', /^v\.json: is not JSON \(.+\)$/],
    ['{"rows":[]}', /^v\.json: has an unknown format/],
    ['[1,2]', /^v\.json: has an unknown format/],
    ['null', /^v\.json: has an unknown format/],
    ['{"hotp":{"rows":[]}}', /^v\.json: contains nothing to check$/],
    [
      '{"hotp":{"rows":[{"key":"xyz"}]}}',
      /^v\.json: is not in the right format: "hotp\.rows\[0\]\.key" must be hexadecimal bytes/,
    ],
    ['{"format":"otp/1"}', /^v\.json: contains nothing to check$/],
    ['{"format":"otp/2"}', /^v\.json: is not in the right format: "format" must be otp\/1/],
    ['{"format":"otp/1","cards":[{"number":"1"}]}', /right format: "cards\[0\]\.issue" is missing; /],
    [
      '{"format":"otp/1","codes":[{"key":"geheim"}]}',
      /right format: "codes\[0\]\.key" must be hexadecimal bytes; "codes/,
    ],
    ['{"examples":[{}]}', /^v\.json: is not in the right format: "examples\[0\]\.serial" is missing; /],
  ])('%s', async (content, message) => {
    const { code, lines, errors } = await run(content)
    expect(code).toBe(errors[0]?.includes('is not JSON') ? 2 : 1)
    expect(lines).toEqual(['0 passed, 1 failed'])
    expect(errors).toHaveLength(1)
    expect(errors[0]).toMatch(message)
  })
})

import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { scenarioSchema } from '../../../scenario/format/json-schema.ts'
import { readScenario } from '../../../scenario/format/read-scenario.ts'

function mistakes(source: string): string {
  try {
    readScenario(source, 'a.yaml')
    return ''
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

describe('a scenario that is not right', () => {
  it.each([
    [
      'steps:\n  - tapp: right\n',
      'a.yaml:2:5: "steps[0]" has a field that is not known here: "tapp". Did you mean "tap"?',
    ],
    [
      'given:\n  tokn: {}\nsteps: [{ tap: right }]\n',
      'a.yaml:2:3: "given" has a field that is not known here: "tokn". Did you mean "token"?',
    ],
    [
      'steps:\n  - look: { pictur: a.png }\n',
      'a.yaml:2:13: "steps[0].look" has a field that is not known here: "pictur". Did you mean "picture"?',
    ],
    ['steps:\n  - bank: { registr: a }\n', '"registr". Did you mean "register"?'],
    ['steps:\n  - tap: right\n    zzz: 1\n', 'is not known here: "zzz". Known are name, token, press,'],
    ['steps:\n  - tap: rigth\n', 'a.yaml:2:10: "steps[0].tap" must be one of left, middle, right'],
    ['steps:\n  - tap: rigth\n', 'Did you mean "right"?'],
    ['steps:\n  - expect: { screen: strat }\n', 'Did you mean "start"?'],
    [
      'steps:\n  - expect:\n      code: 144\n',
      'a.yaml:3:13: "steps[0].expect.code" must be a text: put quotes around it, "144".',
    ],
    [
      'steps:\n  - bank:\n      verify: 0144\n',
      'a.yaml:3:15: 0144 would be read as the number 144. Put quotes around it: "0144".',
    ],
    ['steps:\n  - scan: 12345678901234567890\n', 'Put quotes around it: "12345678901234567890".'],
    ['variables: { code: 1e3 }\nsteps: [{ tap: right }]\n', 'a.yaml:1:20: 1e3 would be read as the number 1000.'],
    [
      'steps:\n  - tap: right\n    hold: left\n',
      'a.yaml:2:5: "steps[0]" does several things: tap, hold. Make a step of each.',
    ],
    ['steps:\n  - name: nothing\n', '"steps[0]" does nothing: it needs one of press,'],
    ['steps:\n  - tap: right\n    for: 2s\n', 'a.yaml:3:10: "steps[0].for" belongs to hold, which this step has not.'],
    ['steps:\n  - wait: 3\n', '"steps[0].wait" must be a time with its unit, such as 500ms, 2s, 10m or 1h'],
    ['steps:\n  - bank: { register: a, verify: true }\n', '"steps[0].bank" must have exactly one deed.'],
    ['given: { token: {}, tokens: { a: {} } }\nsteps: [{ tap: right }]\n', '"given.token" and "tokens" say the same'],
    ['given: { seiwa: {}, shinkin: {} }\nsteps: [{ wait: 1s }]\n', '"given.seiwa" and "shinkin" are two banks'],
    ['given: { seiwa: {}, bank: company }\nsteps: [{ wait: 1s }]\n', '"given.seiwa" is a bank of its own'],
    ['given: { shinkin: { usrs: {} } }\nsteps: [{ wait: 1s }]\n', '"usrs". Did you mean "users"?'],
    ['given: { token: { kind: key-fop } }\nsteps: [{ wait: 1s }]\n', '"given.token.kind" must be one of'],
    [
      'given: { token: { kind: key-fob, serial: A1 } }\nsteps: [{ wait: 1s }]\n',
      'must be four letters and eight digits',
    ],
    ['given: { token: { kind: key-fob, tapeIn: true } }\nsteps: [{ wait: 1s }]\n', '"tapeIn"'],
    ['steps:\n  - clock: 10\n', 'must be a time with its unit, such as 10m, or -10m'],
    ['steps:\n  - app: { pin: "1", choose: 1 }\n', 'must have exactly one deed'],
    ['steps:\n  - app: opn\n', 'Did you mean "open"?'],
    ['given: { clock: yesterday }\nsteps: [{ tap: right }]\n', '"given.clock" must be a date with its time'],
    ['a: 1\na: 2\n', 'a.yaml:2:1: Map keys must be unique.'],
    ['steps: [\n', 'a.yaml:'],
    ['steps: []\n', 'a.yaml:1:8: "steps" must have at least 1 entries.'],
    ['- tap: right\n', 'a.yaml:1:1: The file must be an object.'],
    ['', 'a.yaml:1:1: The file must be an object.'],
    ['steps: [{ tap: right }]\n---\nsteps: []\n', 'Source contains multiple documents'],
  ])('%j', (source, message) => {
    expect(mistakes(source)).toContain(message)
  })

  it('tells every mistake, each with its place', () => {
    expect(mistakes('steps:\n  - tapp: a\n  - tap: b\n').split('\n')).toHaveLength(2)
  })

  it('does not follow aliases without end', () => {
    const bomb = ['a: &a [x, x, x, x, x, x, x, x, x, x]']
    for (const [name, of] of ['ba', 'cb', 'dc', 'ed'].map((pair) => [...pair])) {
      bomb.push(`${name}: &${name} [${Array.from({ length: 10 }, () => `*${of}`).join(', ')}]`)
    }
    expect(mistakes(bomb.join('\n'))).toMatch(/alias/i)
  })
})

it('a table of cases may stand in for words, times and numbers', () => {
  const source =
    'steps:\n  - tap: ${b}\n  - wait: ${t}\n  - battery: ${p}\n  - expect: { screen: "${s}", lit: "${l}" }\n'
  expect(mistakes(source)).toBe('')
})

it('docs/scenario.schema.json is the schema of this code (npm run schema)', () => {
  const kept = readFileSync(new URL('../../../docs/scenario.schema.json', import.meta.url), 'utf8')
  expect(JSON.parse(kept)).toEqual(scenarioSchema())
  expect(JSON.parse(kept).$schema).toBe('https://json-schema.org/draft/2020-12/schema')
})

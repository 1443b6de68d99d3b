import { describe, expect, it } from 'vitest'
import { WrongScenario } from '../../../scenario/format/mistakes.ts'
import { coreWorld } from '../../../scenario/world/core-world.ts'
import { play, START, troubleOf } from '../play.ts'

describe('steps with the token alone', () => {
  it('plays deeds and compares', async () => {
    const [result] = await play(`steps:${START}
  - tap: right
    expect: { screen: scanning, camera: true, softKeys: [Cancel, "", ""], power: "on", lit: true, code: none, refusal: none }
  - scan: something else
    expect: { refusal: SIM01, effects: [{ type: screen-changed, to: refusal }, refused], shows: ["[SIM01]"], hides: [Menu] }
`)
    expect(result).toMatchObject({ name: 'a', status: 'passed', trouble: null })
    expect(result?.steps.map(({ title, line, at }) => ({ title, line, at }))).toEqual([
      { title: 'tape removed', line: 2, at: 0 },
      { title: 'hold middle', line: 3, at: 2000 },
      { title: 'until screen start', line: 4, at: 2500 },
      { title: 'tap right', line: 6, at: 2500 },
      { title: 'scan something else', line: 8, at: 2500 },
    ])
  })

  it('stops at the first step that fails, and leaves token and journal', async () => {
    const [result] = await play(`steps:${START}  - expect: { screen: menu }\n  - tap: right\n`)
    expect(result?.steps.map(({ status }) => status)).toEqual(['passed', 'passed', 'passed', 'failed', 'skipped'])
    expect(result?.steps[3]?.failures).toEqual([{ where: 'screen', expected: '"menu"', seen: '"start"' }])
    expect(result?.remains).toMatchObject([
      {
        token: 'token',
        snapshot: { token: { serial: '12-3456789-0' } },
        journal: { rows: [{ sequence: 1 }, {}, {}, {}, { sequence: 5 }] },
      },
    ])
  })

  it.each([
    ['- tap: right', 'The token ignored this: it has no power, or its tape is still in (no-power).'],
    ['- tap: right\n    expect: { ignored: camera-off }', 'ignored: expected "camera-off", seen "no-power"'],
    ['- tape: removed\n    expect: { ignored: already-so }', 'ignored: expected "already-so", seen null'],
    ['- until: { screen: start }', 'screen should be "start" and is "off" and nothing more changes by itself.'],
    [`${START.trim()}\n  - until: { lit: false }\n    within: 14s`, 'lit should be false and is true after 14s.'],
    ['- scan: ${imge}', 'There is no variable ${imge}. Did you mean ${image}?'],
    ['- scan: ${image}', '${image} stands for nothing at this moment.'],
    ['- token: second\n    tap: right', 'There is no token "second". Known are token.'],
    ['- look: a.png', 'Nothing here reads pictures.'],
    ['- expect: { golden: a }', 'No screens are kept here'],
    ['- expect: { effects: [refused] }', 'effects: expected "refused", seen []'],
    ['- expect: { values: { a: "1" } }', 'a: expected "1", seen undefined'],
  ])('%s: %s', async (steps, trouble) => {
    expect(await troubleOf(`steps:\n  ${steps}\n`)).toContain(trouble)
  })

  it.each([
    ['bank: { register: user }', 'This scenario needs a bank, and is played with the token alone.'],
    ['page: { open: / }', 'This scenario needs a bank'],
  ])('%s: needs a bank', async (step, trouble) => {
    expect(await troubleOf(`steps:\n  - ${step}\n`)).toContain(trouble)
  })

  it('knows every fault and level', async () => {
    expect(
      await troubleOf(`given: { token: { tapeIn: false, profile: e-code, serial: 12-3456701-0 } }
steps:
  - fault: camera
  - mend: camera
  - fault: wrong-codes
  - mend: wrong-codes
  - fault: display
  - mend: display
  - fault: left-stuck
  - mend: left-stuck
  - fault: memory-full
    expect: { tokenCodes: [SIM0000001-1, SIM0000002-1, SIM0000003-1, SIM0000004-1, SIM0000005-1, SIM0000006-1, SIM0000007-1, SIM0000008-1] }
  - battery: removed
    expect: { power: none }
  - battery: fitted
  - battery: 50
  - tape: in
  - tape: removed
  - press: left+middle
  - wait: 2s
  - release: left+middle
  - expect: { screen: menu }
`),
    ).toBe('')
  })

  it('lets a fault act so many times, or with a probability that the seed decides', async () => {
    const seen = async (fault: string, seed: number) =>
      troubleOf(`given: { seed: ${seed} }
steps:
${START}  - fault: ${fault}
  - tap: right
    expect: { refusal: SIM08, effects: [fault-acted] }
  - tap: right
  - tap: right
    expect: { screen: scanning }
`)
    expect(await seen('{ name: camera, times: 1 }', 1)).toBe('')
    expect(await seen('{ name: camera, times: 2 }', 1)).toContain('screen: expected "scanning", seen "refusal"')
    expect(await seen('{ name: camera, probability: 0 }', 1)).toContain('refusal')
    const runs = await Promise.all(
      [1, 2, 3, 4, 5, 6, 7, 8].map((seed) => seen('{ name: camera, probability: 0.5 }', seed)),
    )
    expect(new Set(runs).size).toBeGreaterThan(1)
    expect(await seen('{ name: camera, probability: 0.5 }', 3)).toBe(runs[2])
    await expect(seen('{ name: camera, times: 1, probability: 1 }', 1)).rejects.toThrow(
      'times or probability, not both',
    )
  })

  it('mends a memory that was only taken for full', async () => {
    expect(
      await troubleOf(`steps:
  - fault: { name: memory-full, times: 1 }
  - mend: memory-full
    expect: { tokenCodes: [] }
`),
    ).toBe('')
  })

  it('reads pictures where somebody can', async () => {
    const world = coreWorld({ readCodes: async (bytes) => new TextDecoder().decode(bytes).split('+') })
    const looked = (look: string, expected: string) =>
      troubleOf(`steps:${START}  - tap: right\n  - look: ${look}\n    expect: ${expected}\n`, { world })
    expect(await looked('one', '{ refusal: SIM01 }')).toBe('')
    expect(await looked('{ picture: one+two, take: last }', '{ refusal: SIM01 }')).toBe('')
    expect(await looked('{ picture: one+two, take: 2 }', '{ refusal: SIM01 }')).toBe('')
    expect(await looked('one+two', '{ ignored: several-codes }')).toBe('')
    expect(await looked('one+two', '{ screen: refusal }')).toContain('say which with "take"')
  })

  it('has several tokens, whose time is one', async () => {
    expect(
      await troubleOf(`given: { tokens: { one: {}, two: {} } }
steps:
  - tape: removed
  - hold: middle
  - token: two
    tape: removed
  - token: two
    hold: middle
  - until: { screen: start }
  - token: two
    expect: { screen: splash }
`),
    ).toBe('')
  })
})

describe('variables, cases, includes', () => {
  it('a case is a run of its own, and a value is what it is, no text of it', async () => {
    const results = await play(`name: levels
variables: { button: right }
cases:
  - { name: full, percent: 100, screen: start, ignored: button-idle }
  - { percent: 10, screen: low-battery, ignored: button-idle }
steps:
  - tape: removed
  - battery: \${percent}
    expect: { values: { percent: "\${percent}" } }
  - hold: middle
  - until: { screen: "\${screen}" }
  - tap: left
    expect: { ignored: "\${ignored}" }
  - tap: \${button}
`)
    expect(results.map(({ name, status }) => `${name} ${status}`)).toEqual([
      'levels · full failed',
      'levels · 2 passed',
    ])
  })

  it('saved values stay, the display goes on', async () => {
    expect(
      await troubleOf(`steps:
  - save: { was: "\${screen}" }${START}
  - expect: { values: { was: "off" }, screen: "\${screen}" }
`),
    ).toBe('')
  })

  it('names of fields may have variables, too', async () => {
    const source = (name: string) => `variables: { name: ${name}, kept: "off" }
steps:
  - expect: { values: { "\${name}": "off" } }
`
    expect(await troubleOf(source('kept'))).toBe('')
    expect(await troubleOf(source('lost'))).toContain('lost: expected "off"')
  })

  it('what a case cannot be is said when it is met', async () => {
    expect(await troubleOf('cases: [{ button: up }]\nsteps: [{ tap: "${button}" }]\n')).toContain(
      '"tap" must be one of left',
    )
  })

  it('includes steps, which have their own variables', async () => {
    const files = {
      'parts/on.yaml':
        'variables: { until: splash }\nsteps:\n  - tape: removed\n  - hold: middle\n  - until: { screen: "${until}" }\n',
      'deep.yaml': 'steps: [{ include: parts/on.yaml, with: { until: "${goal}" } }]\n',
    }
    const [result] = await play(
      'variables: { end: start }\nsteps: [{ include: deep.yaml, with: { goal: "${end}" } }, { expect: { screen: start } }]',
      { files },
    )
    expect(result).toMatchObject({ status: 'passed' })
    expect(result?.steps[0]).toMatchObject({ file: 'parts/on.yaml', line: 3 })
    expect(await troubleOf('steps: [{ include: parts/on.yaml }, { expect: { screen: splash } }]', { files })).toBe('')
  })

  it.each([
    ['steps: [{ include: a.yaml }]', 'a.yaml:1:20: a.yaml includes itself.'],
    ['steps: [{ include: b.yaml }]', 'There is no file b.yaml, or it cannot be read.'],
  ])('%s: %s', async (source, message) => {
    await expect(play(source)).rejects.toThrow(WrongScenario)
    await expect(play(source)).rejects.toThrow(message)
  })
})

it('journeys are read as scenarios', async () => {
  const journey = {
    serial: '12-3456789-0',
    deviceKey: '00'.repeat(32),
    steps: [
      { at: 0, do: 'hold', button: 'middle', for: 2000 },
      { at: 2600, expect: { screen: 'start' } },
    ],
  }
  const [result] = await play(JSON.stringify(journey))
  expect(result).toMatchObject({ name: 'a.yaml', status: 'passed' })
  await expect(play('{"deviceKey":"a","steps":[]}')).rejects.toThrow('"serial" is missing')
})

it('a hundred scenarios beside each other', async () => {
  const source = `steps:${START}  - tap: right\n  - wait: 60s\n    expect: { screen: "off", effects: [{ type: switched-off, cause: scan-limit }] }\n`
  const all = await Promise.all(Array.from({ length: 100 }, () => troubleOf(source)))
  expect(all.filter((trouble) => trouble !== '')).toEqual([])
})

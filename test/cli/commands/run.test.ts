import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type RunChoices, run } from '../../../cli/commands/run.ts'
import { Complaint } from '../../../cli/terminal/complaint.ts'
import { displayPng } from '../../../drawing/index.ts'
import { display, makeToken } from '../../../token-core/index.ts'
import { english, fakeTerminal, japanese } from '../terminal/fake-terminal.ts'

const ROOT = resolve(import.meta.dirname, '../../..')
const EXAMPLES = join(ROOT, 'examples/scenarios')

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'run-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

function write(name: string, content: string): string {
  const file = join(folder, name)
  writeFileSync(file, content)
  return file
}

async function play(files: readonly string[], choices: Partial<RunChoices> = {}, isColoured = false) {
  const terminal = { ...fakeTerminal(), isColoured }
  const all = { results: join(folder, 'left'), parallel: 4, language: 'en', ...choices } as const
  const code = await run(files, all, terminal, choices.language === 'ja' ? japanese : english)
  // How long it took is not the same twice.
  const lines = terminal.lines.map((line) => line.replace(/\d+(\.\d)? m?s(?!\w)/g, 'T').replaceAll(folder, ''))
  return { code, lines, text: terminal.lines.join('\n') }
}

const DARK = display(makeToken({ serial: '12-3456789-0', deviceKey: new Uint8Array(32) }))
const GOOD = 'name: Good\nsteps:\n  - tape: removed\n'
const BAD =
  'name: Bad & <odd>\nsteps:\n  - tape: removed\n  - hold: middle\n  - expect: { screen: menu, shows: "a]]>b" }\n'

describe('camtoken run', () => {
  it.each(readdirSync(EXAMPLES).filter((name) => name.endsWith('.yaml')))('plays %s', async (name) => {
    const { code, text } = await play([join(EXAMPLES, name)])
    expect(text).not.toContain('✗')
    expect(code).toBe(0)
  })

  it('plays the examples of the documentation', async () => {
    const text = readFileSync(join(ROOT, 'docs/scenarios.md'), 'utf8')
    const blocks = [...text.matchAll(/```yaml\n([\s\S]*?)```/g)].map(([, block = ''], i) => write(`${i}.yaml`, block))
    expect(blocks).toHaveLength(5)
    const { code, text: output } = await play(blocks)
    expect(output).not.toContain('✗')
    expect(code).toBe(0)
  })

  it('plays journeys', async () => {
    const data = join(ROOT, 'test/data/journeys')
    const { code, lines } = await play(readdirSync(data).map((name) => join(data, name)))
    expect(code).toBe(0)
    expect(lines.at(-1)).toBe('9 passed, 0 failed (T)')
  })

  it('names the command for a journey of a one-time password', async () => {
    await expect(play([join(ROOT, 'test/data/journeys-otp/always-on.json')])).rejects.toThrow(
      'This is a journey of a one-time password: "camtoken journey" plays it.',
    )
  })

  it('says what failed, where, and what the token showed; keeps token and journal for their owner alone', async () => {
    const { code, lines } = await play([write('good.yaml', GOOD), write('bad.yaml', BAD)])
    expect(code).toBe(1)
    expect(lines).toEqual([
      '✓ Good  T',
      '✗ Bad & <odd>  T',
      '    /bad.yaml:5  expect screen menu, shows a]]>b',
      '      screen: expected "menu", seen "splash"',
      '      shows: expected "a]]>b", seen []',
      '      The token showed splash: ',
      '      kept: /left/2-Bad-odd/display.png',
      '      kept: /left/2-Bad-odd/display.txt',
      '      kept: /left/2-Bad-odd/token.json',
      '      kept: /left/2-Bad-odd/journal.json',
      '',
      '1 passed, 1 failed (T)',
    ])
    expect(statSync(join(folder, 'left/2-Bad-odd/token.json')).mode & 0o777).toBe(0o600)
  })

  it('is coloured where a person looks', async () => {
    expect((await play([write('good.yaml', GOOD)], {}, true)).text).toContain('\u001B[32m✓\u001B[0m Good')
  })

  it('speaks Japanese', async () => {
    const { text } = await play([write('bad.yaml', BAD)], { language: 'ja' })
    expect(text).toContain('トークンの表示 splash')
    expect(text).toMatch(/成功 0、失敗 1（\d+ ミリ秒）/)
  })

  it('--json is one line, without keys', async () => {
    const { text, lines } = await play([write('bad.yaml', BAD)], { json: true })
    expect(lines).toHaveLength(1)
    expect(JSON.parse(text)).toMatchObject({
      passed: 0,
      failed: 1,
      scenarios: [{ name: 'Bad & <odd>', status: 'failed' }],
    })
    expect(text).not.toContain('deviceKey')
  })

  it('--junit is XML with class names, and shows the display of a failure', async () => {
    const junit = join(folder, 'reports/junit.xml')
    await play([write('good.yaml', GOOD), write('bad.yaml', BAD)], { junit })
    const xml = readFileSync(junit, 'utf8')
      .replaceAll(folder, '')
      .replaceAll(`${folder.slice(1).replaceAll('/', '.')}.`, '')
      .replace(/time="[\d.]+"/g, 'time="T"')
    expect(xml).toContain('<testsuites name="camtoken" tests="2" failures="1" errors="0" skipped="0" time="T">')
    expect(xml).toContain('<testcase classname="good" name="Good" file="/good.yaml" time="T"/>')
    expect(xml).toContain('<testcase classname="bad" name="Bad &amp; &lt;odd&gt;" file="/bad.yaml" time="T">')
    expect(xml).toContain('message="screen: expected &quot;menu&quot;, seen &quot;splash&quot;; shows:')
    expect(xml).toContain('a]]&gt;b')
    const [, attached = ''] = /\[\[ATTACHMENT\|(.*?)\]\]/.exec(readFileSync(junit, 'utf8')) ?? []
    expect(readFileSync(resolve(attached)).subarray(1, 4).toString()).toBe('PNG')
  })

  it.each(['en', 'ja'] as const)('--html is one page that needs nothing else (%s)', async (language) => {
    const html = join(folder, 'report.html')
    await play([write('good.yaml', GOOD), write('bad.yaml', BAD)], { html, language })
    const page = readFileSync(html, 'utf8')
    expect(page).toContain(`<html lang="${language}">`)
    expect(page).not.toMatch(/<script|<link|src="(?!data:)|https?:/)
    expect(page).toContain('Bad &amp; &lt;odd&gt;')
    // Each display is drawn once, and shown as a picture with its text beside it wherever it was seen.
    const drawn = [...page.matchAll(/<symbol id="(\w+)"/g)].map(([, id]) => id)
    const used = [...page.matchAll(/<use href="#(\w+)"/g)].map(([, id]) => id)
    expect(drawn).toHaveLength(new Set(drawn).size)
    expect(new Set(used)).toEqual(new Set(drawn))
    expect(used.length).toBeGreaterThan(drawn.length)
    expect(page).toContain('<span>splash</span>')
    expect(page).toContain('<td class="wanted">menu</td><td class="seen">splash</td>')
    // What failed comes first.
    expect(page.indexOf('Bad &amp;')).toBeLessThan(page.indexOf('Good'))
  })

  it('keeps screens with --update, compares them without, and names one that is not kept', async () => {
    const file = write('g.yaml', 'steps:\n  - tape: removed\n  - hold: middle\n  - expect: { golden: first }\n')
    expect((await play([file])).lines[2]).toBe(
      '      No screen "first" is kept yet. Look at the display, and keep it with --update.',
    )
    expect((await play([file], { update: true })).code).toBe(0)
    expect((await play([file])).code).toBe(0)
    writeFileSync(join(folder, 'golden/first.txt'), '# menu\n')
    const { code, text } = await play([file])
    expect(code).toBe(1)
    expect(text).toContain('golden first: expected "# menu\\n", seen "# splash\\n')
    expect((await play([file], { update: true })).code).toBe(0)
    writeFileSync(join(folder, 'golden/first.png'), displayPng({ ...DARK, lit: true, rows: ['else'] }))
    expect((await play([file])).text).toMatch(
      /The picture differs from .*first\.png in \d+ pixels: red in .*first\.differs\.png\./,
    )
    expect(readFileSync(join(folder, 'golden/first.differs.png')).subarray(1, 4).toString()).toBe('PNG')
    const odd = write('odd.yaml', 'steps:\n  - expect: { golden: ../out }\n')
    expect((await play([odd], { update: true })).text).toContain('is no name of a kept screen')
  })

  it.each([
    [
      'steps:\n  - tapp: right\n',
      '/a.yaml:2:5: "steps[0]" has a field that is not known here: "tapp". Did you mean "tap"?',
    ],
    ['{"deviceKey":1}', '/a.yaml:1:1: "serial" is missing'],
  ])('%j is refused with its place', async (content, message) => {
    const complaint = await play([write('a.yaml', content)]).catch((error: unknown) => error)
    expect(complaint).toBeInstanceOf(Complaint)
    expect(String(complaint)).toContain(message)
  })

  it('a file that is not there is named', async () => {
    await expect(play([join(folder, 'none.yaml')])).rejects.toThrow('none.yaml: no such file')
  })
})

describe('with a bank of its own', () => {
  const registered = (more = '') => `given: { token: { preset: activated } ${more} }
steps:
  - hold: middle
  - until: { screen: scanning }
  - bank: { request: { title: Login, challenge: "31615863" } }
  - scan: \${image}
    save: { code: "\${code}" }
  - bank: { verify: "\${code}" }
`
  it('a hundred scenarios beside each other do not meet', async () => {
    const files = Array.from({ length: 100 }, (_, i) => write(`${i}.yaml`, registered()))
    const { code, lines } = await play(files, { parallel: 100 })
    expect(lines.at(-1)).toBe('100 passed, 0 failed (T)')
    expect(code).toBe(0)
  })

  it('a seed makes the codes the same in each run', async () => {
    const file = write(
      'a.yaml',
      `${registered(', seed: 7, clock: 2026-04-01T09:00:00+09:00')}  - expect: { golden: signed }\n`,
    )
    await play([file], { update: true })
    const kept = readFileSync(join(folder, 'golden/signed.txt'), 'utf8')
    expect(kept).toMatch(/Sign: \d{4} \d{4}/)
    expect((await play([file])).code).toBe(0)
  })

  it('time: real has servers of its own whose time goes', async () => {
    const source =
      'given: { time: real, token: { tapeIn: false } }\nsteps: [{ hold: middle, for: 1ms, expect: { ignored: hold-too-short } }]\n'
    const { code, text } = await play([write('a.yaml', source), write('b.yaml', GOOD)])
    expect(text).toContain('2 passed, 0 failed')
    expect(code).toBe(0)
  })

  it('what the bank refuses has failed', async () => {
    const file = write('a.yaml', 'steps:\n  - bank: { request: { title: Login, challenge: "31615863" } }\n')
    expect((await play([file])).lines[2]).toContain('The bank refuses: no-token.')
  })

  it('rules, states, clock and reset are the company’s own', async () => {
    const file = write(
      'a.yaml',
      `given: { token: { preset: activated }, rules: { wrongCodeLimit: 3 } }
steps:
  - bank: { request: { title: Login, challenge: "31615863" } }
  - bank: { verify: "00000000" }
    expect: { refused: code-wrong, bankToken: { wrongCodes: 1 } }
  - bank: { token: { stopped: true } }
  - bank: { verify: "00000000" }
    expect: { refused: token-stopped }
  - bank: { advance: 1h }
  - bank: { user: { login: disabled } }
    expect: { bank: { user: { login: disabled } } }
  - bank: { device: { cancelled: true } }
  - bank: { reset: true }
    expect: { bank: { user: { registrationState: none, login: usable } } }
`,
    )
    const { text } = await play([file])
    expect(text).toContain('1 passed, 0 failed')
  })
})

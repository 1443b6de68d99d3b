import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { runProgram } from '../../../cli/program.ts'
import type { Language } from '../../../server/translate.ts'
import { fakeTerminal } from '../terminal/fake-terminal.ts'

async function windows(args: string, language: Language = 'en', isColoured = false) {
  const terminal = { ...fakeTerminal(), isColoured }
  const code = await runProgram(['case', 'windows', ...args.split(' ').filter(Boolean)], {
    version: '1.2.3',
    terminal,
    language,
    defaults: {
      hostPort: 47600,
      bankPort: 47601,
      shinkinPort: 47602,
      seiwaPort: 47603,
      certificatePort: 5,
      dataDir: '/data',
    },
  })
  return { code, out: terminal.lines.join('\n'), error: terminal.errors.join('\n') }
}

describe('camtoken case windows', () => {
  it('says one point in a sentence', async () => {
    expect(await windows('--done 92s --yes 5s')).toEqual({
      code: 0,
      out: `Done after 92.0 s: the window had closed 2.0 s before.
DP020: the bank has the token in use, and the token is not activated. The bank must initialise it.`,
      error: '',
    })
    expect((await windows('--done 89999ms --yes 39.999s --bank refused', 'ja')).out).toBe(
      `番号の表示から89.999秒後に「Done」、その39.999秒後に「Yes」。どちらも制限時間内で、トークンに登録が保存されました。
トークンのみ登録済み：銀行で認証されていません。登録のやり直しが必要です。`,
    )
  })

  it('draws a map whose characters tell the reasons apart without colours', async () => {
    expect((await windows('--done 0..100s --yes 0..50s --step 10s --wakes none')).out).toBe(
      `Yes after Done ↑   Done after the 8 digits →
50 s ┤YYdddddddDD
40 s ┤YYdddddddDD
30 s ┤yydddddddDD
20 s ┤yydddddddDD
10 s ┤██dddddddDD
 0 s ┤██dddddddDD
     └───────────
      0 s

█  In time (activated)
D  Done too late: its window had closed (DP020)
Y  Yes too late: its window had closed (DP020)
d  Done only lit the dark display (DP020)
y  Yes only lit the dark display (DP020)

Activated, at the token and at the bank.
DP020: the bank has the token in use, and the token is not activated. The bank must initialise it.

From Done at 15.000 s on: Done only lit the dark display (Yes 0.000 s after Done)
From Done at 90.000 s on: Done too late: its window had closed (Yes 0.000 s after Done)
From Yes 15.100 s after Done on: Yes only lit the dark display (Done at 0.000 s)
From Yes 40.000 s after Done on: Yes too late: its window had closed (Done at 0.000 s)`,
    )
  })

  it('keeps to the width of a terminal, however fine the grid is', async () => {
    const lines = (await windows('--step 500ms')).out.split('\n')
    const drawn = lines.filter((line) => line.includes('┤'))
    expect(drawn.length).toBeLessThanOrEqual(21)
    expect(Math.max(...drawn.map((line) => line.length))).toBeLessThanOrEqual(80)
  })

  it('colours the map for a person', async () => {
    const args = '--done 88s..90s --yes 0s --step 1s'
    const { out } = await windows(args, 'en', true)
    expect(out).toContain('\u001B[32m█\u001B[0m\u001B[32m█\u001B[0m\u001B[31mD\u001B[0m')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
    expect(out.replaceAll(/\u001B\[\d+m/g, '')).toBe((await windows(args)).out)
  })

  it('writes all points as a table or JSON', async () => {
    expect((await windows('--done 90s --yes 0s --as csv')).out).toBe(
      'doneAt,yesAt,outcome,why,since,endedAt,says\r\n90000,0,DP020,done-window-closed,90000,90000,Done after 90.0 s: the window closed at that very moment.',
    )
    expect((await windows('--done 90s --yes 0s --as tsv')).out.split('\n')[1]?.split('\t')).toHaveLength(7)
    const { points, borders } = JSON.parse((await windows('--as json --step 5s')).out)
    expect(points).toHaveLength(25 * 13)
    expect(borders.map(({ at }: { at: number }) => at)).toEqual([90_000, 40_000])
  })

  it('writes into a file, whole and without colours', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'windows-'))
    try {
      const file = join(folder, 'new', 'map.csv')
      expect((await windows(`--done 90s --yes 0s --as csv --out ${file}`, 'en', true)).out).toBe('')
      expect(await readFile(file, 'utf8')).toMatch(/\r\n90000,0,DP020,.*\r\n$/)
    } finally {
      await rm(folder, { recursive: true })
    }
  })

  it.each([
    ['--done soon', '--done needs times with their unit, such as 92s, 2500ms or 0s..120s, not "soon".'],
    ['--done 1s..2s..3s', '--done needs times with their unit, such as 92s, 2500ms or 0s..120s, not "1s..2s..3s".'],
    ['--step 0.5ms', '--step needs times with their unit, such as 92s, 2500ms or 0s..120s, not "0.5ms".'],
    ['--hold left', '--hold is one of none, right, middle-for-done, middle-for-yes, middle-after-yes, not "left".'],
    [
      '--step 1ms',
      'The map would have 7,200,180,001 points, and at most 200,000 are computed at once. Take a larger --step, or a smaller --done or --yes.',
    ],
    ['--step 0s', '"done.step" must be at least 1; "yes.step" must be at least 1.'],
    ['--done 9s..8s', '"done" must not end before it begins.'],
    ['--profile x', '"profile" must be one of dp, e-code.'],
  ])('refuses %s in words', async (args, sentence) => {
    const { code, out, error } = await windows(args)
    expect({ code, out, error }).toEqual({ code: 1, out: '', error: sentence })
  })

  it('refuses in Japanese, too', async () => {
    expect((await windows('--done soon', 'ja')).error).toBe(
      '--done には、92s、2500ms、0s..120s のように単位を付けた時間を指定してください（「soon」は使えません）。',
    )
  })
})

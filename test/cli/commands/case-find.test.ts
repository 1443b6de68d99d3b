import { writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { askCase } from '../../../cli/commands/case/ask.ts'
import { findCase } from '../../../cli/commands/case/find.ts'
import { english, fakeTerminal, japanese } from '../terminal/fake-terminal.ts'

const noInput = (): Promise<string> => Promise.reject(new Error('nothing is read'))

describe('camtoken case find', () => {
  const find = async (words: readonly string[], options: { json?: boolean; calls?: string } = {}, read = noInput) => {
    const terminal = fakeTerminal()
    expect(await findCase(words, { ...options, language: 'en' }, terminal, english, read)).toBe(0)
    return terminal.lines
  }

  it('names cases, and says because of which words', async () => {
    const lines = await find(['My', 'token', 'was', 'stolen'])
    expect(lines[0]).toMatch(/^T42 {2}0\.\d\d {2}The token is stolen or lost/)
    expect(lines[1]).toBe('    because: stolen')
  })

  it('is one line of JSON for programs, with id and score alone', async () => {
    const lines = await find(['DP020'], { json: true })
    expect(lines).toHaveLength(1)
    expect(lines[0]).toMatch(/^\[\{"id":"T01","score":0\.\d+\}(,\{"id":"[TO]\d\d","score":0\.\d+\})*\]$/)
    expect(await find(['手数料はいくらですか'], { json: true })).toEqual(['[]'])
  })

  it('reads the standard input where no text is given', async () => {
    const lines = await find([], { json: true }, () => Promise.resolve('機械を盗まれました\n'))
    expect(lines[0]).toMatch(/^\[\{"id":"T42"/)
  })

  it('says that nothing fits', async () => {
    expect((await find(['hello']))[0]).toMatch(/^No case fits\./)
  })

  it('says how often it is right, by language', async () => {
    const file = join(tmpdir(), `calls-${process.pid}.json`)
    const call = (id: string, lang: string, says: string, answers: readonly string[]) => ({ id, lang, says, answers })
    await writeFile(
      file,
      JSON.stringify([
        call('a', 'ja', '機械を盗まれました', ['T42']),
        call('b', 'ja', '機械を盗まれました', ['O01']),
        call('c', 'en', 'What time is it?', []),
      ]),
    )
    const lines = await find([], { calls: file })
    expect(lines).toEqual([
      'ja: first hit right 1 of 2 (50 %), in the first three 1; nothing found where nothing fits 0 of 0',
      expect.stringMatching(/^ {2}b: T42.* instead of O01: 機械を盗まれました$/),
      'en: first hit right 0 of 0 (– %), in the first three 0; nothing found where nothing fits 1 of 1',
    ])
    const [json] = await find([], { calls: file, json: true })
    expect(JSON.parse(json ?? '')[0]).toMatchObject({ lang: 'ja', answered: 2, first: 1, missed: [{ id: 'b' }] })
    await writeFile(file, '{"calls": 1}')
    await expect(find([], { calls: file })).rejects.toThrow('is no file of calls')
    await expect(find([], { calls: `${file}.not-there` })).rejects.toThrow('is no file of calls')
    await expect(find([], { calls: file })).rejects.toMatchObject({ exitCode: 2 })
    await expect(find([], { calls: `${file}.not-there` })).rejects.toMatchObject({ exitCode: 2 })
  })
})

describe('camtoken case ask', () => {
  const ask = async (typed: readonly string[], answer: readonly string[] = []) => {
    const terminal = fakeTerminal()
    const lines = [...typed]
    expect(
      await askCase({ answer, language: 'ja' }, terminal, japanese, () => Promise.resolve(lines.shift() ?? null)),
    ).toBe(0)
    return terminal
  }

  it('asks on until no further question helps, forgives, and goes back', async () => {
    const { lines, errors } = await ask(['９', '99', '1', 'b', '1', '3', '1', ''])
    expect(errors).toHaveLength(2)
    const text = lines.join('\n')
    expect(text).toContain('このトークンで、振込などの取引ができたことは一度でもありますか。 わからない')
    expect(text).toContain('残っている事例(6件):')
  })

  it('ends at q and at the end of the input', async () => {
    expect((await ask(['q'])).lines.join('\n')).not.toContain('残っている')
    expect((await ask([])).lines.join('\n')).not.toContain('残っている')
  })

  it('takes answers beforehand, and is JSON for programs', async () => {
    const terminal = fakeTerminal()
    const answer = ['about.gone', 'gone-how.deceived']
    await askCase({ json: true, answer, language: 'en' }, terminal, english, null)
    expect(JSON.parse(terminal.lines[0] ?? '')).toMatchObject({ next: null, cases: [{ id: 'T44' }, { id: 'T23' }] })
    expect((await ask([], answer)).lines.join('\n')).toContain('残っている事例(2件):')
  })

  it('says what is wrong with an answer, and where there is nobody to ask', async () => {
    const asked = (answer: readonly string[]) => askCase({ answer, language: 'en' }, fakeTerminal(), english, null)
    await expect(asked(['about.tea'])).rejects.toThrow('"tea" is no answer to "about". Write question.answer')
    await expect(asked([])).rejects.toThrow('There is no terminal to ask in.')
  })
})

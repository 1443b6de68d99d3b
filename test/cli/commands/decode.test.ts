import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { toBuffer } from 'qrcode'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { decode } from '../../../cli/commands/decode.ts'
import { FIRST_IMAGE, REQUEST_IMAGE, TOKEN_CODE } from '../../host/practice.ts'
import { english, fakeTerminal, japanese } from '../terminal/fake-terminal.ts'

const TEXT = 'CT1::WKW50MJD.H9BL66460R6E97C59L$G%+VCDUM:9* DVKEZPCOEDDZCSH87/D'

let folder: string
let picture: string
let text: string
const absent = '/absent/picture.png'

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'decode-'))
  picture = join(folder, 'picture.png')
  text = join(folder, 'text.txt')
  writeFileSync(picture, await toBuffer(TEXT, { scale: 6 }))
  writeFileSync(text, 'no picture')
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

async function run(files: readonly string[], t = english) {
  const terminal = fakeTerminal()
  const code = await decode(files, terminal, t)
  return { code, lines: terminal.lines.map((line) => JSON.parse(line)), errors: terminal.errors }
}

describe('camtoken decode', () => {
  it('gives one line of JSON a picture', async () => {
    const { code, lines, errors } = await run([picture])
    expect(code).toBe(0)
    expect(lines).toEqual([{ file: picture, texts: [TEXT], ms: expect.any(Number) }])
    expect(Object.keys(lines[0])).toEqual(['file', 'texts', 'ms'])
    expect(errors).toEqual([])
  })

  it('says which of several codes a token is to read, as window and API do', async () => {
    const texts = [FIRST_IMAGE, REQUEST_IMAGE]
    const both = async () => ({ ok: true as const, value: { texts, seen: 'code' as const, incomplete: [] } })
    const meantFor = async (names: string) => {
      const terminal = fakeTerminal()
      await decode([picture], terminal, english, both, names)
      return JSON.parse(terminal.lines[0] ?? '').meant
    }
    expect(await meantFor(`12-3456789-0, ${TOKEN_CODE}`)).toBe(REQUEST_IMAGE)
    expect(await meantFor('12-3456789-0')).toBe(FIRST_IMAGE)
    texts[0] = 'foreign'
    expect(await meantFor('12-3456789-0')).toBeNull()
    await expect(meantFor('12-3456789-0,99-3456789-0')).rejects.toThrow('99-3456789-0')
    await expect(meantFor('nobody')).rejects.toThrow('nobody')
  })

  it('says which files are no pictures, goes on with the others, and fails', async () => {
    const { code, lines, errors } = await run([text, absent, folder, picture])
    expect(code).toBe(2)
    expect(lines.map(({ file, texts, error }) => ({ file, texts, error }))).toEqual([
      { file: text, texts: [], error: 'is not a PNG, JPEG or WebP picture' },
      { file: absent, texts: [], error: 'no such file' },
      { file: folder, texts: [], error: 'is a folder, not a file' },
      { file: picture, texts: [TEXT], error: undefined },
    ])
    expect(errors).toEqual([
      `${text}: is not a PNG, JPEG or WebP picture`,
      `${absent}: no such file`,
      `${folder}: is a folder, not a file`,
    ])
  })

  it('names a damaged picture', async () => {
    const cut = join(folder, 'cut.png')
    writeFileSync(cut, (await toBuffer(TEXT)).subarray(0, 60))
    expect(await run([cut], japanese)).toMatchObject({
      code: 1,
      errors: [`${cut}: 壊れています。画像として読み込めません`],
    })
  })

  it.each([
    ['set-of-three.png', 'CT1:THE FIRST OF THREE PARTS, THE SECOND PART OF THREE AND THE THIRD ONE'],
    ['set-of-three-japanese.png', 'A振込先口座の名義人は株式会社北陸商事です。'],
  ])('joins what is spread over several codes: %s', async (name, joined) => {
    const file = fileURLToPath(new URL(`../../data/pictures/${name}`, import.meta.url))
    expect(await run([file])).toEqual({
      code: 0,
      lines: [{ file, texts: [joined], ms: expect.any(Number) }],
      errors: [],
    })
  })

  it('says which parts of a text are there, when some are not', async () => {
    const incomplete = [{ parts: [1, 3], of: 4 }]
    const some = async () => ({ ok: true, value: { texts: ['x'], seen: 'code', incomplete } }) as const
    for (const [t, words] of [
      [english, 'shows part 1, 3 of 4 of a text that is spread over several codes; missing: 2'],
      [japanese, '分割されたコード（全4個）の 1, 3 番目だけが写っています。2 個足りません'],
    ] as const) {
      const terminal = fakeTerminal()
      expect(await decode([picture], terminal, t, some)).toBe(0)
      expect(JSON.parse(terminal.lines[0] ?? '')).toMatchObject({ texts: ['x'], incomplete })
      expect(terminal.errors).toEqual([`${picture}: ${words}`])
    }
  })

  it('a picture without a code is no error', async () => {
    const terminal = fakeTerminal()
    const nothing = async () => ({ ok: true, value: { texts: [], seen: 'no-code', incomplete: [] } }) as const
    expect(await decode([picture], terminal, english, nothing)).toBe(0)
    expect(JSON.parse(terminal.lines[0] ?? '')).toMatchObject({ texts: [] })
  })
})

import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { pdfPrinter, printArguments } from '../../../cli/start/print-pdf.ts'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'print-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

/** A program in the place of a browser, that has `args`, and `fs`. */
function browser(name: string, program: string): () => string {
  const file = join(folder, name)
  const head = `#!${process.execPath}\nconst fs = require('node:fs'); const args = process.argv.slice(2)\n`
  writeFileSync(
    file,
    `${head}const valueOf = (name) => args.find((one) => one.startsWith(name)).slice(name.length)\n${program}\n`,
  )
  chmodSync(file, 0o755)
  return () => file
}

const SEEN = "const page = fs.readFileSync(new URL(args.at(-1)), 'utf8'); const pdf = valueOf('--print-to-pdf=')"

describe('a page as PDF by the installed browser', () => {
  it('is what the browser writes, and nothing of it stays on the disk', async () => {
    const told = join(folder, 'told.json')
    const find = browser(
      'prints',
      `${SEEN}\nfs.writeFileSync(${JSON.stringify(told)}, JSON.stringify([page, args]))\nfs.writeFileSync(pdf, '%PDF-1.4')`,
    )
    const printed = await pdfPrinter(find)('<p>報告書</p>')
    expect(printed).toEqual({ pdf: new TextEncoder().encode('%PDF-1.4') })
    const [page, args] = JSON.parse(readFileSync(told, 'utf8')) as [string, string[]]
    expect(page).toBe('<p>報告書</p>')
    const profile = args.find((one) => one.startsWith('--user-data-dir='))?.slice('--user-data-dir='.length) ?? ''
    expect(profile).toContain('camtoken-pdf-')
    expect(existsSync(join(profile, '..'))).toBe(false)
  })

  it('is made one at a time', async () => {
    const log = join(folder, 'log')
    const slow = `fs.appendFileSync(${JSON.stringify(log)}, 'in '); setTimeout(() => { fs.appendFileSync(${JSON.stringify(log)}, 'out '); fs.writeFileSync(pdf, page) }, 50)`
    const print = pdfPrinter(browser('slow', `${SEEN}\n${slow}`))
    const printed = await Promise.all(['one', 'two', 'three'].map(print))
    expect(printed.map((one) => ('pdf' in one ? new TextDecoder().decode(one.pdf) : one.reason))).toEqual([
      'one',
      'two',
      'three',
    ])
    expect(readFileSync(log, 'utf8')).toBe('in out in out in out ')
  })

  it('goes on behind one that threw', async () => {
    const found = browser('after', `${SEEN}\nfs.writeFileSync(pdf, page)`)
    let asked = 0
    const print = pdfPrinter(() => {
      asked += 1
      if (asked === 1) throw new Error('no such folder')
      return found()
    })
    await expect(print('one')).rejects.toThrow('no such folder')
    expect(await print('two')).toEqual({ pdf: new TextEncoder().encode('two') })
  })

  it.each([
    ['fails', 'process.exit(3)', 'Command failed'],
    ['makes nothing', '', 'made none'],
  ])('of one that %s: the reason', async (name, program, reason) => {
    const find = browser(name.replace(' ', '-'), program)
    expect(await pdfPrinter(find)('')).toEqual({ problem: 'failed', reason: expect.stringContaining(reason) })
  })

  it('of one that never ends: it is ended', async () => {
    const find = browser('hangs', 'setInterval(() => {}, 1000)')
    expect(await pdfPrinter(find, 300)('')).toEqual({ problem: 'failed', reason: `${find()} took longer than 0.3 s` })
  })

  it('where there is none: that there is none', async () => {
    expect(await pdfPrinter(() => null)('')).toEqual({ problem: 'no-browser', reason: '' })
    const gone = await pdfPrinter(() => join(folder, 'no-such-program'))('')
    expect(gone).toMatchObject({ problem: 'failed', reason: expect.stringContaining('ENOENT') })
  })
})

it('the browser gets its sandbox, but from root, and no way to any server', () => {
  const args = printArguments('/a b/page.html', '/a b/page.pdf', '/p', false)
  expect(args).not.toContain('--no-sandbox')
  expect(args).toContain('--host-resolver-rules=MAP * ~NOTFOUND')
  expect(args.at(-1)).toBe('file:///a%20b/page.html')
  expect(printArguments('/p.html', '/p.pdf', '/p', true)).toContain('--no-sandbox')
})

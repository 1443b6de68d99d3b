import { appendFile, mkdir, readdir, readFile, rename, rm, symlink, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { type JournalEntry, record } from '../../../../host/journal/row.ts'
import {
  type JournalFile,
  MOST_SEGMENTS,
  openJournal,
  SEGMENT_ROWS,
} from '../../../../host/storage/folder/journal-file.ts'
import { onOtherClock, step, type Token, type TokenEvent } from '../../../../token-core/index.ts'
import { temporaryFolder } from '../../folder.ts'
import { factoryNew, SECRETS } from '../../practice.ts'

const KEY = new Uint8Array(32).fill(4)
let folder = ''
beforeEach(async () => {
  folder = join(await temporaryFolder(), 'main')
  putAside = []
})

let putAside: [string, string][] = []
const open = (last = 0, label = 'label') =>
  openJournal({
    folder,
    lineKey: { key: KEY, label },
    last,
    async putAside(file, why) {
      putAside.push([file, why])
      await rename(file, `${file}.aside`)
      return true
    },
  })

/** A life of so many events: the tape in and out, and now and then a button. */
function live(count: number, from: Token = factoryNew(), before = 0): JournalEntry[] {
  const entries: JournalEntry[] = []
  let token = from
  for (let sequence = before + 1; sequence <= before + count; sequence += 1) {
    const at = sequence * 10
    const event: TokenEvent =
      sequence % 5 === 0
        ? { type: 'press', button: 'left', at }
        : { type: sequence % 2 ? 'tape-removed' : 'tape-in', at }
    const next = record(token, event, sequence, at)
    token = next.token
    entries.push(next.entry)
  }
  return entries
}

async function write(journal: JournalFile, entries: readonly JournalEntry[]): Promise<void> {
  journal.add(entries)
  await journal.flush()
}

/** A journal with so many rows, written by two at a time at first and then all at once. */
async function written(count: number) {
  const journal = open()
  const entries = live(count)
  const rows = entries.map(({ row }) => row)
  const left = [...entries]
  await write(journal, left.splice(0, 2))
  await write(journal, left)
  return { journal, rows, entries }
}

const sequences = (page: { rows: readonly { sequence: number }[] }) => page.rows.map(({ sequence }) => sequence)

describe('a journal', () => {
  it('is empty before anything happened, and makes no files', async () => {
    const journal = open()
    expect(await journal.page({ limit: 10 })).toEqual({ rows: [], more: false, oldest: null })
    expect(await journal.replay()).toBeNull()
    await expect(readdir(folder)).rejects.toThrow()
  })

  it('gives back what was written, also to one that opens it later', async () => {
    const { journal, rows } = await written(7)
    expect(await journal.page({ limit: 10 })).toEqual({ rows, more: false, oldest: 1 })
    expect(await open(7).page({ limit: 10 })).toEqual({ rows, more: false, oldest: 1 })
  })

  it('shows what is not in its files yet as if it were', async () => {
    const entries = live(9)
    const rows = entries.map(({ row }) => row)
    const journal = open()
    journal.add(entries.slice(0, 3))
    await expect(readdir(folder)).rejects.toThrow()
    expect(await journal.page({ limit: 10 })).toEqual({ rows: rows.slice(0, 3), more: false, oldest: 1 })
    await journal.flush()
    expect(journal.unwritten()).toEqual([])
    journal.add(entries.slice(3, 5))
    journal.add(entries.slice(5))
    expect(journal.unwritten()).toHaveLength(6)
    expect(await journal.page({ limit: 10 })).toEqual({ rows, more: false, oldest: 1 })
    expect(sequences(await journal.page({ limit: 4, before: 6 }))).toEqual([2, 3, 4, 5])
    expect(sequences(await journal.page({ limit: 4, after: 1 }))).toEqual([2, 3, 4, 5])
    expect(await journal.replay()).toEqual({ first: factoryNew(), rows })
    await journal.flush()
    expect(await open(9).replay()).toEqual({ first: factoryNew(), rows })
  })

  it('takes the rows that come later for those that were, where they are the same ones', async () => {
    const { journal, rows, entries } = await written(6)
    const again = open(4)
    again.add(entries.slice(4))
    again.add(entries.slice(5))
    expect(await again.page({ limit: 10 })).toEqual({ rows, more: false, oldest: 1 })
    await again.flush()
    expect(await again.page({ limit: 10 })).toEqual({ rows, more: false, oldest: 1 })
    expect(await open(6).replay()).toEqual(await journal.replay())
  })

  it('begins a file where rows are missing', async () => {
    const { entries } = await written(3)
    const journal = open(3)
    await write(journal, live(6, entries.at(-1)?.before, 3).slice(2))
    expect(await readdir(folder)).toEqual(['000000000001.log', '000000000006.log'])
    expect(sequences(await journal.page({ limit: 10 }))).toEqual([1, 2, 3, 6, 7, 8, 9])
    expect((await open(9).replay())?.rows.map(({ sequence }) => sequence)).toEqual([6, 7, 8, 9])
  })

  it('pages forwards, backwards and from the end', async () => {
    const { journal } = await written(20)
    const page = async (query: object) => {
      const found = await journal.page({ limit: 3, ...query })
      return [sequences(found), found.more]
    }
    expect(await page({})).toEqual([[18, 19, 20], true])
    expect(await page({ before: 3 })).toEqual([[1, 2], false])
    expect(await page({ before: 18 })).toEqual([[15, 16, 17], true])
    expect(await page({ after: 0 })).toEqual([[1, 2, 3], true])
    expect(await page({ after: 17 })).toEqual([[18, 19, 20], false])
    expect(await page({ after: 20 })).toEqual([[], false])
    expect(await page({ after: 4, before: 7 })).toEqual([[5, 6], false])
  })

  it('finds rows by the type of their event or of an effect', async () => {
    const { journal, rows } = await written(12)
    expect(sequences(await journal.page({ limit: 100, types: ['press'] }))).toEqual([5, 10])
    expect(sequences(await journal.page({ limit: 100, types: ['switched-on'] }))).toEqual([])
    const changed = rows.filter((row) => row.effects.some(({ type }) => type === 'screen-changed'))
    expect(sequences(await journal.page({ limit: 100, types: ['screen-changed'] }))).toEqual(
      sequences({ rows: changed }),
    )
  })

  it('pages over the borders of files', async () => {
    const { journal } = await written(2 * SEGMENT_ROWS + 5)
    expect(await readdir(folder)).toEqual(['000000000001.log', '000000001001.log', '000000002001.log'])
    expect(sequences(await journal.page({ after: 998, limit: 4 }))).toEqual([999, 1000, 1001, 1002])
    expect(sequences(await journal.page({ before: 2003, limit: 4 }))).toEqual([1999, 2000, 2001, 2002])
    expect((await journal.page({ limit: 1000 })).rows[0]?.sequence).toBe(1006)
    expect(sequences(await journal.page({ after: 999, limit: 2, types: ['press'] }))).toEqual([1000, 1005])
  })

  it('keeps ten thousand rows and drops the oldest file', async () => {
    const { journal } = await written(MOST_SEGMENTS * SEGMENT_ROWS + 1)
    expect(await readdir(folder)).toHaveLength(MOST_SEGMENTS)
    const { rows, oldest } = await journal.page({ after: 0, limit: 1 })
    expect([rows[0]?.sequence, oldest]).toEqual([1001, 1001])
    const replay = await journal.replay()
    expect(replay?.rows).toHaveLength((MOST_SEGMENTS - 1) * SEGMENT_ROWS + 1)
  })

  it('holds the state before its first row, so that all of it can happen again', async () => {
    const { journal, rows } = await written(SEGMENT_ROWS + 30)
    const replay = await journal.replay()
    expect(replay?.first).toEqual(factoryNew())
    expect(replay?.rows).toEqual(rows)
    const again = rows.reduce((token, { event }) => step(token, event)[0], replay?.first as Token)
    expect(again).toEqual(live(SEGMENT_ROWS + 31).at(-1)?.before)
  })

  it('holds no key and no text in the clear', async () => {
    await written(5)
    const text = await readFile(join(folder, '000000000001.log'), 'utf8')
    const plain = text.split('\n').map((line) => Buffer.from(line, 'base64').toString('latin1'))
    for (const secret of [...SECRETS, 'tape-removed', 'sequence']) {
      expect(text).not.toContain(secret)
      expect(plain.join()).not.toContain(secret)
    }
  })

  it('cannot be read as that of another token', async () => {
    await written(5)
    expect((await open(5, 'another').page({ limit: 10 })).rows).toEqual([])
  })
})

describe('after a crash, a journal', () => {
  const file = () => join(folder, '000000000001.log')

  it('goes on after the last whole row when the newest was cut short', async () => {
    const { rows, entries } = await written(6)
    const size = (await readFile(file())).length
    await truncate(file(), size - 20)
    const journal = open(5)
    await write(journal, entries.slice(5))
    expect(await journal.page({ limit: 10 })).toMatchObject({ rows })
    expect(await open(6).replay()).toMatchObject({ rows })
  })

  it('drops rows that the saved state does not know, and writes others in their place', async () => {
    const { entries } = await written(6)
    const journal = open(4)
    expect(sequences(await journal.page({ limit: 10 }))).toEqual([1, 2, 3, 4])
    const state = entries[4]?.before as Token
    const other = record(state, { type: 'wrong-codes', on: true, at: 777 }, 5, 777)
    await write(journal, [other.entry])
    const { rows } = await open(5).page({ limit: 10 })
    expect(sequences({ rows })).toEqual([1, 2, 3, 4, 5])
    expect(rows.at(-1)).toEqual(other.entry.row)
  })

  it('drops a whole file of such rows', async () => {
    await written(SEGMENT_ROWS + 3)
    const journal = open(SEGMENT_ROWS)
    await write(journal, live(1, factoryNew(), SEGMENT_ROWS))
    expect((await journal.page({ limit: 1 })).rows[0]?.event.at).toBe((SEGMENT_ROWS + 1) * 10)
    expect(await readdir(folder)).toEqual(['000000000001.log', '000000001001.log'])
  })

  it('begins a new file after one that is damaged inside, and overwrites nothing of it', async () => {
    const { entries } = await written(6)
    const lines = (await readFile(file(), 'utf8')).split('\n')
    await writeFile(file(), lines.map((line, index) => (index === 3 ? 'damaged' : line)).join('\n'))
    const journal = open(6)
    await write(journal, live(2, entries.at(-1)?.before, 6))
    expect(await readdir(folder)).toEqual(['000000000001.log', '000000000007.log'])
    expect(sequences(await journal.page({ limit: 10 }))).toEqual([1, 2, 4, 5, 6, 7, 8])
  })

  it('takes no notice of files that are not its own', async () => {
    const { rows } = await written(3)
    await writeFile(join(folder, 'notes.txt'), 'x')
    await appendFile(file(), 'rubbish without an end')
    expect((await open(3).page({ limit: 10 })).rows).toEqual(rows)
  })
})

describe('a token that is put on an earlier clock', () => {
  /** Four rows on one clock, the rest on one that is behind by `ms`. */
  function lives(ms: number): JournalEntry[] {
    const first = live(4)
    const last = first.at(-1)
    if (last === undefined) throw new TypeError('expected entries')
    let state = onOtherClock(step(last.before, last.row.event)[0], -ms)
    const rest = [5, 6, 7].map((sequence) => {
      const next = record(state, { type: 'time-passed', at: state.at + 1 }, sequence, sequence)
      state = next.token
      return next.entry
    })
    return [...first, ...rest]
  }

  it.each(['at once', 'one by one', 'over a restart'])('has a file for each clock, written %s', async (how) => {
    const entries = lives(1_000_000)
    let journal = open()
    if (how === 'at once') await write(journal, [...entries])
    for (const [index, entry] of how === 'at once' ? [] : entries.entries()) {
      if (how === 'over a restart') journal = open(index)
      await write(journal, [entry])
    }
    expect(await readdir(folder)).toEqual(['000000000001.log', '000000000005.log'])
    const later = open(7)
    expect(sequences(await later.page({ limit: 10 }))).toEqual([1, 2, 3, 4, 5, 6, 7])
    expect(await later.replay()).toEqual({ first: entries[4]?.before, rows: entries.slice(4).map(({ row }) => row) })
  })

  it('loses no rows by it', async () => {
    const journal = open()
    let sequence = 0
    for (let turn = 0; turn < 15; turn += 1) {
      const entries = live(2).map(({ row, before }) => {
        sequence += 1
        return { row: { ...row, sequence }, before }
      })
      await write(journal, entries)
    }
    expect(await readdir(folder)).toHaveLength(15)
    expect((await journal.page({ limit: 100 })).rows).toHaveLength(30)
  })
})

describe('what stands in the place of a journal', () => {
  it('and is no folder makes room for one', async () => {
    await writeFile(folder, 'a file')
    const journal = open()
    expect(await journal.page({ limit: 10 })).toMatchObject({ rows: [] })
    await write(journal, live(3))
    expect(sequences(await journal.page({ limit: 10 }))).toEqual([1, 2, 3])
    expect(putAside).toEqual([[folder, 'is not a folder']])
  })

  it.skipIf(process.platform === 'win32')('and is a link that leads nowhere does, too', async () => {
    await symlink('absent', folder)
    const journal = open()
    await write(journal, live(2))
    expect(sequences(await journal.page({ limit: 10 }))).toEqual([1, 2])
    expect(putAside).toEqual([[folder, 'is a link that leads nowhere']])
  })

  it('and one of its files that cannot be read is moved; the others are kept and go on', async () => {
    const { rows } = await written(3)
    const names = ['000000000004.log', '000000000005.log', '000000000006.log']
    const [directory = '', link = '', loop = ''] = names.map((name) => join(folder, name))
    await mkdir(directory)
    const links = process.platform === 'win32' ? [] : [link, loop]
    if (links.length > 0) {
      await symlink('absent', link)
      await symlink(loop, loop)
    }
    const journal = open(3)
    expect((await journal.page({ limit: 10 })).rows).toEqual(rows)
    const all = live(6)
    await write(journal, all.slice(3))
    expect(sequences(await journal.page({ limit: 10 }))).toEqual([1, 2, 3, 4, 5, 6])
    expect(putAside.map(([file]) => file)).toEqual([directory, ...links])
    expect(putAside[0]?.[1]).toBe('is not a file')
  })
})

it('what could not be written is shown, and written with the next', async () => {
  const entries = live(4)
  const journal = open()
  await writeFile(folder, '')
  const blocked = openJournal({
    folder: join(folder, 'x'),
    lineKey: { key: KEY, label: 'label' },
    last: 0,
    putAside: async () => false,
  })
  blocked.add(entries.slice(0, 2))
  await expect(blocked.flush()).rejects.toThrow()
  expect(blocked.unwritten()).toEqual(entries.slice(0, 2))
  await rm(folder)
  blocked.add(entries.slice(2))
  await blocked.flush()
  expect(sequences(await blocked.page({ limit: 10 }))).toEqual([1, 2, 3, 4])
  expect(await journal.page({ limit: 10 })).toMatchObject({ rows: [] })
})

import { KEY_COLUMNS, type Store, type Table, type Tables } from './store.ts'

type Row = Readonly<Record<string, string | number | null>>
type Rows = Map<string, Row>

const TABLE_NAMES = Object.keys(KEY_COLUMNS) as (keyof Tables)[]

/** A store that forgets everything when the program ends. Transactions run one after the other. */
export function makeMemoryStore(): Store {
  let data = emptyData()
  let last: Promise<unknown> = Promise.resolve()

  async function run<Value>(work: (tables: Tables) => Promise<Value>): Promise<Value> {
    const draft = copyData(data)
    const value = await work(tablesOver(draft))
    data = draft
    return value
  }

  return {
    transaction(work) {
      const result = last.then(() => run(work))
      last = result.catch(() => undefined)
      return result
    },
  }
}

type Data = Readonly<Record<keyof Tables, Rows>>

function emptyData(): Data {
  return fromNames(() => new Map())
}

/** Rows are never changed in place, so copying the maps is enough. */
function copyData(data: Data): Data {
  return fromNames((name) => new Map(data[name]))
}

function tablesOver(data: Data): Tables {
  return fromNames((name) => tableOver(data[name], KEY_COLUMNS[name])) as unknown as Tables
}

function fromNames<Value>(make: (name: keyof Tables) => Value): Record<keyof Tables, Value> {
  return Object.fromEntries(TABLE_NAMES.map((name) => [name, make(name)])) as Record<keyof Tables, Value>
}

function tableOver(rows: Rows, keyColumn: string): Table<Row> {
  return {
    async get(key) {
      return rows.get(key)
    },
    async find(match) {
      return [...rows.values()].filter((row) => fits(row, match))
    },
    async insert(row) {
      const key = String(row[keyColumn])
      if (rows.has(key)) throw new RangeError(`a row with this ${keyColumn} exists already`)
      rows.set(key, row)
    },
    async update(key, change, when = {}) {
      const row = rows.get(key)
      if (!row || !fits(row, when)) return false
      rows.set(key, { ...row, ...change } as Row)
      return true
    },
  }
}

function fits(row: Row, match: Partial<Row>): boolean {
  return Object.entries(match).every(([column, value]) => row[column] === value)
}

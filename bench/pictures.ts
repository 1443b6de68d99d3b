import { fork } from 'node:child_process'
import { once } from 'node:events'
import { toBuffer } from 'qrcode'
import { HOSTILE } from './hostile-pictures.ts'
import type { BenchRow } from './report.ts'

interface Taken {
  /** Milliseconds of work for the worst of them. */
  readonly cpu: number
  /** Megabytes beside what the process held before. */
  readonly memory: number
}

/** "Whatever the picture": the work and the memory that the worst take, one at a time and one after the other. */
export async function benchPictures(): Promise<BenchRow[]> {
  const rows: BenchRow[] = []
  const all: Uint8Array[] = []
  for (const [name, make] of Object.entries(HOSTILE)) {
    const picture = await make()
    all.push(picture)
    rows.push(...rowsOf(name, await taken([picture])))
  }
  return [...rows, ...rowsOf('all of these in a row', await taken(all))]
}

const rowsOf = (name: string, { cpu, memory }: Taken): BenchRow[] => [
  { name: `picture, ${name}: work`, unit: 'ms', ours: cpu },
  { name: `picture, ${name}: memory`, unit: 'MB', ours: memory },
]

async function taken(pictures: readonly Uint8Array[]): Promise<Taken> {
  const ordinary = (await toBuffer('an ordinary picture', { scale: 4 })).toString('base64')
  const child = fork(new URL('./pictures-child.ts', import.meta.url), [ordinary], {
    execArgv: ['--import', 'tsx'],
    serialization: 'advanced',
  })
  await once(child, 'message')
  child.send([...pictures])
  const [answer] = (await once(child, 'message')) as [Taken]
  return answer
}

import { displayText } from '../../drawing/index.ts'
import type { Client, TokenView } from '../../host/client/client.ts'
import { table, widthOf } from '../terminal/table.ts'

/** How answers are written for people. */

/** A token in one row of a list. */
export const rowOf = ({ id, name, serial, display, holder }: TokenView): readonly string[] => [
  id,
  name,
  serial ?? '',
  display.screen,
  display.code ?? ('refusal' in display ? display.refusal : null) ?? '',
  holder?.loginId ?? '',
]

/** What the display shows, in a frame; a dark one is empty. */
export function displayLines({ id, serial, display }: TokenView): string[] {
  const lines = displayText(display).replace(/\n$/, '').split('\n')
  const width = Math.max(24, ...lines.map(widthOf))
  const edge = '─'.repeat(width + 2)
  return [
    [id, serial, display.screen].filter((word) => word !== null).join('  '),
    `┌${edge}┐`,
    ...lines.map((line) => `│ ${line}${' '.repeat(width - widthOf(line))} │`),
    `└${edge}┘`,
  ]
}

type Step = NonNullable<Awaited<ReturnType<Client['explanation']>>>['steps'][number]

/** Each step of a code with its values below each other. Of a key its length alone is known. */
export const explanationLines = ({ steps }: { readonly steps: readonly Step[] }): string[] =>
  table(
    steps.flatMap((step) =>
      step.values.map((value, i) => [i === 0 ? step.name : '', value.name, explainedValue(value)]),
    ),
  )

function explainedValue(value: Step['values'][number]): string {
  switch (value.type) {
    case 'bytes':
      return value.hex
    case 'secret':
      return '**'.repeat(value.length)
    case 'text':
      return /\p{Cc}/u.test(value.text) ? JSON.stringify(value.text) : value.text
    case 'number':
      return String(value.number)
    case 'time':
      return new Date(value.at).toISOString()
  }
}

/** Any value of an API as lines: a list of likes as a table, fields below each other. */
export function valueLines(value: unknown): string[] {
  if (!isRecord(value)) return value === null || value === undefined ? [] : [plain(value)]
  const entries = Object.entries(value)
  const [only] = entries
  if (entries.length === 1 && only && Array.isArray(only[1])) return listLines(only[1])
  return table(entries.map(([name, field]) => [name, plain(field)]))
}

function listLines(list: readonly unknown[]): string[] {
  if (list.length === 0 || !list.every(isRecord)) return list.map(plain)
  const names = [...new Set(list.flatMap((row) => Object.keys(row)))].filter((name) =>
    list.every((row) => typeof row[name] !== 'object' || row[name] === null),
  )
  return table([names, ...list.map((row) => names.map((name) => plain(row[name])))])
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const plain = (value: unknown): string =>
  value === null || value === undefined ? '' : typeof value === 'object' ? JSON.stringify(value) : String(value)

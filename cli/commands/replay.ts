import { displayText } from '../../drawing/index.ts'
import { replay as playJournal, savedJournalSchema, tokenFileSchema } from '../../host/index.ts'
import { durationOf } from '../../scenario/format/words.ts'
import { type Display, display } from '../../token-core/index.ts'
import { readJson } from '../terminal/files.ts'
import type { Translate } from '../terminal/i18n.ts'
import type { Terminal } from '../terminal/terminal.ts'
import { parseContent } from './check-files.ts'

/** The display as it stands on the terminal. */
const drawn = (shown: Display): readonly string[] =>
  [`[${shown.screen}]`, ...displayText(shown).trimEnd().split('\n')]
    .filter((line) => line !== '')
    .map((line) => `      ${line}`)

const formatOf = (content: unknown): unknown => (content as { format?: unknown } | null)?.format

/** Words of an event: its type, and what belongs to it. */
function wordsOf(event: object): string {
  const { type, at: _, ...more } = event as { type: string; at: number }
  return [type, ...Object.values(more).map(String)].join(' ')
}

/**
 * `camtoken replay FILE`: a saved journal, row by row with what was shown; a replay file is played once more, and what came out otherwise is
 * told. Of a token file the display. @returns the exit code: 1 when something came out otherwise
 */
export async function replay(file: string, terminal: Terminal, t: Translate): Promise<number> {
  const content = await readJson(file, t)
  if (formatOf(content) === 'camera-token-simulator/token-file') {
    const { name, token } = parseContent(tokenFileSchema, content, t)
    for (const line of [name, ...drawn(display(token))]) terminal.out(line)
    return 0
  }
  const { rows, differences } = await playJournal(parseContent(savedJournalSchema, content, t))
  const start = rows[0]?.event.at ?? 0
  let before = ''
  for (const { sequence, event, display: shown } of rows) {
    terminal.out(t('replay.row', { sequence, at: durationOf(event.at - start), event: wordsOf(event) }))
    const lines = drawn(shown)
    if (lines.join('\n') !== before) for (const line of lines) terminal.out(line)
    before = lines.join('\n')
  }
  for (const { sequence, part } of differences) terminal.error(t('replay.different', { sequence, part }))
  terminal.out(t('replay.end', { n: rows.length, different: differences.length }))
  return differences.length > 0 ? 1 : 0
}

import { BAR_TOPS, type KeyFobTypes } from '../../token-core/index.ts'

/** What the display says, and below it the bars of remaining time where it has them: full and empty blocks. Off: an empty text. */
export function displayText({ lines, bars }: KeyFobTypes['display']): string {
  const indicator = bars === null ? [] : ['■'.repeat(bars) + '□'.repeat(BAR_TOPS.length - bars)]
  return [...lines, ...indicator].map((line) => `${line}\n`).join('')
}

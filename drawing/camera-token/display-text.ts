import { type CameraTokenTypes, columnsOf } from '../../token-core/index.ts'

const COLUMNS = 30

/**
 * The display as lines of text: the rows of the glass, and below them the soft keys in brackets, each above its button. Every line ends with a
 * line feed. A dark or blank display is an empty text; what is only a picture, the mark or what the camera sees, has no text.
 */
export function displayText({ rows, softKeys }: CameraTokenTypes['display']): string {
  const lines = rows.map((row) => row.trimEnd())
  if (softKeys.some((label) => label !== '')) lines.push(softKeyLine(softKeys))
  return lines.map((line) => `${line}\n`).join('')
}

function softKeyLine(labels: readonly [string, string, string]): string {
  const [left, middle, right] = labels.map((label) => (label === '' ? '' : `[${label}]`)) as [string, string, string]
  const upTo = (line: string, column: number) =>
    line + ' '.repeat(Math.max(line === '' ? 0 : 1, column - widthOf(line)))
  let line = left
  if (middle !== '') line = upTo(line, Math.floor((COLUMNS - widthOf(middle)) / 2)) + middle
  if (right !== '') line = upTo(line, COLUMNS - widthOf(right)) + right
  return line
}

const widthOf = (text: string): number => [...text].reduce((sum, character) => sum + columnsOf(character), 0)

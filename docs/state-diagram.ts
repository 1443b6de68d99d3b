import { type Cell, type Row, type ScreenName, TRANSITIONS } from '../token-core/index.ts'

/** Draws the table of transitions as a Mermaid state diagram. `npm run diagram` puts it into docs/architecture.md. */

const LABELS: Readonly<Record<keyof Row<ScreenName>, string>> = {
  left: 'left',
  right: 'right',
  scan: 'scan',
  limit: 'time is up',
  cameraLost: 'camera lost',
  held: 'middle 2 s',
  heldWithLeft: 'left + middle 2 s',
}

const id = (name: ScreenName) => name.replaceAll('-', '_')

export function stateDiagram(): string {
  const rows = Object.entries(TRANSITIONS) as [ScreenName, Row<ScreenName>][]
  const names = rows.map(([name]) => `  state "${name}" as ${id(name)}`)
  const arrows = rows.flatMap(([from, row]) => {
    const cells = Object.entries(row) as [keyof Row<ScreenName>, Cell][]
    const targets = [...new Set(cells.flatMap(([, { to }]) => to))]
    return targets.map((to) => {
      const labels = cells.filter(([, cell]) => cell.to.includes(to)).map(([event]) => LABELS[event])
      return `  ${id(from)} --> ${id(to)}: ${labels.join(', ')}`
    })
  })
  return ['stateDiagram-v2', '  [*] --> off', ...names, ...arrows].join('\n')
}

const BEGIN = '<!-- state diagram: npm run diagram -->'
const END = '<!-- end of state diagram -->'

/** The document with its diagram as the table has it now. */
export function withDiagram(document: string): string {
  const [before = '', rest = ''] = document.split(BEGIN)
  const after = rest.split(END)[1]
  if (after === undefined) throw new RangeError('docs/architecture.md lacks the marks of the state diagram')
  return `${before}${BEGIN}\n\`\`\`mermaid\n${stateDiagram()}\n\`\`\`\n${END}${after}`
}

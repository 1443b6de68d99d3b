import { CELL_NAMES, deriveCells } from '../../../../token-core/codes.ts'
import type { Circumstances } from './circumstances.ts'
import type { Contract } from './contract.ts'

/** The card's cells that are asked. */

/** Different cells, each as likely as any other, in the order drawn. @returns their places on the card, from 0 */
export function drawCells({ random, rules }: Circumstances): number[] {
  const left: number[] = CELL_NAMES.map((_, i) => i)
  const drawn: number[] = []
  while (drawn.length < rules.cells) drawn.push(...left.splice(drawnNumber(random) % left.length, 1))
  return drawn
}

/** 32 bits: of eight cells, none is likelier than another by more than two in a thousand million. */
function drawnNumber(random: Circumstances['random']): number {
  const bytes = random(4)
  return new DataView(bytes.buffer, bytes.byteOffset).getUint32(0)
}

/** A wrong answer keeps the cells: else one could wait for a known pair. They are drawn anew after a right one, and when the rule asks for another number. */
export const askedAnew = (contract: Contract, around: Circumstances): Contract => ({
  ...contract,
  card: { ...contract.card, asked: drawCells(around) },
})

export const askedByRule = (contract: Contract, around: Circumstances): Contract =>
  contract.card.asked.length === around.rules.cells ? contract : askedAnew(contract, around)

/** What the card says in the cells that are asked: their digits, one after the other. */
export function cellDigits({ number, card }: Contract, { factoryKey }: Circumstances): string {
  const cells = deriveCells(factoryKey, number, card.issue)
  return card.asked.map((cell) => cells[cell]).join('')
}

import { CARD_PRINT } from '../../../token-core/key-free.ts'
import type { ViewOf } from '../../connection/view.ts'
import css from './card.module.css'
import type { CellName } from './marks.ts'

interface CardProps {
  readonly view: ViewOf<'matrix-card'>
  readonly marked: readonly CellName[]
  onMark(name: CellName): void
}

/** Eight cells: a letter above two digits. Each is a button, by which one points at what the bank asks for. */
function Cells({ view, marked, onMark }: CardProps) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: cells of a card, not a form.
    <div className={css.cells} role="group" aria-label={CARD_PRINT.cells}>
      {view.display.cells.map(({ name, digits }, place) => (
        <button
          key={name}
          type="button"
          className={css.cell}
          data-testid={`cell-${place + 1}`}
          data-name={name}
          data-digits={digits}
          aria-pressed={marked.includes(name)}
          onClick={() => onMark(name)}
        >
          <span className={css.letter}>{name}</span> <span className={css.digits}>{digits}</span>
        </button>
      ))}
    </div>
  )
}

/** The card as it is printed, in Japanese whatever the window speaks. It takes the width that it is given; on paper it is 8.7 × 5.5 cm. */
export function Card({ view, marked, onMark }: CardProps) {
  const { display, colour } = view
  return (
    <div className={css.card} data-testid="display" data-screen={display.screen} data-colour={colour} lang="ja">
      <p className={css.bank}>{CARD_PRINT.bank}</p>
      <p className={css.title}>{CARD_PRINT.title}</p>
      <dl className={css.number}>
        <dt>{CARD_PRINT.number}</dt>
        <dd data-testid="printed-number">{display.number}</dd>
      </dl>
      <p className={css.cellsName} aria-hidden="true">
        {CARD_PRINT.cells}
      </p>
      <Cells view={view} marked={marked} onMark={onMark} />
      <p className={css.contact}>
        {CARD_PRINT.contact} <span className={css.telephone}>{CARD_PRINT.telephone}</span>
      </p>
      <p className={css.practice}>{CARD_PRINT.practice}</p>
    </div>
  )
}

import { useTranslation } from 'react-i18next'
import { useRack } from '../connection/context.ts'
import type { TokenColour } from '../connection/view.ts'
import { Sheet } from '../parts/sheet.tsx'
import css from '../parts/sheets.module.css'
import { describeToken } from './actions.ts'

const COLOURS: readonly TokenColour[] = ['blue', 'teal', 'green', 'amber', 'red', 'pink', 'violet', 'grey']

/** Eight colours to tell tokens apart by. */
export function ColourSheet({ id, onClose }: { readonly id: string; onClose(): void }) {
  const { t } = useTranslation()
  const rack = useRack()
  const view = rack.token(id).store.getState().view
  return (
    <Sheet title={t('rack.colourTitle', { name: view?.name })} testId="colour-sheet" kind="question" onClose={onClose}>
      <div className={css.colours}>
        {COLOURS.map((colour) => (
          <button
            key={colour}
            type="button"
            className={css.colour}
            data-colour={colour}
            data-testid={`colour-${colour}`}
            aria-pressed={view?.colour === colour}
            onClick={() => {
              onClose()
              void describeToken(rack, id, { colour })
            }}
          >
            <span className={css.swatch} />
            {t(`rack.colours.${colour}`)}
          </button>
        ))}
      </div>
    </Sheet>
  )
}

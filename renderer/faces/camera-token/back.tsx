import type { CSSProperties } from 'react'
import { useTranslation } from 'react-i18next'
import { useCameraToken } from '../../camera/camera-token.ts'
import { useConnection } from '../../connection/context.ts'
import css from './back.module.css'
import { BackBody } from './back-body.tsx'
import { CLOSED, cellsOf, type Lid, moveCell, moveLid, setBack, turnScrew, useBacks } from './battery-lid.ts'
import { Cell, EmptyTrough } from './cell.tsx'
import { Tape } from './tape.tsx'

const PLACES = [0, 1, 2] as const

function Screw({ lid, onTurned }: { readonly lid: Lid; readonly onTurned: () => void }) {
  const { t } = useTranslation()
  const name = t(lid === 'screwed' ? 'back.loosen' : 'back.tighten')
  return (
    <button
      type="button"
      className={css.screw}
      data-testid="screw"
      data-lid={lid}
      aria-label={name}
      title={name}
      onClick={onTurned}
    >
      <svg viewBox="0 0 40 40" aria-hidden="true">
        <circle cx="20" cy="20" r="15" fill="#c3cad0" stroke="#8b959d" strokeWidth="1.2" />
        <circle cx="20" cy="20" r="11.5" fill="#9aa4ad" stroke="#6d7780" strokeWidth="1" />
        <path d="M12 17a9.5 9.5 0 0 1 16 0" fill="none" stroke="#fff" strokeOpacity="0.55" strokeWidth="1.6" />
        <path className={css.slot} d="M20 12.5v15M12.5 20h15" stroke="#39434d" strokeWidth="3" strokeLinecap="round" />
      </svg>
    </button>
  )
}

/** The back of the token: what is printed on it, the screwed lid, the cells under it, and the tape of a new device. */
export function Back() {
  const { t } = useTranslation()
  const { send } = useConnection()
  const view = useCameraToken((view) => view)
  const back = useBacks(({ backs }) => (view ? backs[view.id] : undefined)) ?? CLOSED
  if (!view) return null
  const { id, serial, tapeIn } = view
  const hasBattery = view.battery !== null
  const isOpen = back.lid === 'open'
  const lidName = t(`back.lid.${back.lid}`)
  const touchCell = async (place: 0 | 1 | 2) => {
    const { back: next, event } = moveCell(back, place, hasBattery)
    if (event && (await send(event)) === null) return
    setBack(id, next)
  }
  return (
    <>
      <BackBody serial={serial} isOpen={isOpen} />
      <p className={css.spoken}>{t('back.label', { serial })}</p>
      <button
        type="button"
        className={css.lid}
        data-testid="lid"
        data-lid={back.lid}
        aria-label={lidName}
        aria-disabled={back.lid === 'screwed'}
        title={lidName}
        onClick={() => setBack(id, moveLid(back))}
      />
      {!isOpen && <Screw lid={back.lid} onTurned={() => setBack(id, turnScrew(back))} />}
      {isOpen &&
        cellsOf(back, hasBattery).map((isIn, index) => {
          const place = PLACES[index] ?? 0
          const name = t(isIn ? 'back.takeOut' : 'back.putIn', { number: place + 1 })
          return (
            <div key={place} className={css.cell} style={{ '--place': place } as CSSProperties} data-in={isIn}>
              {isIn ? <Cell isTurned={place === 1} /> : <EmptyTrough isTurned={place === 1} />}
              <button
                type="button"
                className={css.hand}
                data-testid={`cell-${place + 1}`}
                data-in={isIn}
                aria-label={name}
                title={name}
                onClick={() => void touchCell(place)}
              />
            </div>
          )
        })}
      {tapeIn && <Tape side="back" onPulled={() => void send({ type: 'tape-removed' })} />}
    </>
  )
}

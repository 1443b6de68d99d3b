import { useEffect, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { ConnectionProvider } from '../../connection/context.ts'
import { faceOf } from '../../faces/faces.ts'
import { DevicePlace } from '../../faces/place.tsx'
import { type OpenReplay, useReplay } from '../replay-store.ts'
import { sentenceOf } from '../sentences.ts'
import { connectReplay } from './replay-connection.ts'
import css from './replay-stage.module.css'

/** The token as it stood then: it looks like the token, and cannot be used. */
export function ReplayStage({
  open,
  className,
}: {
  readonly open: OpenReplay
  readonly className: string | undefined
}) {
  const { t } = useTranslation()
  const { kind } = open
  const { Device } = faceOf(open)
  const connection = useMemo(() => connectReplay(open), [open])
  const position = useReplay((state) => state.position)
  useEffect(() => connection.show(position), [connection, position])
  const row = open.rows[position]
  const difference = open.differences.find(({ sequence }) => sequence === row?.sequence)
  return (
    <ConnectionProvider value={connection}>
      <main className={className} data-testid="replay-stage">
        <div className={css.caption}>
          <p className={css.badge} data-testid="replay-badge">
            {t('replay.badge', { name: open.file ?? open.name })}
          </p>
          <p className={css.sentence} role="status" data-testid="replay-sentence">
            {row &&
              [
                sentenceOf({ kind, row, effect: null }, t),
                ...row.effects.map((effect) => sentenceOf({ kind, row, effect }, t)),
              ].join(t('replay.then'))}
          </p>
          {difference && (
            <p className={css.difference} role="alert" data-testid="replay-difference">
              {t(`replay.difference.${difference.part}`)}
            </p>
          )}
        </div>
        <DevicePlace>
          <div className={css.device} inert>
            <Device />
          </div>
        </DevicePlace>
        <p className={css.keys}>{t('replay.keys')}</p>
      </main>
    </ConnectionProvider>
  )
}

import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import { useBothClocks } from '../connection/both-clocks.ts'
import { useTokenTime } from '../connection/clock.ts'
import { useRack, useToken } from '../connection/context.ts'
import { type TokenTime, tokenNow } from '../connection/token-time.ts'
import type { TokenView } from '../connection/view.ts'
import { faceOf } from '../faces/faces.ts'
import { notifyFailure } from '../parts/notices.ts'
import { Icon } from '../theme/icon.tsx'
import { type Fit, fitOf, spanText } from './fit.ts'
import css from './time-notice.module.css'

/** Of a token whose codes come from the time of day: says where they no longer fit the bank's, and offers ways back. */
export function TimeNotice() {
  const view = useToken((state) => state.view)
  const time = useTokenTime()
  return view && time && faceOf(view).isTimed ? <Notice view={view} time={time} /> : null
}

const isTogether = ({ is }: Fit) => is === 'together' || is === 'together-standing'

/** Which clock is ahead, and that the codes do not fit. */
function noticeText(fit: Fit, hasBank: boolean, language: string, t: TFunction): string {
  const whose = hasBank ? 'bank' : 'real'
  if (!('by' in fit)) return t(`time.fit.${whose}.${fit.is}`)
  return t(`time.fit.${whose}.${fit.is}.${fit.by > 0 ? 'ahead' : 'behind'}`, { by: spanText(fit.by, language) })
}

/** Another text whenever the token's time goes another way than it did, to the second. */
function wayOf(time: TokenTime): string {
  const { mode, speed } = time.clock
  const pageNow = Date.now()
  const place = { real: tokenNow(time, pageNow) - pageNow, paused: time.now, scaled: 0 }[mode]
  return [mode, speed, Math.round(place / 1_000)].join(' ')
}

function Notice({ view, time }: { readonly view: TokenView; readonly time: TokenTime }) {
  const { t, i18n } = useTranslation()
  const rack = useRack()
  const { id } = view
  const [clocks, ask] = useBothClocks(id, view.bank, wayOf(time))
  const fit = clocks && fitOf(clocks, Date.now())
  if (!fit) return null
  const { bank } = clocks
  const act = (deed: () => Promise<unknown>) => void deed().then(ask, notifyFailure)
  const along = async () => {
    if (fit.is === 'scaled') rack.take(await rack.link.setClock(id, { mode: 'real' }))
    if (view.bank) await rack.link.moveBankClock(id, view.bank)
  }
  const back = async () => {
    if (isTogether(fit)) return rack.link.setClocks({ mode: 'real', from: 'host' })
    rack.take(await rack.link.setClock(id, { mode: 'real', from: 'host' }))
    if (bank && view.bank) await rack.link.moveBankClock(null, view.bank)
  }
  return (
    <section className={css.notice} aria-label={t('time.fit.name')} data-testid="time-notice" data-fit={fit.is}>
      <Icon name="clock" />
      <p className={css.text} role="status">
        {noticeText(fit, bank !== null, i18n.language, t)}
      </p>
      <span className={css.ways}>
        {bank && !isTogether(fit) && (
          <button type="button" className={css.button} data-testid="time-along" onClick={() => act(along)}>
            {t(fit.is === 'scaled' ? 'time.fit.alongReal' : 'time.fit.along')}
          </button>
        )}
        <button type="button" className={css.button} data-testid="time-back" onClick={() => act(back)}>
          {t(isTogether(fit) ? 'time.fit.allBack' : 'time.fit.back')}
        </button>
      </span>
    </section>
  )
}

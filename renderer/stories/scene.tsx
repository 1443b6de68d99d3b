import { useLayoutEffect, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ConnectionProvider } from '../connection/context.ts'
import type { TokenConnection } from '../connection/token-store.ts'
import { Inspector } from '../inspector/inspector.tsx'
import { TokenRow } from '../rack/token-row.tsx'
import { Caption } from '../stage/caption.tsx'
import { posedOf } from './faces.ts'
import css from './page.module.css'
import type { Story } from './story.ts'

/** What the window shows of a token in one state: its face under the caption, its row in the rack, its inspector. */
export function Scene({ story, connection }: { readonly story: Story; readonly connection: TokenConnection }) {
  const { t } = useTranslation()
  const posed = useMemo(() => posedOf(story), [story])
  const [isLaid, setLaid] = useState(false)
  useLayoutEffect(() => {
    posed.lay(story)
    setLaid(true)
  }, [posed, story])
  return (
    <ConnectionProvider value={connection}>
      <div className={css.stage}>
        <Caption />
        <div className={css.token}>{isLaid && <posed.Face />}</div>
      </div>
      <div className={css.side}>
        <div className={css.rows} role="listbox" tabIndex={0} aria-label={t('rack.list')}>
          <TokenRow id={story.name} isChosen isActive={false} drop={null} onChoose={() => {}} onTouch={() => {}} />
        </div>
        <Inspector />
      </div>
    </ConnectionProvider>
  )
}

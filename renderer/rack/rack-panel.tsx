import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useRack, useRackState } from '../connection/context.ts'
import type { NewToken } from '../connection/view.ts'
import { useCommand } from '../shell/commands.ts'
import { openFile } from '../shell/files.ts'
import { MenuButton, type MenuItem } from '../shell/menu.tsx'
import { useOpenSaved } from '../shell/open-saved.ts'
import { Icon } from '../theme/icon.tsx'
import { addToken } from './actions.ts'
import { ColourSheet } from './colour-sheet.tsx'
import { PskcSheet } from './pskc-sheet.tsx'
import { RackList } from './rack-list.tsx'
import css from './rack-panel.module.css'
import { TokenFileSheet } from './token-file-sheet.tsx'

const PRESETS = ['factory-new', 'activated', 'dp020'] as const

type Asking = { readonly kind: 'export' | 'pskc' | 'colour'; readonly id: string }

/** The tokens of this host: to choose one, to add, name, copy and delete them. */
export function RackPanel() {
  const { t } = useTranslation()
  const rack = useRack()
  const count = useRackState((state) => state.order?.length ?? 0)
  const chosen = useRackState((state) => state.chosen)
  const [isBusy, setBusy] = useState(false)
  const [asking, setAsking] = useState<Asking | null>(null)
  const openSaved = useOpenSaved()
  const close = () => setAsking(null)

  const add = async (preset: NewToken['preset']) => {
    if (isBusy) return
    setBusy(true)
    await addToken(rack, { preset })
    setBusy(false)
  }
  const chooseFile = async () => {
    const file = await openFile('tokens')
    if (file) await openSaved(file)
  }
  useCommand('new-token', () => void add('factory-new'))
  useCommand('import', () => void chooseFile())
  useCommand('export', chosen === null ? null : () => setAsking({ kind: 'export', id: chosen }))

  const news: readonly MenuItem[] = [
    ...PRESETS.map((preset) => ({
      id: preset,
      label: t(`rack.preset.${preset}.name`),
      note: t(`rack.preset.${preset}.note`),
      onChoose: () => void add(preset),
    })),
    { id: 'import', label: t('rack.import'), isApart: true, onChoose: () => void chooseFile() },
  ]
  const more: readonly MenuItem[] = [
    {
      id: 'pskc-all',
      label: t('rack.pskc'),
      isOff: count === 0,
      onChoose: () => setAsking({ kind: 'pskc', id: chosen ?? '' }),
    },
    { id: 'import-file', label: t('rack.import'), onChoose: () => void chooseFile() },
  ]

  return (
    <nav className={css.rack} aria-label={t('rack.heading')} data-testid="rack">
      <header className={css.head}>
        <h2 className={css.heading}>
          {t('rack.heading')}
          <span className={css.count}>{count}</span>
        </h2>
        <MenuButton label={t('rack.more')} items={more} className={css.quiet} testId="rack-more">
          <Icon name="more" />
        </MenuButton>
        <MenuButton label={t('rack.new')} items={news} className={css.quiet} testId="rack-new">
          <Icon name="add" />
        </MenuButton>
      </header>
      <RackList onSecret={(kind, id) => setAsking({ kind, id })} onColour={(id) => setAsking({ kind: 'colour', id })} />
      <p className={css.busy} role="status">
        {isBusy && t('rack.making')}
      </p>
      {asking?.kind === 'export' && <TokenFileSheet id={asking.id} onClose={close} />}
      {asking?.kind === 'pskc' && <PskcSheet first={asking.id} onClose={close} />}
      {asking?.kind === 'colour' && <ColourSheet id={asking.id} onClose={close} />}
    </nav>
  )
}

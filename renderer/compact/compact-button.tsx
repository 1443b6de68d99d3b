import { useTranslation } from 'react-i18next'
import { useRackState } from '../connection/context.ts'
import { useReplay } from '../journal/replay-store.ts'
import { useCommand } from '../parts/commands.ts'
import { toggleCompact, useLayout } from '../parts/layout.ts'
import { useApart } from '../parts/on-top.ts'
import { useShortcuts } from '../parts/shortcuts.ts'
import { IconButton } from '../theme/icon-button.tsx'

/** Into the compact view and out of it: the button, its key, and the command of the application menu. */
export function CompactButton({ className }: { readonly className: string | undefined }) {
  const { t } = useTranslation()
  const isCompact = useLayout((state) => state.compact)
  const hasToken = useRackState((state) => state.chosen !== null)
  const isApart = useApart((state) => state.page !== null)
  const isReplay = useReplay((state) => state.open !== null)
  const toggle = hasToken && !isApart && !isReplay ? toggleCompact : null
  useShortcuts(toggle === null ? {} : { c: toggle })
  useCommand('compact', toggle)
  if (toggle === null) return null
  return (
    <IconButton
      icon={isCompact ? 'whole' : 'compact'}
      label={t(isCompact ? 'compact.leave' : 'compact.enter')}
      className={className}
      testId="compact-toggle"
      onClick={toggle}
    />
  )
}

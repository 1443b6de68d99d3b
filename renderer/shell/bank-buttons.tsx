import { useTranslation } from 'react-i18next'
import type { BankPage } from '../../electron/bridge.ts'
import { type AtBank, type Banks, placeFor, useAtBank, useBanks } from '../connection/bank.ts'
import { ConnectionProvider, useRack, useRackState } from '../connection/context.ts'
import { MenuButton } from '../parts/menu.tsx'
import { Icon } from '../theme/icon.tsx'
import css from './toolbar.module.css'

interface ButtonsProps {
  readonly banks: Banks
  /** The token on the stage. */
  readonly token: AtBank
}

function Buttons({ banks, token }: ButtonsProps) {
  const { t } = useTranslation()
  const own = placeFor(token, banks)
  const pages: readonly BankPage[] = banks.names.length > 1 ? [...banks.names, 'start'] : []
  return (
    <span className={css.banks}>
      <button
        type="button"
        className={css.bank}
        data-testid="open-bank"
        data-bank={own.page}
        onClick={() => banks.open(own, 'apart')}
      >
        <Icon name="bank" />
        {t(`bank.${own.page}`)}
      </button>
      {pages.length > 0 && (
        <MenuButton
          label={t('bank.menu')}
          testId="all-banks"
          className={css.quiet}
          items={pages.map((each) => ({
            id: `bank-${each}`,
            label: t(`bank.${each}`),
            note: t(`bank.note.${each}`),
            isApart: each === 'start',
            onChoose: () => banks.open({ page: each }, 'apart'),
          }))}
        >
          <Icon name="down" size={14} />
        </MenuButton>
      )}
    </span>
  )
}

function OfToken({ banks }: { readonly banks: Banks }) {
  return <Buttons banks={banks} token={useAtBank()} />
}

/** Opens the bank of the token on the stage, or any other by a menu. */
export function BankButtons() {
  const banks = useBanks()
  const rack = useRack()
  const chosen = useRackState((state) => (state.order?.includes(state.chosen ?? '') ? state.chosen : null))
  if (banks === null) return null
  if (chosen === null) return <Buttons banks={banks} token={{ bank: null }} />
  return (
    <ConnectionProvider value={rack.token(chosen)}>
      <OfToken banks={banks} />
    </ConnectionProvider>
  )
}

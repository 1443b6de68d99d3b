import { useTranslation } from 'react-i18next'
import type { Brought } from '../../support/data.ts'
import css from './bank-users.module.css'

interface BankUsersProps {
  readonly brought: Brought
  /** Above the table, where nothing else says what it is. */
  readonly caption?: string
}

/** Who can log in at the practice bank that a case was brought to, and the way there. */
export function BankUsers({ brought: { users, loginUrl }, caption }: BankUsersProps) {
  const { t } = useTranslation()
  return (
    <>
      <table className={css.users}>
        {caption !== undefined && <caption>{caption}</caption>}
        <thead>
          <tr>
            <th scope="col">{t('desk.users.loginId')}</th>
            <th scope="col">{t('desk.users.password')}</th>
            <th scope="col">{t('desk.users.confirmation')}</th>
          </tr>
        </thead>
        <tbody>
          {users.map(({ loginId, password, confirmationPassword }) => (
            <tr key={loginId}>
              <td>{loginId}</td>
              <td>{password}</td>
              <td>{confirmationPassword}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <a className={css.login} href={loginUrl} target="_blank" rel="noreferrer" data-testid="desk-login">
        {t('desk.users.login')}
      </a>
    </>
  )
}

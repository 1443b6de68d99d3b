import { useTranslation } from 'react-i18next'
import type { Brought } from '../../support/data.ts'
import { useLanguage } from '../locales/i18n.ts'
import css from './bank-users.module.css'

interface BankUsersProps {
  readonly brought: Brought
  /** Above the table, where nothing else says what it is. */
  readonly caption?: string | undefined
}

/** Who can log in at the practice bank that a case was brought to, and the way there. */
export function BankUsers({ brought: { users, knows, loginUrl }, caption }: BankUsersProps) {
  const { t } = useTranslation()
  return (
    <>
      {users.length > 0 && <Users users={users} caption={caption} />}
      {knows.length > 0 && <Known knows={knows} />}
      <a className={css.login} href={loginUrl} target="_blank" rel="noreferrer" data-testid="desk-login">
        {t('desk.users.login')}
      </a>
    </>
  )
}

function Users({ users, caption }: Pick<Brought, 'users'> & Pick<BankUsersProps, 'caption'>) {
  const { t } = useTranslation()
  return (
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
  )
}

/** What is typed at a bank that has no one login: of the customer, and of each user of his. */
function Known({ knows }: Pick<Brought, 'knows'>) {
  const { t } = useTranslation()
  const language = useLanguage()
  const users = [...new Set(knows.map(({ user }) => user))]
  return (
    <table className={css.users} data-testid="desk-knows">
      <caption>{t('desk.users.types')}</caption>
      {users.map((user) => (
        <tbody key={user}>
          {user !== null && (
            <tr>
              <th scope="rowgroup" colSpan={2} className={css.user}>
                {t('desk.users.user', { user })}
              </th>
            </tr>
          )}
          {knows
            .filter((one) => one.user === user)
            .map(({ label, value }) => (
              <tr key={label.en}>
                <th scope="row">{label[language]}</th>
                <td>{value}</td>
              </tr>
            ))}
        </tbody>
      ))}
    </table>
  )
}

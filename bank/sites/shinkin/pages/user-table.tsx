/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import { RadioInput } from '../../../model/web/parts.tsx'
import { RIGHTS, type Right, type User } from '../model/contract.ts'
import type { View } from './kinds.ts'
import { chosenUserOf, contractOf } from './who.ts'

/** The table of 利用者情報選択. */

/** オンライン取引, and what stands under ファイル. */
const ONLINE = RIGHTS.filter((right) => right !== 'files')
const FILES = ['files'] as const satisfies readonly Right[]

export const nameOf = ({ kana, kanji }: User): string => (kanji === '' ? kana : kanji)

export function UserTable({ view }: { readonly view: View }) {
  const { t, moment } = view
  const { users } = contractOf(moment)
  const chosen = chosenUserOf(moment)?.id
  if (users.length === 0) return <p data-testid="no-users">{t('k07.nobody')}</p>
  return (
    // A wide table is scrolled by the keyboard, too.
    <section class="table-frame" tabindex={0} aria-label={t('user.table')}>
      <table class="data-table user-table" data-testid="users">
        <thead>
          <tr>
            {(['user.choose', 'user.id', 'user.name', 'user.stopped', 'user.accident', 'user.blocked'] as const).map(
              (head) => (
                <th key={head} scope="col" rowspan={2}>
                  {t(head)}
                </th>
              ),
            )}
            <th scope="colgroup" colspan={ONLINE.length}>
              {t('user.online')}
            </th>
            <th scope="colgroup" colspan={FILES.length}>
              {t('user.file')}
            </th>
          </tr>
          <tr>
            {[...ONLINE, ...FILES].map((right) => (
              <th key={right} scope="col" class="right">
                {t(`right.${right}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {users.map((user, i) => (
            <tr key={user.id} data-testid={`row-${user.id}`}>
              <td>
                <RadioInput
                  view={view}
                  name="user"
                  value={user.id}
                  label={<span class="visually-hidden">{t('user.choose-one', { id: user.id })}</span>}
                  isChosen={user.id === chosen}
                  isFirst={i === 0}
                />
              </td>
              <th scope="row">{user.id}</th>
              <td lang="ja">{nameOf(user)}</td>
              <State isSet={user.stopped} view={view} name="stopped" />
              <State isSet={user.accident !== null} view={view} name="accident" />
              <State isSet={false} view={view} name="blocked" />
              {[...ONLINE, ...FILES].map((right) => (
                <td key={right} class="mark">
                  <Mark view={view} sign={t(user.rights.includes(right) ? 'mark.yes' : 'mark.no')} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

/** ○ or -. */
function State({ view, isSet, name }: { readonly view: View; readonly isSet: boolean; readonly name: string }) {
  const { t } = view
  return (
    <td class={isSet ? 'mark set' : 'mark'} data-testid={name}>
      <Mark view={view} sign={t(isSet ? 'mark.yes' : 'mark.none')} />
    </td>
  )
}

/** Signs that a reader aloud would not say or not tell apart. */
function Mark({ view: { t }, sign }: { readonly view: View; readonly sign: string }) {
  const isYes = sign === t('mark.yes')
  return (
    <>
      <span aria-hidden="true">{sign}</span>
      <span class="visually-hidden">{t(isYes ? 'mark.yes-said' : 'mark.no-said')}</span>
    </>
  )
}

import { useCallback, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useRack } from '../connection/context.ts'
import type { BankUserInRack } from '../connection/view.ts'
import { failureCode } from '../parts/notices.ts'
import { Sheet } from '../parts/sheet.tsx'
import { SheetFoot } from '../parts/sheet-foot.tsx'
import css from '../parts/sheets.module.css'
import { addTokens } from './actions.ts'
import { deleteTokens } from './deletions.ts'
import { FOR_USERS } from './models.ts'
import { PresetChoice } from './preset-choice.tsx'
import users from './users-sheet.module.css'

interface UserRowProps {
  readonly user: BankUserInRack
  readonly isChosen: boolean
  onChoose(): void
  /** Makes a user free who is not. */
  onFree(): void
}

/** One user: to choose, or what he is busy with and the way to make him free. */
function UserRow({ user, isChosen, onChoose, onFree }: UserRowProps) {
  const { t } = useTranslation()
  const rack = useRack()
  const { loginId, name, canBeLent, registrationState, tokenIds } = user
  const names = tokenIds.map((id) => rack.token(id).store.getState().view?.name ?? id)
  return (
    <div className={users.user} data-testid={`user-${loginId}`} data-free={canBeLent}>
      <label className={users.choice}>
        <input type="radio" name="user" checked={isChosen} disabled={!canBeLent} onChange={onChoose} />
        <span>
          {name} <span className={users.loginId}>{loginId}</span>
          <span className={css.note}>
            {canBeLent
              ? t('rack.user.free')
              : names.length > 0
                ? t('rack.user.lent', { names: names.join(t('rack.and')) })
                : t(`rack.user.${registrationState}`)}
          </span>
        </span>
      </label>
      {(names.length > 0 || registrationState !== 'none') && (
        <button type="button" className={css.button} data-testid={`free-${loginId}`} onClick={onFree}>
          {t(names.length > 0 ? 'rack.user.deleteToken' : 'rack.user.release')}
        </button>
      )}
    </div>
  )
}

/** The users of the practice bank: for whom a token is made, and who can be made free for one. */
export function UsersSheet({ onClose }: { onClose(): void }) {
  const { t } = useTranslation()
  const rack = useRack()
  const [list, setList] = useState<readonly BankUserInRack[] | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const [wanted, setWanted] = useState<string | null>(null)
  const [preset, setPreset] = useState(FOR_USERS[0])
  const read = useCallback(
    () =>
      rack.link.bankUsers().then(setList, (error: unknown) => {
        setProblem(failureCode(error))
      }),
    [rack],
  )
  useEffect(() => void read(), [read])
  const free = list?.filter(({ canBeLent }) => canBeLent) ?? []
  const chosen = (free.find(({ loginId }) => loginId === wanted) ?? free[0])?.loginId ?? null
  const makeFree = async ({ loginId, tokenIds }: BankUserInRack) => {
    try {
      if (tokenIds.length > 0) await deleteTokens(rack, tokenIds)
      else await rack.link.releaseUser(loginId)
      setWanted(loginId)
      await read()
    } catch (error) {
      setProblem(failureCode(error))
    }
  }
  return (
    <Sheet title={t('rack.usersTitle')} testId="users-sheet" kind="question" onClose={onClose}>
      <div className={css.body}>
        <p>{t('rack.usersNote')}</p>
        {problem !== null && (
          <p className={css.secret} role="alert" data-testid="users-problem">
            {t(`failure.${problem}`)}
          </p>
        )}
        <fieldset className={users.list}>
          <legend>{t('rack.whose')}</legend>
          {list?.map((user) => (
            <UserRow
              key={user.loginId}
              user={user}
              isChosen={user.loginId === chosen}
              onChoose={() => setWanted(user.loginId)}
              onFree={() => void makeFree(user)}
            />
          ))}
        </fieldset>
        <PresetChoice legend={t('rack.menu')} presets={FOR_USERS} chosen={preset} group="users" onChoose={setPreset} />
        <SheetFoot
          go={t('rack.usersGo')}
          isReady={chosen !== null && preset !== undefined}
          onGo={() => {
            if (chosen !== null && preset) void addTokens(rack, preset.wanted, 1, chosen)
          }}
          onClose={onClose}
        />
      </div>
    </Sheet>
  )
}

import { type FormEvent, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { SavedCase } from '../../../support/data.ts'
import { fileName, saveFile } from '../../parts/files.ts'
import { failureCode } from '../../parts/notices.ts'
import { useCases } from '../use-cases.ts'
import css from './case-file.module.css'
import { draft, NO_DRAFT, useCaseFiles } from './case-store.ts'
import type { CaseFileSource } from './source.ts'

/** Characters that a case file takes. */
const LONGEST_NOTES = 20_000

type Made = { readonly saved: SavedCase } | { readonly failure: string }

interface SaveCaseProps {
  readonly source: CaseFileSource
  readonly token: string
  readonly caseId: string | null
  readonly notes: string
  onNotes(notes: string): void
}

/** Notes, case, with or without keys; then the names in it, and only then the file. */
export function SaveCase({ source, token, caseId, notes, onNotes }: SaveCaseProps) {
  const { t } = useTranslation()
  const ids = { notes: useId(), caseId: useId(), user: useId(), keys: useId(), warning: useId() }
  const written = useCaseFiles((state) => state.drafts[token])
  const { user, withKeys, ...chosen } = written ?? { ...NO_DRAFT, caseId }
  // Without the list a file can be saved just as well.
  const { value: cases } = useCases(source)
  const [made, setMade] = useState<Made | null>(null)
  const change = (what: Parameters<typeof draft>[1]) => {
    setMade(null)
    draft(token, { ...(written ? {} : { caseId }), ...what })
  }

  async function make(event: FormEvent): Promise<void> {
    event.preventDefault()
    try {
      const wanted = { token, user: user.trim() || null, caseId: chosen.caseId, notes, withKeys }
      setMade({ saved: await source.save(wanted) })
    } catch (error) {
      setMade({ failure: failureCode(error) })
    }
  }

  return (
    <>
      <form className={css.form} onSubmit={(event) => void make(event)}>
        <p className={css.note}>{t('supportCaseFile.about')}</p>
        <label htmlFor={ids.caseId}>{t('supportCaseFile.case')}</label>
        <select
          id={ids.caseId}
          className={css.select}
          data-testid="case-file-case"
          value={chosen.caseId ?? ''}
          onChange={(event) => change({ caseId: event.currentTarget.value || null })}
        >
          <option value="">{t('supportCaseFile.noCase')}</option>
          {cases?.map(({ id, title }) => (
            <option key={id} value={id}>{`${id} ${title}`}</option>
          ))}
        </select>
        <label htmlFor={ids.user}>{t('supportCaseFile.user')}</label>
        <input
          id={ids.user}
          className={css.field}
          data-testid="case-file-user"
          maxLength={64}
          autoComplete="off"
          value={user}
          onChange={(event) => change({ user: event.currentTarget.value })}
        />
        <label htmlFor={ids.notes}>{t('supportCaseFile.notes')}</label>
        <textarea
          id={ids.notes}
          className={css.notes}
          data-testid="case-file-notes"
          rows={5}
          maxLength={LONGEST_NOTES}
          value={notes}
          onChange={(event) => {
            setMade(null)
            onNotes(event.currentTarget.value)
          }}
        />
        <label className={css.tick}>
          <input
            type="checkbox"
            data-testid="case-file-keys"
            checked={withKeys}
            aria-describedby={withKeys ? ids.warning : undefined}
            onChange={(event) => change({ withKeys: event.currentTarget.checked })}
          />
          {t('supportCaseFile.withKeys')}
        </label>
        <p id={ids.warning} className={withKeys ? css.secret : css.quiet} data-testid="case-file-keys-note">
          {t(withKeys ? 'supportCaseFile.keysWarning' : 'supportCaseFile.noKeys')}
        </p>
        <div>
          <button type="submit" className={made ? css.button : css.primary} data-testid="case-file-make">
            {t('supportCaseFile.make')}
          </button>
        </div>
      </form>
      {made && 'failure' in made && (
        <p className={css.problem} role="alert" data-testid="case-file-failure">
          {t([`supportCaseFile.failure.${made.failure}`, 'supportCaseFile.failure.other'])}
        </p>
      )}
      {made && 'saved' in made && <Names saved={made.saved} />}
    </>
  )
}

/** Who is named in the file, before it is written. */
function Names({ saved: { file, names } }: { readonly saved: SavedCase }) {
  const { t } = useTranslation()
  const [state, setState] = useState<'asked' | 'saved' | 'failed'>('asked')

  async function save(): Promise<void> {
    try {
      const content = new Blob([JSON.stringify(file)], { type: 'application/json' })
      const isSaved = await saveFile('case', `${fileName('case', ...wordsOf(file))}.json`, content)
      setState(isSaved ? 'saved' : 'asked')
    } catch {
      setState('failed')
    }
  }

  return (
    <div className={css.names} role="status" data-testid="case-file-names">
      <h3 className={css.title}>{t('supportCaseFile.names')}</h3>
      <ul>
        {names.map((name) => (
          <li key={name}>{name}</li>
        ))}
      </ul>
      <p className={css.quiet}>{t('supportCaseFile.namesNote')}</p>
      <div className={css.foot}>
        <button type="button" className={css.primary} data-testid="case-file-save" onClick={() => void save()}>
          {t('supportCaseFile.save')}
        </button>
        {state !== 'asked' && (
          <span className={state === 'failed' ? css.problem : css.quiet}>{t(`supportCaseFile.after.${state}`)}</span>
        )}
      </div>
    </div>
  )
}

/** Case and serial number, for the file's name. */
function wordsOf({ caseId, journal }: SavedCase['file']): readonly string[] {
  const serial = typeof journal === 'object' && journal !== null && 'serial' in journal ? journal.serial : null
  return [caseId, serial].filter((word) => typeof word === 'string')
}

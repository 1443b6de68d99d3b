import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { openReplay } from '../../journal/replay-store.ts'
import { useLanguage } from '../../locales/i18n.ts'
import { TimelineChart } from '../timeline/timeline-chart.tsx'
import { useCases } from '../use-cases.ts'
import css from './case-file.module.css'
import { closeCase, type OpenCase, openCaseFile } from './case-store.ts'
import type { CaseFileSource } from './source.ts'

interface OpenedCaseProps {
  readonly source: CaseFileSource
  readonly open: OpenCase
}

/** A case file: the notes, which case, the timeline, and the way to see the token do it once more. */
export function OpenedCaseView({ source, open }: OpenedCaseProps) {
  const { t } = useTranslation()
  const language = useLanguage()
  const { file, json, told } = open
  const { caseId, notes, user, viewingOnly, names, replay, savedAt, moments } = told
  useEffect(() => {
    if (open.language !== language) void openCaseFile(source, json, file, language)
  }, [source, open, json, file, language])
  return (
    <article className={css.opened} data-testid="case-file-opened" data-viewing-only={viewingOnly}>
      <header className={css.head}>
        <h3 className={css.title}>{file}</h3>
        <span className={viewingOnly ? css.badge : css.keysBadge} data-testid="case-file-badge">
          {t(viewingOnly ? 'supportCaseFile.viewingOnly' : 'supportCaseFile.holdsKeys')}
        </span>
        <button type="button" className={css.button} data-testid="case-file-close" onClick={closeCase}>
          {t('supportCaseFile.close')}
        </button>
      </header>
      <p className={viewingOnly ? css.quiet : css.secret}>
        {t(viewingOnly ? 'supportCaseFile.viewingOnlyNote' : 'supportCaseFile.keysWarning')}
      </p>
      <dl className={css.facts}>
        <dt>{t('supportCaseFile.case')}</dt>
        <dd data-testid="case-file-title">
          {caseId === null ? t('supportCaseFile.noCase') : <CaseTitle source={source} id={caseId} />}
        </dd>
        <dt>{t('supportCaseFile.notes')}</dt>
        <dd className={css.written} data-testid="case-file-notes">
          {notes || t('supportCaseFile.noNotes')}
        </dd>
        <dt>{t('supportCaseFile.token')}</dt>
        <dd>{`${replay.name} · ${replay.serial}`}</dd>
        <dt>{t('supportCaseFile.whose')}</dt>
        <dd>{user ?? t('supportCaseFile.noUser')}</dd>
        <dt>{t('supportCaseFile.savedAt')}</dt>
        <dd>{savedText(savedAt, language)}</dd>
        <dt>{t('supportCaseFile.named')}</dt>
        <dd>{names.join(t('rack.and'))}</dd>
      </dl>
      {replay.rows.length > 0 && (
        <div className={css.foot}>
          <button
            type="button"
            className={css.primary}
            data-testid="case-file-play"
            onClick={() => openReplay({ ...replay, file })}
          >
            {t('supportCaseFile.play')}
          </button>
          <span className={css.quiet}>{t('supportCaseFile.playNote')}</span>
        </div>
      )}
      {moments.length > 0 && <TimelineChart key={file} timeline={told} />}
    </article>
  )
}

/** A case as it is called, as soon as that is known. */
function CaseTitle({ source, id }: { readonly source: CaseFileSource; readonly id: string }) {
  const title = useCases(source).value?.find((one) => one.id === id)?.title
  return <>{title === undefined ? id : `${id} ${title}`}</>
}

const savedText = (at: number, language: string): string =>
  new Intl.DateTimeFormat(language, { dateStyle: 'long', timeStyle: 'short', timeZone: 'Asia/Tokyo' }).format(at)

import type { ReactNode } from 'react'
import type { CaseId } from '../../support/data.ts'
import css from './desk.module.css'
import { showCase } from './desk-store.ts'

interface CaseButtonProps {
  readonly id: CaseId
  readonly title: string
  /** What is said of it here. */
  readonly children?: ReactNode
}

/** A case in a list: leads to its page. */
export function CaseButton({ id, title, children }: CaseButtonProps) {
  return (
    <button type="button" className={css.case} data-testid={`desk-case-${id}`} onClick={() => showCase(id)}>
      <span className={css.caseId}>{id}</span>
      <span className={css.caseWords}>
        <span className={css.caseTitle}>{title}</span>
        {children}
      </span>
    </button>
  )
}

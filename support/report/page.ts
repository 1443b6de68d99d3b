import { createHash } from 'node:crypto'
import type { Language } from '../../server/index.ts'
import { type ToldCase, toldCase } from '../cases/told.ts'
import { RULE_SETS, type RuleSet } from '../catalogue/case.ts'
import type { CaseId } from '../catalogue/cases.ts'
import { clockText, wordsIn } from '../timeline/words.ts'
import { evidence } from './evidence.ts'
import { type Html, html, isolated, madeElsewhere } from './html.ts'
import { makePictures } from './pictures.ts'
import type { Recorded } from './recorded.ts'
import { reportStyle } from './style.ts'
import { dayText, REPORT_WORDS, type Say } from './words.ts'

/** One page for a colleague or for the file: symptom, cause, evidence, what to tell, what the bank does. It needs no other file and no script. */

export interface ReportWanted {
  readonly recorded: Recorded
  /** null: none was chosen, and only the record speaks. */
  readonly caseId: CaseId | null
  /** The agent's. */
  readonly notes: string
  /** Whose remedy; null: what the record says of the company's bank. */
  readonly ruleSet: RuleSet | null
  readonly language: Language
}

export function reportPage({ recorded, caseId, notes, ruleSet: chosen, language }: ReportWanted): string {
  const t = REPORT_WORDS[language]
  const told = caseId && toldCase(caseId, language)
  const ruleSet = chosen ?? RULE_SETS.find((one) => one === recorded.bank?.ruleSet) ?? null
  const pictures = makePictures(t)
  const shown = evidence(recorded, language, pictures)
  const about = told ? `${told.id} ${told.title}` : t('no-case')
  const [before = '', between = '', after = ''] = t('page', { page: '\n', pages: '\n' }).split('\n')
  const style = reportStyle({
    head: `${t('title')} ${told?.id ?? ''} ${recorded.serial}`,
    foot: t('footer'),
    page: [before, between, after],
  })
  return html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-${hashOf(style)}'; base-uri 'none'; form-action 'none'">
<meta name="referrer" content="no-referrer">
<meta name="viewport" content="width=device-width">
<title>${t('title')}: ${about}</title>
<style>${madeElsewhere(style)}</style>
</head>
<body>
<header>
<h1><small>${t('title')}</small>${about}</h1>
${facts(recorded, told, ruleSet, language)}
</header>
<main>
${symptom(notes, told, t)}
${section('cause', t('cause'), html`<p>${told ? told.cause : t('cause.unknown')}</p>`)}
${shown}
${told && section('tell', t('tell'), html`<p class="tell">${told.tell}</p>`)}
${told && section('bank-does', t('bank-does'), html`<p>${told.bankDoes}</p>`)}
${told && section('remedy', t('remedy'), remedy(told, ruleSet, t))}
${told && section('sources', t('sources'), sources(told, t))}
</main>
<footer class="soft printed">${t('footer')}</footer>
${pictures.drawn()}
</body>
</html>
`.html
}

const hashOf = (text: string): string => createHash('sha256').update(text).digest('base64')

const section = (id: string, title: string, content: Html): Html => html`<section class="keep" aria-labelledby="${id}">
<h2 id="${id}">${title}</h2>
${content}
</section>`

function facts(recorded: Recorded, told: ToldCase | null, ruleSet: RuleSet | null, language: Language): Html {
  const t = REPORT_WORDS[language]
  const { savedAt, serial, tokenCodes, bank } = recorded
  const rows: readonly (readonly [string, string])[] = [
    [t('date'), `${dayText(savedAt, language)} ${clockText(savedAt)}`],
    [t('serial'), serial],
    [t('token-code.bank'), bank ? (bank.tokenCode ?? t('none')) : t('unknown')],
    [t('token-code.token'), tokenCodes.join(', ') || t('none')],
    [t('company'), bank?.companyId ?? t('unknown')],
    [t('login-id'), bank?.loginId ?? t('unknown')],
    [t('bank-state'), stateText(recorded, language)],
    [t('rules'), ruleSet ?? bank?.ruleSet ?? t('unknown')],
    ...(told ? [[t('verdict'), t(`verdict.${told.verdict}`)] as const] : []),
  ]
  const items = rows.map(([name, value]) => html`<div><dt>${name}</dt><dd>${isolated(value)}</dd></div>`)
  return html`<dl aria-label="${t('about')}">
${items}
</dl>`
}

function stateText({ bank, profile }: Recorded, language: Language): string {
  const t = REPORT_WORDS[language]
  if (bank === null) return t('unknown')
  const state = wordsIn(language, profile).state(bank.registrationState)
  return bank.isStopped ? t('stopped', { state }) : state
}

function symptom(notes: string, told: ToldCase | null, t: Say): Html {
  const says = told?.says.map((one) => html`<li>${one}</li>`) ?? []
  const heard =
    notes.trim() === '' ? html`<p>${t('no-notes')}</p>` : html`<p class="notes">${isolated(notes.trim())}</p>`
  return html`<section aria-labelledby="symptom">
<h2 id="symptom">${t('symptom')}</h2>
<h3>${t('notes')}</h3>
${heard}
${says.length > 0 ? html`<h3>${t('says')}</h3><ul>${says}</ul>` : null}
</section>`
}

function remedy({ remedy: remedies, ruleSets }: ToldCase, ruleSet: RuleSet | null, t: Say): Html {
  if (remedies.any !== undefined) return html`<p>${remedies.any}</p>`
  const own = ruleSet && remedies[ruleSet]
  if (own) return html`<p>${own}</p>`
  const each = Object.entries(remedies).map(([name, text]) => html`<h3>${name}</h3><p>${text}</p>`)
  const isOther = ruleSet !== null && !ruleSets.includes(ruleSet)
  return html`${isOther ? html`<p>${t('remedy.other', { ruleSet })}</p>` : null}${each}`
}

function sources({ sources: all }: ToldCase, t: Say): Html {
  const items = all.map(
    ({ title, address, confidence }) =>
      html`<li>${title} (${t(`confidence.${confidence}`)})${address === null ? null : html`<br><span class="soft">${address}</span>`}</li>`,
  )
  return html`<ul>${items}</ul>`
}

import { z } from 'zod'
import type { Checked, Problem, ProblemCode } from '../../../core/problems.ts'

/** プロフィール設定: what the business portal asks about a user and his company. Who does not want to say chooses 「不明・無回答」. */

/** One of these each. The words are our own; the guide shows the questions only. */
export const CHOICES = {
  industry: [
    'construction',
    'manufacturing',
    'information',
    'transport',
    'trade',
    'estate',
    'care',
    'services',
    'other',
  ],
  capital: ['under-10-million', 'under-50-million', 'under-100-million', 'more'],
  history: ['under-3-years', 'under-10-years', 'under-30-years', 'more'],
  staff: ['under-6', 'under-21', 'under-101', 'more'],
  position: ['owner', 'director', 'manager', 'employee'],
  work: ['management', 'accounting', 'general-affairs', 'sales', 'other'],
} as const
export const UNSAID = 'unsaid'
export const QUESTIONS = Object.keys(CHOICES) as readonly (keyof typeof CHOICES)[]
export type Question = keyof typeof CHOICES

/** 営業エリア and 関心のあるテーマ: any of them. */
export const AREAS = ['toyama', 'ishikawa', 'fukui', 'hokkaido', 'kanto', 'chukyo', 'kansai', 'other', UNSAID] as const
export const THEMES = [
  ...(['funds', 'sales-channels', 'abroad', 'succession', 'efficiency'] as const),
  ...(['start-up', 'people', 'assets', 'none'] as const),
] as const

/** What must be ticked at the first registration: that the data are taken over, and both consents. */
export const CONSENTS = ['uses-data', 'agrees-terms', 'no-antisocial'] as const

const profileSchema = z.object({
  answers: z.record(z.string(), z.string()),
  areas: z.array(z.string()),
  themes: z.array(z.string()),
  wantsMail: z.boolean(),
})
export type Profile = z.output<typeof profileSchema>

export const readProfile = (json: string | null): Profile | null =>
  json === null ? null : profileSchema.parse(JSON.parse(json))

type Form = Readonly<Record<string, string>>

/** What a form has ticked; in the order of the page. Nothing is known of anybody who never answered. */
export function typedProfile(form: Form): Profile {
  const ticked = <Name extends string>(group: string, names: readonly Name[]) =>
    names.filter((name) => form[`${group}-${name}`] !== undefined)
  return {
    answers: Object.fromEntries(QUESTIONS.map((question) => [question, form[question] ?? ''])),
    areas: ticked('area', AREAS),
    themes: ticked('theme', THEMES),
    wantsMail: form['wants-mail'] !== 'no',
  }
}

export function checkProfile(profile: Profile): Checked<Profile> {
  const problems: Problem[] = QUESTIONS.flatMap((question) => {
    const options: readonly string[] = [...CHOICES[question], UNSAID]
    return options.includes(profile.answers[question] ?? '') ? [] : [missing(question, 'portal-answer-missing')]
  })
  if (profile.areas.length === 0) problems.push(missing('area', 'portal-area-missing'))
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value: profile }
}

const missing = (field: string, code: ProblemCode): Problem => ({ field, code })

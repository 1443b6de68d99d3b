import type { TFunction } from 'i18next'
import type { Explanation, ExplanationValue } from '../connection/view.ts'

const PAIR = 2
const PAIRS_IN_GROUP = 8

/** Hexadecimal as one reads it aloud: byte by byte, a wider gap after each eight. */
export function spacedHex(hex: string): string {
  const pairs = hex.match(/.{1,2}/g) ?? []
  const groups: string[] = []
  for (let i = 0; i < pairs.length; i += PAIRS_IN_GROUP) groups.push(pairs.slice(i, i + PAIRS_IN_GROUP).join(' '))
  return groups.join('  ')
}

/** A code as one reads it aloud: six digits in threes, eight and twelve in fours. */
export const spacedCode = (code: string): string =>
  code.replace(code.length % 4 === 0 ? /.{4}(?=.)/g : /.{3}(?=.)/g, '$& ')

/** A value in words: what stands beside its name. */
export function valueText(value: ExplanationValue, t: TFunction): string {
  switch (value.type) {
    case 'bytes':
      if (value.hex === '') return t('explain.noBytes')
      return value.text === null ? spacedHex(value.hex) : `${spacedHex(value.hex)}\n“${value.text}”`
    case 'secret':
      return t('explain.secret', { dots: '•'.repeat(PAIRS_IN_GROUP * PAIR), length: value.length })
    case 'number':
      return String(value.number)
    case 'time':
      return new Date(value.at).toISOString().replace('T', ' ').replace('Z', ' UTC')
    case 'text':
      return value.text
  }
}

/** Of which token it is, by the numbers that its kind has: names and what stands there. */
export function aboutOf(explanation: Explanation, t: TFunction): readonly (readonly [string, string])[] {
  const { serial } = explanation
  const tokenCode = 'tokenCode' in explanation ? explanation.tokenCode : null
  return [
    ...(serial === null ? [] : [[t('device.serial'), serial] as const]),
    ...(tokenCode === null ? [] : [[t('explain.tokenCode'), tokenCode] as const]),
  ]
}

/** The whole page as plain text, to be copied. */
export function plainText(explanation: Explanation, t: TFunction): string {
  const { kind, code, steps } = explanation
  const head = [
    t(`explain.kind.${kind}`, { code }),
    ...aboutOf(explanation, t).map(([name, text]) => `${name}: ${text}`),
  ]
  const body = steps.flatMap(({ name, values }, place) => [
    '',
    `${place + 1}. ${t(`explain.step.${name}.title`)}`,
    `   ${t(`explain.step.${name}.text`)}`,
    ...values.map((value) => {
      const text = valueText(value, t).replaceAll('\n', '\n      ')
      return `   ${t(`explain.value.${value.name}`)}: ${text}`
    }),
  ])
  return `${[...head, ...body].join('\n')}\n`
}

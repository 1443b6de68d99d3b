import type { TFunction } from 'i18next'
import type { Display } from '../../camera/camera-token.ts'
import { BUTTONS } from './button-names.ts'
import { codeGroups } from './grid.ts'

/** The display as one reads it aloud: its lines, a code digit by digit, and what the buttons do now. */
export function spokenDisplay(display: Display, t: TFunction): string[] {
  if (!display.lit) return [t(display.screen === 'off' ? 'display.off' : 'display.dark')]
  if (display.blank) return [t('display.blank')]
  const code = display.code
  const digits = code === null ? [] : codeGroups(code).map((group) => [...group].join(' '))
  const lines = display.lines.map((line) => {
    if (code === null || line.replaceAll(/\D/g, '') !== code) return line
    return `${line.slice(0, line.search(/\d/))}${digits.join(', ')}`
  })
  if (display.screen === 'splash') lines.push(t('display.splash'))
  if (display.camera) lines.push(t('display.camera'))
  if (display.gauge !== null) lines.push(t('display.gauge', { steps: display.gauge }))
  const keys = BUTTONS.flatMap((place, index) => {
    const label = display.softKeys[index]
    return label ? [t('display.softKey', { button: t(`buttons.${place}`), label })] : []
  })
  return [...lines, ...keys]
}

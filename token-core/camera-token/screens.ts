import { gaugeOf } from './battery.ts'
import type { ScreenName } from './events.ts'
import { scrollRange } from './glass.ts'
import { formatTokenCode, parseTokenCode } from './message/names.ts'
import type { DeviceTexts } from './profile.ts'
import { isActivated, MENU_ITEMS, profileOf, type Token, type TokenOn, tokenCodeOf } from './token.ts'

/** What each screen says, before it is wrapped, and what its outer buttons are called. */
interface ScreenText<Name extends ScreenName> {
  readonly lines: (token: TokenOn<Name>, texts: DeviceTexts) => readonly string[]
  readonly left?: (token: TokenOn<Name>, texts: DeviceTexts) => string
  readonly right?: (token: TokenOn<Name>, texts: DeviceTexts) => string
}

const none = () => []
const key = (name: keyof DeviceTexts['keys']) => (_: Token, texts: DeviceTexts) => texts.keys[name]

// biome-ignore format: a table is read in columns
export const SCREENS: { readonly [Name in ScreenName]: ScreenText<Name> } = {
  off:                  { lines: none },
  splash:               { lines: none },
  'low-battery':        { lines: (_, texts) => [texts.lowBattery], right: key('ok') },
  start:                { lines: (_, texts) => [texts.start], right: key('continue') },
  scanning:             { lines: none, left: key('cancel') },
  'device-code':        { lines: ({ screen }) => [inFours(screen.code)], right: key('done') },
  'code-accepted':      { lines: (_, texts) => [texts.codeAccepted], left: key('no'), right: key('yes') },
  'awaiting-second':    { lines: (_, texts) => [texts.awaitingSecond], right: key('continue') },
  'activation-code':    { lines: ({ screen }) => [inFours(screen.code)], right: key('done') },
  'confirm-activation': { lines: (_, texts) => [texts.confirmActivation], left: key('no'), right: key('yes') },
  activated:            { lines: (_, texts) => [texts.activated], right: key('continue') },
  cancelled:            { lines: (_, texts) => [texts.cancelled], right: key('continue') },
  transaction:          { lines: ({ screen }, texts) => [...screen.lines, signLine(screen.code, texts)], left: scrollKey, right: key('continue') },
  'confirm-deletion':   { lines: (token, texts) => [texts.confirmDeletion(shown(token, token.screen.tokenCode))], left: key('no'), right: key('yes') },
  deleted:              { lines: (_, texts) => [texts.deleted], right: key('continue') },
  menu:                 { lines: menuLines, left: key('scroll'), right: key('ok') },
  'token-info':         { lines: tokenInfoLines, left: key('back') },
  version:              { lines: versionLines, left: key('back') },
  refusal:              { lines: ({ screen }, texts) => [texts.refusals[screen.code]], right: key('continue') },
}

/** 12 digits as 4-4-4, 8 digits as 4-4. */
export const inFours = (code: string): string => code.replace(/\d{4}(?=\d)/g, '$& ')

export const signLine = (code: string, texts: DeviceTexts): string => `${texts.sign} ${inFours(code)}`

function scrollKey(token: TokenOn<'transaction'>, texts: DeviceTexts): string {
  return scrollRange(token, token.screen.lines) > 0 ? texts.keys.scroll : ''
}

function menuLines({ screen }: TokenOn<'menu'>, texts: DeviceTexts): readonly string[] {
  const labels = { 'token-info': texts.tokenInfo, version: texts.version }
  return [
    texts.menu,
    ...MENU_ITEMS.map((item) => (item === screen.cursor ? `▶ ${labels[item]}` : `   ${labels[item]}`)),
  ]
}

function tokenInfoLines(token: Token, texts: DeviceTexts): readonly string[] {
  if (!isActivated(token)) return [texts.refusals.DP020]
  return token.activations.map((activation) => shown(token, tokenCodeOf(activation)))
}

function versionLines(token: Token, texts: DeviceTexts): readonly string[] {
  const bars = gaugeOf(token)
  return [
    `${texts.version} ${profileOf(token).firmware}`,
    `${texts.battery} ${'■'.repeat(bars)}${'□'.repeat(3 - bars)}`,
  ]
}

/** A token code as this device's display pads it. */
function shown(token: Token, tokenCode: string): string {
  const parts = parseTokenCode(tokenCode)
  if (!parts) return tokenCode
  return formatTokenCode(parts.licence, parts.sequenceNumber, profileOf(token).paddedTokenCodes)
}

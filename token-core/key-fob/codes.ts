import { hexToBytes } from '../bytes.ts'
import { hotp } from '../otp/hotp.ts'
import { timeStepOf } from '../otp/time-step.ts'
import { withLastDigitOff } from '../otp/wrong-code.ts'
import { aheadAt } from './clock.ts'
import { type MadeCode, profileOf, type Token } from './token.ts'

/** The code of now, from the device's own clock; wrong where a tester wants it so. */
export function makeCode(token: Token): MadeCode {
  const { digits, step, hash } = profileOf(token)
  const ahead = aheadAt(token.clock, token.at)
  const clock = token.at + ahead
  const code = hotp({ key: hexToBytes(token.key), counter: timeStepOf(clock, step), digits, hash })
  return { code: token.wrongCodes ? withLastDigitOff(code) : code, clock, ahead }
}

/** What the display would show now: the fault keeps the last one. */
export const codeToShow = (token: Token): MadeCode => token.kept ?? makeCode(token)

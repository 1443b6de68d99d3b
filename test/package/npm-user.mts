// A program of somebody else: it knows the package, and nothing of this repository.
import { isApiError, makeClient, type TokenView } from 'camera-token-simulator/client'
import { display, makeToken, parseSerial, step, type Token } from 'camera-token-simulator/token-core'
import { deviceCode, formatTokenCode } from 'camera-token-simulator/token-core/codes'

export async function screenOf(url: string, apiToken: string): Promise<string> {
  const client = makeClient(url, apiToken)
  try {
    const view: TokenView = await client.send('main', { type: 'press', button: 'right' })
    return view.display.screen
  } catch (error) {
    return isApiError(error) ? `${error.status} ${error.code}` : 'unreachable'
  }
}

export function pull(token: Token): string {
  const [next, effects] = step(token, { type: 'tape-removed', at: token.at + 1 })
  return `${display(next).screen} ${effects.length}`
}

export const names: readonly unknown[] = [parseSerial('12-3456789-0'), makeToken, deviceCode, formatTokenCode]

import { DEMO_FACTORY_KEY, deriveDeviceKey, display, makeToken, step } from '../../dist/lib/token-core.bundle.js'

/** A second for each thing that a hand does. */
const STEP_MS = 1000
const SWITCH_ON_MS = 2000

/**
 * A new camera token in the memory of a load generator: no host, no HTTP. Its time goes on by a second with each thing that is done to it.
 *
 * @param {string} serial as printed, such as 12-3456700-0. The practice bank knows the keys of its practice serials; for a bank of your own
 *   give the token's device key as well
 * @param {Uint8Array} [deviceKey]
 */
export function takeInHand(serial, deviceKey = deriveDeviceKey(DEMO_FACTORY_KEY, serial)) {
  let at = 0
  let token = makeToken({ serial, deviceKey, profile: 'dp', tapeIn: true, at })

  function happen(event, after = STEP_MS) {
    at += after
    token = step(token, { ...event, at })[0]
  }

  function press(button, down = STEP_MS / 10) {
    happen({ type: 'press', button })
    happen({ type: 'release', button }, down)
  }

  return {
    switchOn() {
      happen({ type: 'tape-removed' })
      press('middle', SWITCH_ON_MS)
    },
    /** Done, Yes, Continue: the right button. */
    right: (times = 1) => {
      for (let done = 0; done < times; done += 1) press('right')
    },
    /**
     * Holds a code of the bank in front of the camera.
     * @param {string} text of the code, such as CT1:…
     * @returns {string} the digits that the token shows
     */
    read(text) {
      happen({ type: 'scan', text })
      const { code, lines, screen } = display(token)
      if (code === null) throw new Error(`the token shows no code on ${screen}: ${lines.join(' / ')}`)
      return code
    },
    /** The screen that it shows. */
    screen: () => display(token).screen,
  }
}

import { takeInHand } from '../virtual-token.js'

/** What happens between the calls of register-and-sign.yml: each customer has a token of its own, which lives in this process. */

export async function switchOn({ vars }) {
  vars.token = takeInHand(vars.serial)
  vars.token.switchOn()
  vars.token.right()
}

/** Holds the image of the last answer in front of the camera; what the token shows is the `code` of the next call. */
export async function read({ vars }) {
  vars.code = vars.token.read(vars.image)
}

/** Done, Yes, Continue: the next image can be read. */
export async function goOn({ vars }) {
  vars.token.right(3)
}

/** Done, and Yes: the end of the registration, on the token. */
export async function finish({ vars }) {
  vars.token.right(2)
  if (vars.token.screen() !== 'activated') throw new Error(`the token ends on ${vars.token.screen()}`)
  vars.token.right()
}

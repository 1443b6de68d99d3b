import type { Words } from '../../../server/index.ts'

/** What the fields mean that only a camera token has, for the OpenAPI document of its host. */
export const kindWords: Words = {
  account: 'The account number within the activation',
  action: 'What comes of it when the button stays down',
  activations: 'The activations that the token holds, in their order',
  battery: 'Its cells; null: there are none',
  button: 'Which of the three buttons',
  buttons: 'Which buttons are down',
  'buttons.*': 'Whether a finger is on it',
  camera: 'Whether the camera runs',
  cameraFault: 'Whether the camera is broken until it is mended',
  gauge: 'The battery as the display draws it, 0 to 3; null: it is not drawn',
  held: 'How many activations it holds',
  memory: 'Its places for activations',
  places: 'How many activations it can hold',
  power: 'none: its tape is in, or it has no cells or empty ones',
  sequenceNumber: 'The number of the activation within its licence',
  softKeys: 'The words above the left, middle and right button; empty: it does nothing',
  stuckButtons: 'The buttons that do not come up again',
  tapeIn: 'Whether the insulating tape of a new token is in',
  text: 'The text of a code in front of the camera',
  tokenCode: 'The activation by its number, such as VDS3456789-1',
}

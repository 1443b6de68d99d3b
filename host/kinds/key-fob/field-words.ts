import type { Words } from '../../../server/index.ts'

/** What the fields mean that only a key fob has, for the OpenAPI document of its host. */
export const kindWords: Words = {
  ahead: 'How far it is ahead of the true time, ms',
  bars: 'The time that is left of this code: one for each 10 s begun; null: it has no such indicator',
  'KeyFobView.button': 'Whether a finger is on it; null: it has none',
  deviceClock: 'Its own clock',
  digits: 'How many digits a code has',
  'KeyFobView.fault': 'What is wrong with what is seen',
  isOver: 'Whether its life is over: no use is left, or its age is reached',
  level: 'Its level in percent',
  left: 'How many are left',
  'clock-offset.ms': 'How far its clock is put forward, ms; below 0: back',
  'fault.kind': 'none mends it; blank: nothing is seen; frozen: the last code is seen for ever',
  'uses.of': 'How many it has in its life',
  ppm: 'How much too fast its clock runs, in millionths',
  step: 'How long a code is that of now, ms',
  taken: 'How many were taken',
  'KeyFobDisplay.text': 'What its display shows',
  timeStep: 'The step that its next code is of',
  uses: 'The codes that it can show in its life; null: they are not counted',
  usesLeft: 'How many uses are left of its life',
}

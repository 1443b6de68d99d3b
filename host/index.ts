/** Runs tokens, and the one HTTP API in front of them. This door is for Node; pages enter by client.ts. */
export { type Clock, type ManualClock, manualClock, systemClock } from './clock.ts'
export { EVENT_TYPES, type NewEvent, newEventSchema } from './events.ts'
export type { HostErrorCode } from './host-error.ts'
export { type PictureError, type PictureReading, pictureReader, type ReadPicture } from './read-picture.ts'
export type { PracticeBank, Registrar } from './registrar.ts'
export { DEFAULT_PORT, type Host, type HostOptions, startHost } from './start-host.ts'
export type { Notice } from './storage/token-store.ts'
export type { TokenView } from './token-view.ts'

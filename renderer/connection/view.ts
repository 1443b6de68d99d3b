export type { NewEvent, TokenView } from '../../host/client.ts'
export type { Button, Display, ScreenName } from '../../token-core/index.ts'

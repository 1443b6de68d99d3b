type Answer = (granted: boolean) => void
type RequestHandler = (contents: unknown, permission: string, answer: Answer, details: object) => void
type CheckHandler = (contents: null, permission: string, origin: string, details: object) => boolean
type CaptureHandler = (
  request: { securityOrigin: string; videoRequested: boolean; audioRequested: boolean },
  answer: (streams: { video?: { id: string } } | null) => void,
) => void
type NetworkHandler = (details: { url: string }, answer: (response: { cancel: boolean }) => void) => void

/** Electron's Session: without handlers everything is granted, as in the real one. */
export class FakeSession {
  readonly partition: string | null
  private requestHandler: RequestHandler | null = null
  private checkHandler: CheckHandler | null = null
  private captureHandler: CaptureHandler | null = null
  private deviceHandler: (() => boolean) | null = null
  private network: { urls: readonly string[]; handler: NetworkHandler } | null = null
  systemPicker = false

  constructor(partition: string | null) {
    this.partition = partition
  }

  readonly webRequest = {
    onBeforeRequest: ({ urls }: { urls: readonly string[] }, handler: NetworkHandler) => {
      this.network = { urls, handler }
    },
  }

  setPermissionRequestHandler(handler: RequestHandler): void {
    this.requestHandler = handler
  }

  setPermissionCheckHandler(handler: CheckHandler): void {
    this.checkHandler = handler
  }

  setDevicePermissionHandler(handler: () => boolean): void {
    this.deviceHandler = handler
  }

  setDisplayMediaRequestHandler(handler: CaptureHandler, options: { useSystemPicker: boolean }): void {
    this.captureHandler = handler
    this.systemPicker = options.useSystemPicker
  }

  /** What a page is told when it asks for a permission. */
  asks(permission: string, details: object): boolean {
    if (!this.requestHandler) return true
    let answer: boolean | undefined
    this.requestHandler(null, permission, (granted) => (answer = granted), details)
    if (answer === undefined) throw new Error('never answered')
    return answer
  }

  checks(permission: string, origin: string, details: object): boolean {
    return this.checkHandler ? this.checkHandler(null, permission, origin, details) : true
  }

  asksForDevice(): boolean {
    return this.deviceHandler ? this.deviceHandler() : true
  }

  /** What getDisplayMedia of a page gets: the id of a source, or null. */
  captures(securityOrigin: string, asked: { video?: boolean; audio?: boolean } = {}): Promise<string | null> {
    const { video = true, audio = false } = asked
    return new Promise((resolve) => {
      if (!this.captureHandler) return resolve(null)
      this.captureHandler({ securityOrigin, videoRequested: video, audioRequested: audio }, (streams) =>
        resolve(streams?.video?.id ?? null),
      )
    })
  }

  /** Whether a request of a page leaves for the network. */
  requests(url: string): 'sent' | 'cancelled' {
    const scheme = new URL(url).protocol
    if (!this.network?.urls.some((pattern) => pattern.startsWith(`${scheme}//*/`))) return 'sent'
    let answer: 'sent' | 'cancelled' = 'sent'
    this.network.handler({ url }, ({ cancel }) => (answer = cancel ? 'cancelled' : 'sent'))
    return answer
  }
}

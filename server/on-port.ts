const isTaken = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && ['EADDRINUSE', 'EACCES'].includes(String(error.code))

/** Starts a server on its usual port, so that its address stays and with it what a page remembers; on any other where that is taken. */
export async function onPortOrAny<Server>(usual: number, start: (port: number) => Promise<Server>): Promise<Server> {
  try {
    return await start(usual)
  } catch (error) {
    if (!isTaken(error)) throw error
    return start(0)
  }
}

/** Whose turn it is to do something with a token: one may keep others waiting. */
export interface Turn {
  /** Resolves when who has it is done; null: nobody has it. */
  over(): Promise<void> | null
  /** Keeps others waiting until what is answered is called. */
  take(): () => void
}

export function makeTurn(): Turn {
  let busy: Promise<void> | null = null
  return {
    over: () => busy,
    take() {
      let leave = () => {}
      busy = new Promise((resolve) => {
        leave = resolve
      })
      return () => {
        busy = null
        leave()
      }
    },
  }
}

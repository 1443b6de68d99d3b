/** Whom a loan at the bank Shinkin is of: a user of a contract, or the contract alone, whose card it is. Neither has a blank in it. */
export const markOf = (number: string, user: string): string => `${number} ${user}`

export function partsOf(mark: string): { readonly number: string; readonly user: string } {
  const [number = '', user = ''] = mark.split(' ')
  return { number, user }
}

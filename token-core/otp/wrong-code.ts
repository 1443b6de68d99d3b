/** What a tester's fault makes of a code: its last digit d becomes (d + 1) mod 10. */
export const withLastDigitOff = (code: string): string => code.slice(0, -1) + ((Number(code.at(-1)) + 1) % 10)

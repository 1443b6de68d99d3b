/** Text of people and files for a terminal: what would steer it stands there as a mark. Line breaks stay. */
export const printable = (text: string): string => text.replaceAll('\r\n', '\n').replace(/(?![\t\n])\p{Cc}/gu, '\uFFFD')

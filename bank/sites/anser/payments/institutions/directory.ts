import { institutionProblem, partsOf, type Institution as Which } from '../institution.ts'
import { payeeKana } from '../payee.ts'
import { OWN_CODE, OWN_INSTITUTION, PRACTICE_INSTITUTIONS } from './practice-institutions.ts'

/** Banks and branches of Japan by code, kana and name: the dictionary `zengin-code`, with the invented ones of the practice bank. */

export interface Branch {
  /** Three digits; of a bank four. */
  readonly code: string
  /** As people write it: `みずほ銀行`, `丸の内中央支店`. */
  readonly name: string
  /** Half-width, as transfers carry it. */
  readonly kana: string
}

export interface Institution extends Branch {
  readonly branches: readonly Branch[]
}

export interface Directory {
  readonly banks: readonly Institution[]
  /** By its code. */
  bank(code: string): Institution | null
}

let read: Promise<Directory> | null = null

/** Read when it is first asked for: it is large. */
export function directory(): Promise<Directory> {
  read ??= readDirectory()
  return read
}

async function readDirectory(): Promise<Directory> {
  const { default: dictionary } = await import('zengin-code')
  const known = byCode(Object.values(dictionary)).map(({ code, name, kana, branches }): Institution => {
    let own: readonly Branch[] | null = null
    return {
      code,
      name: bankName(code, name),
      kana: payeeKana(kana),
      get branches() {
        own ??= Object.values(branches).map((one) => ({
          ...one,
          name: branchName(one.name),
          kana: payeeKana(one.kana),
        }))
        return own
      },
    }
  })
  const others = known.find(({ code }) => code === OWN_CODE)?.branches ?? []
  const own: Institution = {
    ...OWN_INSTITUTION,
    branches: [
      ...OWN_INSTITUTION.branches,
      ...others.filter(({ code }) => OWN_INSTITUTION.branches.every((branch) => branch.code !== code)),
    ],
  }
  const banks = [own, ...PRACTICE_INSTITUTIONS, ...known.filter(({ code }) => code !== OWN_CODE)]
  const found = new Map(banks.map((bank) => [bank.code, bank]))
  return { banks, bank: (code) => found.get(code) ?? null }
}

/** An object gives `1000` before `0001`. */
const byCode = <One extends { readonly code: string }>(all: readonly One[]): readonly One[] =>
  all.toSorted((a, b) => (a.code < b.code ? -1 : 1))

/** The dictionary shortens what kind of institution it is. A form takes names of 15 characters. */
const KINDS = [
  ['信金', '信用金庫'],
  ['信組', '信用組合'],
  ['労金', '労働金庫'],
  ['農協', '農業協同組合'],
] as const
const LONGEST_NAME = 15

function bankName(code: string, name: string): string {
  const plain = name.replace(/\u3000/g, ' ')
  const [short, long] = KINDS.find(([ending]) => plain.endsWith(ending)) ?? ['', '']
  const isBank = code < '1000' || code === '9900'
  const full = short ? plain.slice(0, -short.length) + long : isBank && !plain.endsWith('銀行') ? `${plain}銀行` : plain
  return full.length > LONGEST_NAME ? plain : full
}

/** 本店, 営業部 and 出張所 say themselves what they are. */
function branchName(name: string): string {
  const plain = name.replace(/\u3000/g, ' ')
  const full = /(?:店|部|所|課|室|係|センター)$/.test(plain) ? plain : `${plain}支店`
  return full.length > LONGEST_NAME ? plain : full
}

export interface Resolved {
  readonly bank: Institution | null
  readonly branch: Branch | null
}

/** Which bank and branch typed texts mean, by code, name or kana; null: the dictionary has none. */
export function resolve({ banks, bank: ofCode }: Directory, bankText: string, branchText: string): Resolved {
  const bankParts = partsOf('bank', bankText)
  const bank = bankParts.code ? ofCode(bankParts.code) : (banks.find((one) => isNamed(one, bankParts.name)) ?? null)
  const branchParts = partsOf('branch', branchText)
  const branch =
    bank?.branches.find((one) => (branchParts.code ? one.code === branchParts.code : isNamed(one, branchParts.name))) ??
    null
  return { bank, branch }
}

/** One of the dictionary as a form takes it: number and name, or the number alone where the name has characters that no form takes. */
export function typedFor(which: Which, { code, name }: Branch): string {
  const text = `${code} ${name}`
  return institutionProblem(which, text) === null ? text : code
}

/** With or without 銀行 and 支店, or in kana. */
function isNamed({ name, kana }: Branch, typed: string): boolean {
  const text = typed.normalize('NFKC')
  const full = name.normalize('NFKC')
  return text !== '' && (full === text || full.replace(/(?:銀行|支店)$/, '') === text || kana === payeeKana(typed))
}

/** The rows of the syllabary, by their first kana. */
export const KANA_ROWS = ['ｱｲｳｴｵ', 'ｶｷｸｹｺ', 'ｻｼｽｾｿ', 'ﾀﾁﾂﾃﾄ', 'ﾅﾆﾇﾈﾉ', 'ﾊﾋﾌﾍﾎ', 'ﾏﾐﾑﾒﾓ', 'ﾔﾕﾖ', 'ﾗﾘﾙﾚﾛ', 'ﾜｦﾝ'] as const

/**
 * Those that fit, in the order of the dictionary. @param asked the beginning of a code or of the kana, or a part of the name; nothing:
 * all @param row one of {@link KANA_ROWS}, or nothing
 */
export function search<One extends Branch>(all: readonly One[], asked: string, row: string): readonly One[] {
  const text = asked.normalize('NFKC').trim()
  const kana = payeeKana(asked)
  return all.filter(
    (one) =>
      (row === '' || row.includes(one.kana.charAt(0))) &&
      (text === '' ||
        one.code.startsWith(text) ||
        one.kana.startsWith(kana) ||
        one.name.normalize('NFKC').includes(text)),
  )
}

declare module 'write-file-atomic' {
  /** Writes to a temporary file beside `file`, flushes it to the disk and renames it over `file`. */
  // biome-ignore lint/style/noDefaultExport: the package has nothing else
  export default function writeFileAtomic(
    file: string,
    data: string,
    options: { mode: number; fsync: true },
  ): Promise<void>
}

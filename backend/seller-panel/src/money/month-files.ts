const vietnam_ms = 7 * 60 * 60_000
const types = {
  pdf: "application/pdf",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
} as const

/** The first and the last day of a month of Việt Nam, so many months ago. */
export function daysOf(months_ago: number): { from: string; to: string } {
  const now = new Date(Date.now() + vietnam_ms)
  const first = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - months_ago, 1))
  const last = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - months_ago + 1, 0))
  return { from: first.toISOString().slice(0, 10), to: last.toISOString().slice(0, 10) }
}

/** Hands a file to the phone, which stores or opens it. */
export function handOver(name: string, content: string, format: keyof typeof types): void {
  const bytes = Uint8Array.from(atob(content), (letter) => letter.charCodeAt(0))
  const link = document.createElement("a")
  link.href = URL.createObjectURL(new Blob([bytes], { type: types[format] }))
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}

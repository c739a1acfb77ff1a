import { readOwnStatement, readOwnTaxCertificate } from "@chophien/contract/seller/money"
import { useState } from "preact/hooks"
import { callRoute } from "../api/client"
import { reasonOf } from "../api/reason"
import { online } from "../offline/queue"
import { useStore } from "../state/store"
import { Button, Notice } from "../ui/basics"
import { m } from "./texts"

const vietnam_ms = 7 * 60 * 60_000
const types = {
  pdf: "application/pdf",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
} as const

/** The first and the last day of a month of Việt Nam, so many months ago. */
function daysOf(months_ago: number): { from: string; to: string } {
  const now = new Date(Date.now() + vietnam_ms)
  const first = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - months_ago, 1))
  const last = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - months_ago + 1, 0))
  return { from: first.toISOString().slice(0, 10), to: last.toISOString().slice(0, 10) }
}

/** Hands a file to the phone, which stores or opens it. */
function handOver(name: string, content: string, type: string): void {
  const bytes = Uint8Array.from(atob(content), (letter) => letter.charCodeAt(0))
  const link = document.createElement("a")
  link.href = URL.createObjectURL(new Blob([bytes], { type }))
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}

/** The books of a month, to keep or to give to an accountant. */
export function Statement() {
  const connected = useStore(online)
  const [months_ago, setMonthsAgo] = useState(0)
  const [problem, setProblem] = useState("")
  const take = async (format: keyof typeof types): Promise<void> => {
    setProblem("")
    try {
      const { file_name, content } = await callRoute(readOwnStatement, {
        query: { ...daysOf(months_ago), format },
      })
      handOver(file_name, content, types[format])
    } catch (error) {
      setProblem(reasonOf(error))
    }
  }
  const year = daysOf(0).from.slice(0, 4)
  const takeCertificate = async (of: string): Promise<void> => {
    setProblem("")
    try {
      const { file_name, content } = await callRoute(readOwnTaxCertificate, { query: { year: of } })
      handOver(file_name, content, types.pdf)
    } catch (error) {
      setProblem(reasonOf(error))
    }
  }
  return (
    <section class="panel">
      <h2>{m("statement")}</h2>
      <p class="muted">{m("statement_hint")}</p>
      <div class="chips">
        {([0, 1] as const).map((ago) => (
          <button
            key={ago}
            type="button"
            class="chip"
            aria-pressed={months_ago === ago}
            onClick={() => setMonthsAgo(ago)}
          >
            {m(ago === 0 ? "this_month" : "last_month")}
          </button>
        ))}
      </div>
      <div class="pair">
        <Button tone="plain" disabled={!connected} onClick={() => take("pdf")}>
          {m("get_pdf")}
        </Button>
        <Button tone="plain" disabled={!connected} onClick={() => take("xlsx")}>
          {m("get_xlsx")}
        </Button>
      </div>
      {[year, String(Number(year) - 1)].map((of) => (
        <Button key={of} tone="quiet" disabled={!connected} onClick={() => takeCertificate(of)}>
          {m("certificate", { year: of })}
        </Button>
      ))}
      {problem && (
        <Notice tone="danger" icon="alert">
          {problem}
        </Notice>
      )}
    </section>
  )
}

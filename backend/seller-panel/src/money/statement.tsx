import { readOwnStatement, readOwnTaxCertificate } from "@chophien/contract/seller/money"
import { useState } from "preact/hooks"
import { callRoute } from "../api/client"
import { reasonOf } from "../api/reason"
import { online } from "../offline/queue"
import { useStore } from "../state/store"
import { Button, Notice } from "../ui/basics"
import { handOver } from "../ui/hand-over"
import { MonthChips } from "./month-chips"
import { daysOf } from "./month-files"
import { m } from "./texts"

/** The books of a month, to keep or to give to an accountant. */
export function Statement() {
  const connected = useStore(online)
  const [months_ago, setMonthsAgo] = useState(0)
  const [problem, setProblem] = useState("")
  const take = async (format: "pdf" | "xlsx"): Promise<void> => {
    setProblem("")
    try {
      const { file_name, content } = await callRoute(readOwnStatement, {
        query: { ...daysOf(months_ago), format },
      })
      handOver(file_name, content, format)
    } catch (error) {
      setProblem(reasonOf(error))
    }
  }
  const year = daysOf(0).from.slice(0, 4)
  const takeCertificate = async (of: string): Promise<void> => {
    setProblem("")
    try {
      const { file_name, content } = await callRoute(readOwnTaxCertificate, { query: { year: of } })
      handOver(file_name, content, "pdf")
    } catch (error) {
      setProblem(reasonOf(error))
    }
  }
  return (
    <section class="panel">
      <h2>{m("statement")}</h2>
      <p class="muted">{m("statement_hint")}</p>
      <MonthChips months_ago={months_ago} onChange={setMonthsAgo} />
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

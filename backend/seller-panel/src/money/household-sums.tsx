import { readHouseholdFile, readHouseholdSums } from "@chophien/contract/seller/households"
import { formatVnd } from "@chophien/vocabulary/amount"
import { useState } from "preact/hooks"
import { callRoute } from "../api/client"
import { language } from "../i18n"
import { useData } from "../offline/data"
import { online } from "../offline/queue"
import { useStore } from "../state/store"
import { Button, Notice } from "../ui/basics"
import { handOver } from "../ui/hand-over"
import { Reading } from "../ui/screen"
import { MonthChips } from "./month-chips"
import { daysOf } from "./month-files"
import { m } from "./texts"
import { useAct } from "./use-act"

const vnd = (amount: number): string => formatVnd(amount, language.get())

/** What each household gets of a month, to pay out. */
export function HouseholdSums() {
  const connected = useStore(online)
  const [months_ago, setMonthsAgo] = useState(0)
  const days = daysOf(months_ago)
  const read = useData(readHouseholdSums, { query: days })
  const { busy, problem, act } = useAct()
  const take = (): void => {
    void act(async () => {
      const { file_name, content } = await callRoute(readHouseholdFile, { query: days })
      handOver(file_name, content, "xlsx")
    })
  }
  return (
    <section class="panel">
      <h2>{m("household_sums")}</h2>
      <p class="muted">{m("household_sums_hint")}</p>
      <MonthChips months_ago={months_ago} onChange={setMonthsAgo} />
      <Reading read={read}>
        {({ sums, share }) =>
          sums.length ? (
            <>
              <dl class="money-list">
                {sums.map((sum) => (
                  <div key={sum.household.id}>
                    <dt>
                      {sum.household.name}
                      <br />
                      <span class="muted">
                        {m("household_sum", {
                          gross: vnd(sum.gross),
                          fee: vnd(sum.fee),
                          tax: vnd(sum.tax),
                        })}
                      </span>
                    </dt>
                    <dd>{vnd(sum.share)}</dd>
                  </div>
                ))}
                <div class="money-strong">
                  <dt>{m("household_all")}</dt>
                  <dd>{vnd(share)}</dd>
                </div>
              </dl>
              <Button tone="plain" disabled={!connected || busy} onClick={take}>
                {m("get_xlsx")}
              </Button>
            </>
          ) : (
            <p class="muted">{m("household_sums_none")}</p>
          )
        }
      </Reading>
      {problem && (
        <Notice tone="danger" icon="alert">
          {problem}
        </Notice>
      )}
    </section>
  )
}

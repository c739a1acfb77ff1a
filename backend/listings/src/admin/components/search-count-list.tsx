import type { Answer } from "@chophien/contract"
import type { listSearchCounts } from "@chophien/contract/staff/search-words"
import { useTexts } from "@chophien/platform/admin-kit"
import { Button, Text } from "@medusajs/ui"
import { useState } from "react"
import { WordForm } from "./word-form"

type SearchCount = Answer<typeof listSearchCounts>["search_counts"][number]

const shownDay = (day: string): string => day.split("-").reverse().join("/")

function CountRow({ row, isMissed }: { row: SearchCount; isMissed: boolean }) {
  const { t } = useTexts()
  const [finds, setFinds] = useState<string | null>(null)
  const { words, searches, misses, clicks, last_day, guesses } = row
  const values = { searches, misses, clicks, day: shownDay(last_day) }
  return (
    <li className="flex flex-col gap-y-2 px-6 py-3">
      <div className="min-w-0">
        <Text size="small" weight="plus" className="break-words">
          {words}
        </Text>
        <Text size="xsmall" className="text-ui-fg-muted tabular-nums">
          {t(isMissed ? "counts.missed_line" : "counts.all_line", values)}
        </Text>
      </div>
      {isMissed && (
        <div className="flex flex-wrap items-center gap-2">
          {guesses.length > 0 && (
            <Text size="xsmall" className="text-ui-fg-subtle">
              {t("counts.guesses")}
            </Text>
          )}
          {guesses.map((guess) => (
            <Button key={guess} size="small" variant="secondary" onClick={() => setFinds(guess)}>
              {t("counts.make", { guess })}
              <span className="sr-only">{` (${words})`}</span>
            </Button>
          ))}
          <Button size="small" variant="transparent" onClick={() => setFinds("")}>
            {t("counts.other")}
            <span className="sr-only">{` (${words})`}</span>
          </Button>
        </div>
      )}
      {finds !== null && (
        <WordForm
          word={null}
          start={{ kind: "spelling", typed: words, finds }}
          onClose={() => setFinds(null)}
        />
      )}
    </li>
  )
}

/** What people searched for; what they did not find, with goods that may have been meant. */
export function SearchCountList({ rows, isMissed }: { rows: SearchCount[]; isMissed: boolean }) {
  return (
    <ul className="divide-y border-y">
      {rows.map((row) => (
        <CountRow key={row.words} row={row} isMissed={isMissed} />
      ))}
    </ul>
  )
}

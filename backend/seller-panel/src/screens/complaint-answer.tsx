import { readOwnComplaint } from "@chophien/contract/seller/complaints"
import type { Complaint } from "@chophien/contract/wire/complaint"
import { formatVnd, priceBounds } from "@chophien/vocabulary/amount"
import { useState } from "preact/hooks"
import { t } from "../i18n"
import { useData } from "../offline/data"
import { enqueue } from "../offline/queue"
import { back } from "../router"
import { Button } from "../ui/basics"
import { Choice, type Option } from "../ui/choice"
import { LongTextField } from "../ui/field"
import { showFirstProblem } from "../ui/first-problem"
import { Reading, Screen } from "../ui/screen"
import { PriceField } from "./listing/quantity-fields"

const answers = ["refund_all", "offer_part", "refuse"] as const
type Answer = (typeof answers)[number]

const words_max = 1000

/** What a seller can answer now, each with what it leads to. */
function optionsOf({ acts, claimed }: Complaint): Option<Answer>[] {
  const amount = formatVnd(claimed)
  return answers
    .filter((answer) => acts.includes(answer))
    .map((value) => ({
      value,
      label: t(`complaint_${value}`, { amount }),
      hint: t(`complaint_${value}_hint`),
    }))
}

function Form({ complaint, onDone }: { complaint: Complaint; onDone: () => void }) {
  const [answer, setAnswer] = useState<Answer | null>(null)
  const [part, setPart] = useState<number | null>(null)
  const [words, setWords] = useState("")
  const [tried, setTried] = useState(false)
  const { id: complaint_id, display_id, claimed } = complaint
  const isPart = part !== null && part >= priceBounds.min && part < claimed
  const problems = {
    answer: answer ? undefined : t("complaint_need_answer"),
    amount:
      answer !== "offer_part" || isPart
        ? undefined
        : t("complaint_need_amount", { amount: formatVnd(claimed - 1) }),
    words: words.trim() ? undefined : t("complaint_need_words"),
  }
  const submit = async (): Promise<void> => {
    setTried(true)
    if (!answer || problems.amount || problems.words) return showFirstProblem()
    const amount = answer === "refuse" ? null : answer === "refund_all" ? claimed : part
    await enqueue({
      kind: "answer_complaint",
      complaint_id,
      display_id,
      act: answer === "refuse" ? "refuse" : "refund",
      amount,
      text: words.trim(),
    })
    onDone()
  }
  return (
    <>
      <Choice
        legend={t("complaint_answer")}
        value={answer}
        onChange={setAnswer}
        options={optionsOf(complaint)}
        problem={tried ? problems.answer : undefined}
      />
      {answer === "offer_part" && (
        <PriceField
          label={t("complaint_amount")}
          value={part}
          onChange={setPart}
          problem={tried ? problems.amount : undefined}
        />
      )}
      <LongTextField
        label={t("complaint_words")}
        hint={t("complaint_words_hint")}
        value={words}
        onChange={setWords}
        max={words_max}
        problem={tried ? problems.words : undefined}
      />
      <Button icon="check" onClick={submit}>
        {t("complaint_send")}
      </Button>
    </>
  )
}

/** The seller's answer to a complaint; without a network it is kept and sent later. */
export function AnswerComplaint({ id }: { id: string }) {
  const read = useData(readOwnComplaint, { params: { id } })
  return (
    <Screen title={t("complaint_answer_now")} up={{ name: "complaint", id }}>
      <Reading read={read}>
        {({ complaint }) => <Form complaint={complaint} onDone={() => back({ name: "complaint", id })} />}
      </Reading>
    </Screen>
  )
}

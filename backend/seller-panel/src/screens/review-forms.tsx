import { readOwnReview } from "@chophien/contract/seller/reviews"
import { reportReasons, review_text_max, type SellerReview } from "@chophien/contract/wire/review"
import { useState } from "preact/hooks"
import { type TextKey, t } from "../i18n"
import { useData } from "../offline/data"
import { enqueue } from "../offline/queue"
import { back } from "../router"
import { Button } from "../ui/basics"
import { Choice } from "../ui/choice"
import { LongTextField } from "../ui/field"
import { showFirstProblem } from "../ui/first-problem"
import { Reading, Screen } from "../ui/screen"

type Reason = (typeof reportReasons)[number]

const reasonTexts: Record<Reason, TextKey> = {
  untrue: "report_untrue",
  offensive: "report_offensive",
  private_data: "report_private_data",
  advertising: "report_advertising",
  other: "report_other",
}

const done = () => back({ name: "reviews" })

function Said({ review }: { review: SellerReview }) {
  return (
    <section class="panel" aria-labelledby="said">
      <h2 id="said">{review.product_title}</h2>
      <p>{t("review_stars", { count: review.stars })}</p>
      {review.text && <p class="big lines">{review.text}</p>}
    </section>
  )
}

function AnswerForm({ review: { id: review_id, product_title: title } }: { review: SellerReview }) {
  const [words, setWords] = useState("")
  const [tried, setTried] = useState(false)
  const submit = async (): Promise<void> => {
    setTried(true)
    if (!words.trim()) return showFirstProblem()
    await enqueue({ kind: "answer_review", review_id, title, text: words.trim() })
    done()
  }
  return (
    <>
      <LongTextField
        label={t("review_words")}
        hint={t("review_words_hint")}
        value={words}
        onChange={setWords}
        max={review_text_max}
        problem={tried && !words.trim() ? t("complaint_need_words") : undefined}
      />
      <Button icon="check" onClick={submit}>
        {t("complaint_send")}
      </Button>
    </>
  )
}

function ReportForm({ review: { id: review_id, product_title: title } }: { review: SellerReview }) {
  const [reason, setReason] = useState<Reason | null>(null)
  const [words, setWords] = useState("")
  const [tried, setTried] = useState(false)
  const submit = async (): Promise<void> => {
    setTried(true)
    if (!reason) return showFirstProblem()
    await enqueue({ kind: "report_review", review_id, title, reason, text: words.trim() })
    done()
  }
  return (
    <>
      <p>{t("report_lead")}</p>
      <Choice
        legend={t("report_reason")}
        value={reason}
        onChange={setReason}
        options={reportReasons.map((value) => ({ value, label: t(reasonTexts[value]) }))}
        problem={tried && !reason ? t("complaint_need_answer") : undefined}
      />
      <LongTextField label={t("report_words")} optional value={words} onChange={setWords} max={500} />
      <Button icon="check" onClick={submit}>
        {t("report_send")}
      </Button>
    </>
  )
}

/** The seller's answer to a review; without a network it is kept and sent later. */
export function AnswerReview({ id }: { id: string }) {
  const read = useData(readOwnReview, { params: { id } })
  return (
    <Screen title={t("review_answer")} up={{ name: "reviews" }}>
      <Reading read={read}>
        {({ review }) => (
          <>
            <Said review={review} />
            <AnswerForm review={review} />
          </>
        )}
      </Reading>
    </Screen>
  )
}

/** The seller asks the centre to look at a review; without a network it is kept and sent later. */
export function ReportReview({ id }: { id: string }) {
  const read = useData(readOwnReview, { params: { id } })
  return (
    <Screen title={t("review_report")} up={{ name: "reviews" }}>
      <Reading read={read}>
        {({ review }) => (
          <>
            <Said review={review} />
            <ReportForm review={review} />
          </>
        )}
      </Reading>
    </Screen>
  )
}

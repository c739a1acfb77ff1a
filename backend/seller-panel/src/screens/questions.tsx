import { listOwnQuestions } from "@chophien/contract/seller/questions"
import { formatMoment } from "@chophien/vocabulary/time"
import { t } from "../i18n"
import { useData } from "../offline/data"
import { Empty, Link } from "../ui/basics"
import { Reading, Screen } from "../ui/screen"
import { SeeMore } from "../ui/see-more"
import { questionTitle } from "./question-parts"

const page_size = 20

function Page({ offset }: { offset: number }) {
  const read = useData(listOwnQuestions, { query: { limit: page_size, offset } })
  return (
    <Reading read={read}>
      {({ questions, count }) => (
        <>
          {questions.map((question) => (
            <article key={question.id} class="card">
              <Link to={{ name: "question", id: question.id }} class="card-link">
                <span class="card-head">
                  <strong>{questionTitle(question)}</strong>
                </span>
                <span class="card-words">
                  <span class="card-title">
                    {question.author}: {question.last_text}
                  </span>
                </span>
              </Link>
              <div>
                <span
                  class={`state ${question.state === "to_answer" ? "state-to_confirm" : "state-shipped"}`}
                >
                  {t(`question_${question.state}`)}
                </span>
              </div>
              <p class="muted">{formatMoment(question.last_at)}</p>
            </article>
          ))}
          {count === 0 && (
            <Empty icon="done" title={t("questions_none")}>
              {t("questions_none_hint")}
            </Empty>
          )}
          <SeeMore
            when={offset + questions.length < count && questions.length > 0}
            next={() => <Page offset={offset + page_size} />}
          />
        </>
      )}
    </Reading>
  )
}

/** What shoppers ask the seller about orders and products. */
export function Questions() {
  return (
    <Screen title={t("questions_title")} up={{ name: "home" }}>
      <Page offset={0} />
    </Screen>
  )
}

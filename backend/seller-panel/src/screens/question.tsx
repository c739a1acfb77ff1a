import { readOwnQuestion } from "@chophien/contract/seller/questions"
import { type Message, question_text_max, type SellerQuestion } from "@chophien/contract/wire/question"
import { formatMoment } from "@chophien/vocabulary/time"
import { useState } from "preact/hooks"
import { t } from "../i18n"
import { useData } from "../offline/data"
import { enqueue, rows } from "../offline/queue"
import { useStore } from "../state/store"
import { Button, Link, Notice } from "../ui/basics"
import { LongTextField } from "../ui/field"
import { showFirstProblem } from "../ui/first-problem"
import { Photo } from "../ui/picture"
import { Reading, Screen } from "../ui/screen"
import { Pending } from "./order-parts"
import { questionTitle } from "./question-parts"

function Said({ messages, author }: { messages: Message[]; author: string }) {
  return (
    <ol class="talk">
      {messages.map((message) => (
        <li key={message.id} class={`panel said-${message.author}`}>
          <p class="muted">
            {message.author === "shopper" ? author : t(`said_${message.author}`)}, {formatMoment(message.at)}
          </p>
          <p class="lines">{message.text}</p>
          {message.photos.map((photo, index) => (
            <Photo
              key={photo.url}
              picture={photo}
              size="wide"
              alt={t("complaint_photo", { nth: index + 1 })}
            />
          ))}
        </li>
      ))}
    </ol>
  )
}

/** Messages before those that are shown. */
function Older({ id, before, author }: { id: string; before: string; author: string }) {
  const [open, setOpen] = useState(false)
  const read = useData(readOwnQuestion, { params: { id }, query: open ? { before } : {} })
  if (!open)
    return (
      <Button tone="plain" onClick={() => setOpen(true)}>
        {t("question_older")}
      </Button>
    )
  return (
    <Reading read={read}>
      {({ messages, older }) => (
        <>
          {older && <Older id={id} before={older} author={author} />}
          <Said messages={messages} author={author} />
        </>
      )}
    </Reading>
  )
}

/** Words that were written without a network and wait on this phone. */
function Waiting({ id }: { id: string }) {
  const waiting = useStore(rows).flatMap(({ id: key, job, state }) =>
    state === "waiting" && job.kind === "answer_question" && job.question_id === id
      ? [{ key, text: job.text }]
      : []
  )
  return (
    <>
      {waiting.map(({ key, text }) => (
        <div key={key} class="panel said-seller">
          <Pending />
          <p class="lines">{text}</p>
        </div>
      ))}
    </>
  )
}

function Answer({ question }: { question: SellerQuestion }) {
  const [words, setWords] = useState("")
  const [tried, setTried] = useState(false)
  const [calling, setCalling] = useState(false)
  const { id: question_id, kind, called_in } = question
  const title = questionTitle(question)
  const submit = async (job: "answer_question" | "call_centre"): Promise<void> => {
    setTried(true)
    if (!words.trim()) return showFirstProblem()
    await enqueue({ kind: job, question_id, title, text: words.trim() })
    setWords("")
    setTried(false)
    setCalling(false)
  }
  const problem = tried && !words.trim() ? t("complaint_need_words") : undefined
  if (calling)
    return (
      <section class="stack">
        <p>{t("question_call_lead")}</p>
        <LongTextField
          label={t("question_call_words")}
          value={words}
          onChange={setWords}
          max={question_text_max}
          problem={problem}
        />
        <Button icon="check" onClick={() => submit("call_centre")}>
          {t("report_send")}
        </Button>
        <Button tone="quiet" onClick={() => setCalling(false)}>
          {t("question_back")}
        </Button>
      </section>
    )
  return (
    <section class="stack">
      {question.can_answer && (
        <>
          <LongTextField
            label={t("review_words")}
            hint={t(kind === "product" ? "question_public_hint" : "question_order_hint")}
            value={words}
            onChange={setWords}
            max={question_text_max}
            problem={problem}
          />
          <Button icon="check" onClick={() => submit("answer_question")}>
            {t("complaint_send")}
          </Button>
        </>
      )}
      {!called_in && (
        <Button tone="quiet" icon="alert" onClick={() => setCalling(true)}>
          {t("question_call")}
        </Button>
      )}
    </section>
  )
}

/** One question: what was written, and the answer; without a network it is kept and sent later. */
export function QuestionScreen({ id }: { id: string }) {
  const read = useData(readOwnQuestion, { params: { id } })
  const question = read.data?.question
  return (
    <Screen title={question ? questionTitle(question) : t("questions_title")} up={{ name: "questions" }}>
      <Reading read={read}>
        {({ question: shown, messages, older }) => (
          <>
            {shown.order_id && (
              <Link to={{ name: "order", id: shown.order_id }} class="row-link">
                <span>{t("question_see_order")}</span>
              </Link>
            )}
            {shown.called_in && (
              <Notice tone="info" icon="alert">
                {t("question_called")}
              </Notice>
            )}
            {older && <Older id={id} before={older} author={shown.author} />}
            <Said messages={messages} author={shown.author} />
            <Waiting id={id} />
            <Answer question={shown} />
          </>
        )}
      </Reading>
    </Screen>
  )
}

import { type LessonCode, readOwnLessons } from "@chophien/contract/seller/training"
import { useEffect, useState } from "preact/hooks"
import { language, t } from "../i18n"
import { refresh, useData } from "../offline/data"
import { Button, Empty, Link, LinkButton, Notice } from "../ui/basics"
import { Icon } from "../ui/icon"
import { Screen } from "../ui/screen"
import { allLessons } from "./all-lessons"
import { LessonDrawing } from "./drawing"
import type { Lesson } from "./lesson"
import { finishedHere, keepResult, sendResults } from "./results"
import { l } from "./texts"
import "./lessons.css"

function List() {
  const { data } = useData(readOwnLessons, {})
  const [here, setHere] = useState<ReadonlySet<string>>(new Set())
  useEffect(() => {
    void (async () => {
      const before = await finishedHere()
      await sendResults()
      setHere(await finishedHere())
      if (before.size) refresh()
    })()
  }, [])
  const resultOf = (code: LessonCode) => data?.progress.find(({ lesson }) => lesson === code)
  const isDone = (code: LessonCode): boolean => Boolean(resultOf(code)?.passed_at) || here.has(code)
  const done = allLessons.filter(({ code }) => isDone(code)).length
  return (
    <Screen title={l("title")} up={{ name: "account" }}>
      <p class="muted">{l("hint")}</p>
      <div class="stack">
        <p class="big">{l("progress", { done, all: allLessons.length })}</p>
        <progress class="lesson-progress" max={allLessons.length} value={done} aria-label={l("title")} />
      </div>
      <ol class="lesson-list">
        {allLessons.map(({ code, title, minutes }) => {
          const result = resultOf(code)
          return (
            <li key={code}>
              <Link to={{ name: "lessons", code }} class="row-link">
                <LessonDrawing code={code} />
                <span>
                  <strong>{title[language.get()]}</strong>
                  <span class="muted">
                    {isDone(code)
                      ? l("passed")
                      : result
                        ? l("tried", { right: result.right, of: result.of })
                        : l("minutes", { count: minutes })}
                  </span>
                </span>
                <Icon name={isDone(code) ? "done" : "chevronRight"} />
              </Link>
            </li>
          )
        })}
      </ol>
      {data && data.certificates.length > 0 && (
        <section class="panel">
          <h2>{l("certificates")}</h2>
          <ul class="stack">
            {data.certificates.map(({ number, name, class_title }) => (
              <li key={number}>{l("certificate", { name, number, title: class_title })}</li>
            ))}
          </ul>
        </section>
      )}
    </Screen>
  )
}

type Checked = { right: number; sent: boolean }

function Questions({ lesson }: { lesson: Lesson }) {
  const [answers, setAnswers] = useState<Record<number, number>>({})
  const [checked, setChecked] = useState<Checked | null>(null)
  const [missing, setMissing] = useState(false)
  const lang = language.get()
  const of = lesson.questions.length
  const next = allLessons[allLessons.findIndex(({ code }) => code === lesson.code) + 1]
  const check = async (): Promise<void> => {
    const isMissing = lesson.questions.some((_, at) => answers[at] === undefined)
    setMissing(isMissing)
    if (isMissing) return
    const right = lesson.questions.filter((question, at) => answers[at] === question.right).length
    const sent = await keepResult({ lesson: lesson.code, right, of })
    setChecked({ right, sent })
    refresh()
  }
  return (
    <section class="stack" aria-labelledby="questions">
      <h2 id="questions">{l("questions")}</h2>
      {lesson.questions.map((question, at) => {
        const chosen = answers[at]
        return (
          <fieldset class="lesson-question" key={question.ask.vi}>
            <legend>{question.ask[lang]}</legend>
            {question.options.map((option, place) => (
              <label class="lesson-option" key={option.vi}>
                <input
                  type="radio"
                  name={`${lesson.code}-${at}`}
                  checked={chosen === place}
                  disabled={checked !== null}
                  onChange={() => setAnswers({ ...answers, [at]: place })}
                />
                <span>{option[lang]}</span>
              </label>
            ))}
            {checked && (
              <p class={chosen === question.right ? "lesson-right" : "lesson-wrong"}>
                <Icon name={chosen === question.right ? "done" : "alert"} size={20} />
                <span>
                  <strong>{l(chosen === question.right ? "right" : "wrong")}</strong> {question.why[lang]}
                </span>
              </p>
            )}
          </fieldset>
        )
      })}
      <div role="status" class="stack">
        {missing && !checked && (
          <Notice tone="warning" icon="alert">
            {l("answer_all")}
          </Notice>
        )}
        {checked && (
          <Notice
            tone={checked.right === of ? "good" : "info"}
            icon={checked.right === of ? "done" : "retry"}
          >
            {checked.right === of ? l("all_right") : l("some_wrong", { right: checked.right, of })}
            {!checked.sent && ` ${l("saved_later")}`}
          </Notice>
        )}
      </div>
      {!checked && (
        <Button icon="check" onClick={check}>
          {l("check")}
        </Button>
      )}
      {checked && checked.right < of && (
        <Button
          icon="retry"
          onClick={() => {
            setChecked(null)
            setAnswers({})
          }}
        >
          {l("again")}
        </Button>
      )}
      {checked && checked.right === of && next && (
        <LinkButton to={{ name: "lessons", code: next.code }}>{l("next")}</LinkButton>
      )}
      <LinkButton to={{ name: "lessons" }} tone="plain">
        {l("to_list")}
      </LinkButton>
    </section>
  )
}

/** The lessons, or one of them. All of it is in the app, so that it is there without a network. */
export function Lessons({ code }: { code: string | undefined }) {
  if (code === undefined) return <List />
  const lesson = allLessons.find((one) => one.code === code)
  const lang = language.get()
  if (!lesson)
    return (
      <Screen title={l("title")} up={{ name: "lessons" }}>
        <Empty icon="pin" title={t("not_found_text")}>
          <LinkButton to={{ name: "lessons" }}>{l("to_list")}</LinkButton>
        </Empty>
      </Screen>
    )
  return (
    <Screen title={lesson.title[lang]} up={{ name: "lessons" }}>
      <div class="lesson-head">
        <LessonDrawing code={lesson.code} />
        <p class="big">{lesson.why[lang]}</p>
      </div>
      <ol class="lesson-steps">
        {lesson.steps.map((step) => (
          <li key={step.vi}>{step[lang]}</li>
        ))}
      </ol>
      <Questions key={lesson.code} lesson={lesson} />
    </Screen>
  )
}

import { Failed, Nothing, Pages, useTexts, Waiting } from "@chophien/platform/admin-kit"
import { defineRouteConfig } from "@medusajs/admin-sdk"
import { ChatBubbleLeftRight } from "@medusajs/icons"
import { Container, Heading, Text } from "@medusajs/ui"
import { useState } from "react"
import { CalledQuestionRow } from "../../components/called-question"
import { question_page_size, useCalledQuestions } from "../../questions"

/** The messages into which shopper or seller called staff. */
export default function QuestionsPage() {
  const { t } = useTexts()
  const [offset, setOffset] = useState(0)
  const { data, error, refetch } = useCalledQuestions(offset)
  if (error) return <Failed error={error} onRetry={() => void refetch()} />
  if (!data) return <Waiting />
  return (
    <Container className="divide-y p-0">
      <div className="px-6 py-4">
        <Heading>{t("called_questions.title")}</Heading>
        <Text size="small" className="text-ui-fg-subtle">
          {t("called_questions.subtitle")}
        </Text>
      </div>
      {!data.count && <Nothing title={t("called_questions.none")} hint={t("called_questions.none_hint")} />}
      <ul className="divide-y">
        {data.questions.map((question) => (
          <CalledQuestionRow key={question.id} question={question} />
        ))}
      </ul>
      <Pages offset={offset} size={question_page_size} count={data.count} onMove={setOffset} />
    </Container>
  )
}

export const config = defineRouteConfig({
  label: "menu.called_questions",
  translationNs: "chophien",
  icon: ChatBubbleLeftRight,
  rank: 8,
})

function Breadcrumb() {
  const { t } = useTexts()
  return <span>{t("menu.called_questions")}</span>
}
export const handle = { breadcrumb: () => <Breadcrumb /> }

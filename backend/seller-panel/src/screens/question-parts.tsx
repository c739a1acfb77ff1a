import { listOwnQuestions } from "@chophien/contract/seller/questions"
import type { SellerQuestion } from "@chophien/contract/wire/question"
import { t } from "../i18n"
import { useData } from "../offline/data"
import { Link } from "../ui/basics"
import { Icon } from "../ui/icon"

/** What a question is about, in words. */
export const questionTitle = ({ order_display_id, product_title }: SellerQuestion): string =>
  order_display_id === null ? (product_title ?? "") : t("question_of_order", { number: order_display_id })

/** On the first screen: the questions, and how many wait for an answer. */
export function QuestionsLink() {
  const waiting = useData(listOwnQuestions, { query: { state: "to_answer", limit: 1 } }).data?.to_answer
  return (
    <Link to={{ name: "questions" }} class="row-link">
      <Icon name="phone" />
      <span>{waiting ? t("questions_to_answer", { count: waiting }) : t("questions_title")}</span>
      <Icon name="chevronRight" />
    </Link>
  )
}

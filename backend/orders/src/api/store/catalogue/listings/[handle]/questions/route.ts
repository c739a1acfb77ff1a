import {
  listProductQuestions as list,
  writeProductQuestion as write,
} from "@chophien/contract/store/questions"
import { sendAnswer } from "@chophien/platform/http/send-answer"
import { readInput } from "@chophien/platform/input"
import { localeOf } from "@chophien/platform/texts/define-texts"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import {
  listQuestionsOfProduct,
  writeProductQuestion,
} from "../../../../../../use-cases/write-product-question"

/** GET `?before&limit`: questions about a listing that its seller answered. `{ questions, older }` */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const query = readInput(list.query, req.query)
  const { handle } = readInput(list.params, req.params)
  sendAnswer(res, list, await listQuestionsOfProduct(req.scope, handle, query))
}

/** POST `{ name, email, text, locale? }`: anybody asks about a listing. `{ sent: true }` */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const { handle } = readInput(write.params, req.params)
  const question = readInput(write.body, req.body)
  await writeProductQuestion(req.scope, handle, question, localeOf(req.headers["accept-language"]))
  sendAnswer(res, write, { sent: true })
}

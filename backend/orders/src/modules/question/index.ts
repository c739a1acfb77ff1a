import type { MedusaContainer } from "@medusajs/framework/types"
import { Module } from "@medusajs/framework/utils"
import QuestionModuleService from "./service"

/** The name under which questions of shoppers are resolved. */
export const QUESTION_MODULE = "question"

export default Module(QUESTION_MODULE, { service: QuestionModuleService })

/** What shoppers and sellers write to each other. */
export const questionService = (container: MedusaContainer): QuestionModuleService =>
  container.resolve<QuestionModuleService>(QUESTION_MODULE)

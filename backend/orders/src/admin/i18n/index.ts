import { en } from "./en"
import { questionTexts } from "./questions"
import { reviewTexts } from "./reviews"
import { vi } from "./vi"

/** Our texts under a name of their own. */
const resources = {
  vi: { chophien: { ...vi, shopper_reviews: reviewTexts.vi, called_questions: questionTexts.vi } },
  en: { chophien: { ...en, shopper_reviews: reviewTexts.en, called_questions: questionTexts.en } },
}

export default resources

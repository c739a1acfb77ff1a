import { en } from "./en"
import { reviewTexts } from "./reviews"
import { vi } from "./vi"

/** Our texts under a name of their own. */
const resources = {
  vi: { chophien: { ...vi, shopper_reviews: reviewTexts.vi } },
  en: { chophien: { ...en, shopper_reviews: reviewTexts.en } },
}

export default resources

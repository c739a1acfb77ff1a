import * as coverage from "./coverage-words"
import { en } from "./en"
import { onboardingEn } from "./onboarding-en"
import { onboardingVi } from "./onboarding-vi"
import * as training from "./training-words"
import { vi } from "./vi"

/** Our texts under a name of their own; each subject has a file. */
const resources = {
  vi: {
    chophien: {
      ...vi,
      ...onboardingVi,
      ...coverage.vi,
      ...training.vi,
      menu: { ...vi.menu, ...coverage.vi.menu, ...training.vi.menu },
    },
  },
  en: {
    chophien: {
      ...en,
      ...onboardingEn,
      ...coverage.en,
      ...training.en,
      menu: { ...en.menu, ...coverage.en.menu, ...training.en.menu },
    },
  },
}

export default resources

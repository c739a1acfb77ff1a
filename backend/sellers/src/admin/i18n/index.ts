import { en } from "./en"
import { onboardingEn } from "./onboarding-en"
import { onboardingVi } from "./onboarding-vi"
import { vi } from "./vi"

/** Our texts under a name of their own. */
const resources = {
  vi: { chophien: { ...vi, ...onboardingVi } },
  en: { chophien: { ...en, ...onboardingEn } },
}

export default resources

import * as coverage from "./coverage-words"
import { en } from "./en"
import { vi } from "./vi"

/** Our texts under a name of their own; each subject has a file. */
const resources = {
  vi: { chophien: { ...vi, ...coverage.vi, menu: { ...vi.menu, ...coverage.vi.menu } } },
  en: { chophien: { ...en, ...coverage.en, menu: { ...en.menu, ...coverage.en.menu } } },
}

export default resources

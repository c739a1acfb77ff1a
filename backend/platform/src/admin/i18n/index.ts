import "../default-language"
import "../first-page"
import "../follow-sign-in"
import "../speak-vietnamese"
import { en, enAdmin } from "./en"
import { vi, viAdmin } from "./vi"

/** Our texts under a name of their own, and a few of the Admin's that we say differently. */
const resources = { vi: { chophien: vi, translation: viAdmin }, en: { chophien: en, translation: enAdmin } }

export default resources

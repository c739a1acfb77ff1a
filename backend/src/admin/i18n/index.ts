import "../lib/default-language"
import { en } from "./en"
import { vi } from "./vi"

/** The name under which the Admin keeps our texts, beside its own. */
const resources = { vi: { chophien: vi }, en: { chophien: en } }

export default resources

import { en } from "./en"
import { vi } from "./vi"

/** Our texts under a name of their own. */
const resources = { vi: { chophien: vi }, en: { chophien: en } }

export default resources

import { checkTypes, typedRooms } from "./lint.mjs"
import { fail } from "./progress.mjs"

const wrong = []
for (const room of typedRooms) {
  const text = await checkTypes(room)
  if (text) wrong.push(text)
}
if (wrong.length) fail(wrong.join("\n"))
process.exit(0)

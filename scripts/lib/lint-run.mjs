import { checkTypes, typedRooms } from "./lint.mjs"
import { fail, step } from "./progress.mjs"

const wrong = []
for (const room of typedRooms) {
  await step(`Types of ${room}`, async () => {
    const text = await checkTypes(room)
    if (text) wrong.push(text)
  })
}
if (wrong.length) fail(wrong.join("\n"))
process.exit(0)
